/**
 * Scripts and fonts that never come, come cut or are refused, at whatever point: no word
 * and no chart is lost, no stage stays empty, and nothing of it is thrown at the console.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { Page, Route } from "playwright-core";
import { describe, expect, test } from "vitest";
import { narrow, usesBrowser, wide } from "./kit/harness.ts";
import { expected, lostInText, readAt, shown } from "./kit/steps.ts";

const { openPage } = usesBrowser();

/** The scripts that the story loads at once or later, by name without hash. */
const story = readFileSync("dist/index.html", "utf8");
const scripts = readdirSync("dist/_astro").filter(
  (name) => name.endsWith(".js") && (story.includes(name) || name.startsWith("drawings.")),
);

/** What can happen to a file on its way. */
const faults: Readonly<Record<string, (route: Route, body: () => string) => Promise<void>>> = {
  hangs: () => new Promise(() => undefined),
  "is refused": (route) => route.abort(),
  "is answered with an error": (route) => route.fulfill({ status: 500, body: "<h1>Error</h1>" }),
  "comes cut": (route, body) =>
    route.fulfill({
      contentType: "text/javascript",
      body: body().slice(0, Math.ceil(body().length / 2)),
    }),
};

const isFlat = (page: Page) =>
  page.evaluate(() => !document.documentElement.classList.contains("moving"));

/** Does a step have its picture: on the stage as the chart's own module says, or in the text? */
async function hasItsPicture(page: Page, step: string): Promise<boolean> {
  if (await isFlat(page)) return (await page.evaluate(lostInText)).length === 0;
  // The form may be given up while its stage is waited for.
  const at = await Promise.race([
    shown(page, step),
    page.waitForFunction(() => !document.documentElement.classList.contains("moving")),
  ]);
  if (!("marks" in at)) return hasItsPicture(page, step);
  expect(at.marks, `the picture of ${step}`).toEqual(expected(at));
  return true;
}

describe.each(Object.entries(faults))("a script %s", (_, fault) => {
  test.each(scripts)("%s", async (script) => {
    const { page } = await openPage({ ...wide, reducedMotion: true, url: "/404.html" });
    const thrown: string[] = [];
    page.on("pageerror", ({ name, message }) => {
      // A file that is cut can't be read; that alone is said.
      if (name !== "SyntaxError") thrown.push(message);
    });
    await page.route(`**/${script}`, (route) =>
      fault(route, () => readFileSync(`dist/_astro/${script}`, "utf8")),
    );
    await page.goto("/", { waitUntil: "commit" });
    await page.waitForFunction(() => document.querySelector(".foot") !== null);
    // A chart's code is asked for once the reader moves.
    await page.evaluate(readAt, "word-2010");
    expect(await hasItsPicture(page, "word-2010")).toBe(true);
    expect(thrown).toEqual([]);
  });
});

test("no font comes: every word is there, in another", async () => {
  const { page, failures } = await openPage(narrow);
  await page.route("**/*.woff2", (route) => route.abort());
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => {
    document.documentElement.classList.remove("moving");
  });
  expect(await page.evaluate(lostInText)).toEqual([]);
  expect(failures.some((failure) => failure.includes(".woff2"))).toBe(true);
});

test("the line is cut once the page is there: the charts that aren’t there yet stand in the text", async () => {
  const { page, context } = await openPage({ ...wide, reducedMotion: true });
  const thrown: string[] = [];
  page.on("pageerror", ({ message }) => thrown.push(message));
  await context.setOffline(true);
  await page.evaluate(readAt, "word-2010");
  expect(await hasItsPicture(page, "word-2010")).toBe(true);
  expect(thrown).toEqual([]);
});

test.each(["IntersectionObserver", "ResizeObserver", "showPopover", "checkVisibility"])(
  "a browser that doesn’t know %s: the story is read all the same",
  async (name) => {
    const { page, errors } = await openPage({ ...wide, reducedMotion: true, url: "/404.html" });
    await page.addInitScript((missing) => {
      for (const at of [window, Element.prototype, HTMLElement.prototype])
        Reflect.deleteProperty(at, missing);
    }, name);
    await page.goto("/");
    await page.evaluate(readAt, "word-2010");
    if (name !== "checkVisibility") expect(await hasItsPicture(page, "word-2010")).toBe(true);
    else expect((await shown(page, "word-2010")).step).toBe("word-2010");
    // A figure leads to its source, here or in the ledger.
    await page.locator("#word-2010 a.fact").first().click();
    await expect
      .poll(
        async () => page.url().includes("/ledger/") || page.locator(".source-popover").isVisible(),
      )
      .toBe(true);
    expect(errors).toEqual([]);
  },
);

test("a style sheet can’t be late: each page carries its own", () => {
  const pages = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  const linked = pages.filter((name) =>
    /<link[^>]*rel="?stylesheet/.test(readFileSync(`dist/${name}`, "utf8")),
  );
  expect(linked).toEqual([]);
});
