/** However a reader goes through the story, each stage shows the picture of its step at the end of it. */
import { chromium, type Browser, type Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { launchOptions } from "../kit/browser.ts";
import { counts } from "../kit/counts.ts";
import { settled } from "../kit/frames.ts";
import { narrow, usesBrowser, wheel, wide } from "../kit/harness.ts";
import { expected, goTo, shown, steps } from "../kit/steps.ts";

const { openPage } = usesBrowser();

/** Holds every stage of the page against what the chart of its current step says. */
async function everyPicture(page: Page): Promise<void> {
  const current = await page.$$eval(".step.current", (all) => all.map(({ id }) => id));
  expect(current).toHaveLength(await page.locator(".scrolly").count());
  for (const id of current) {
    const at = await shown(page, id);
    expect(at.marks, id).toEqual(expected(at));
  }
}

describe.each([
  ["wide", wide],
  ["narrow", narrow],
] as const)("%s", (_, reader) => {
  test("flung to the end and back, End and Home", async () => {
    const { page, errors } = await openPage(reader);
    await page.mouse.move(reader.width / 2, reader.height / 2);
    for (const by of [4000, -4000])
      for (let i = 0; i < 12; i++) await page.mouse.wheel(0, i % 4 === 3 ? -by / 2 : by);
    await settled(page);
    await everyPicture(page);
    for (const key of ["End", "Home", "End"]) {
      await page.keyboard.press(key);
      await settled(page);
      await everyPicture(page);
    }
    expect(errors).toEqual([]);
  });

  test("two hundred steps, faster than anything can be drawn", async () => {
    const { page, errors } = await openPage(reader);
    const ids = await steps(page);
    await page.evaluate(async (all) => {
      for (let i = 0; i < 200; i++) {
        const step = document.getElementById(all[(i * 7) % all.length] as string) as HTMLElement;
        scrollTo({
          top: scrollY + step.getBoundingClientRect().top - innerHeight / 2,
          behavior: "instant",
        });
        await new Promise(requestAnimationFrame);
      }
    }, ids);
    await settled(page);
    await everyPicture(page);
    const last = await goTo(page, ids[1] as string);
    expect(last.marks).toEqual(expected(last));
    expect(errors).toEqual([]);
  });
});

test("pass after pass, nothing is left behind: no element, node, listener or observer", async () => {
  const { page, context, errors } = await openPage(narrow);
  const pass = async () => {
    await wheel(page, { by: 2400 });
    await wheel(page, { by: 2400, up: true });
    return counts(page, context);
  };
  await pass();
  const after = await pass();
  expect(Math.min(...Object.values(after).slice(0, 4))).toBeGreaterThan(0);
  for (let i = 0; i < 3; i++) expect(await pass()).toEqual(after);
  await everyPicture(page);
  expect(errors).toEqual([]);
});

test("two tabs, each at its own step", async () => {
  const { page, context, stored } = await openPage({ ...wide, reducedMotion: true });
  const other = await context.newPage();
  await other.goto("/#answer-strands");
  const [here, there] = [await goTo(page, "word-2010"), await shown(other, "answer-strands")];
  expect(here.marks).toEqual(expected(here));
  expect(there.marks).toEqual(expected(there));
  await page.bringToFront();
  expect((await goTo(page, "word-2012")).step).toBe("word-2012");
  expect((await shown(other, "answer-strands")).marks).toEqual(there.marks);
  expect(await stored()).toEqual([]);
});

describe("back and forward", () => {
  /** Leaves the story at a step, comes back, and goes through it; answers whether the page had been kept as it was. */
  async function backAndForward(browser: Browser): Promise<boolean> {
    const page = await browser.newPage({
      baseURL: inject("origin"),
      viewport: wide,
      reducedMotion: "reduce",
    });
    await page.goto("/");
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await goTo(page, "word-2010");
    await page.waitForFunction(() => location.hash === "#word-2010");
    await page.goto("/support/");
    await page.goBack({ waitUntil: "commit" });
    const back = await shown(page, "word-2010");
    expect(back.marks).toEqual(expected(back));
    const on = await goTo(page, "word-2012");
    expect(on.marks).toEqual(expected(on));
    return page.evaluate(() => "kept" in window);
  }

  test.each([
    ["a page that is kept", true],
    ["a page that is loaded anew", false],
  ])("%s", async (_, kept) => {
    const browser = await chromium.launch({
      ...launchOptions(inject("executablePath")),
      ...(kept ? { ignoreDefaultArgs: ["--disable-back-forward-cache"] } : {}),
    });
    try {
      expect(await backAndForward(browser)).toBe(kept);
    } finally {
      await browser.close();
    }
  });
});
