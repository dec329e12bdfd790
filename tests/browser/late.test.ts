/** Scripts that never come, come late or are refused: no word and no chart is lost, and no stage stays empty. */
import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { narrow, usesBrowser, wide } from "./harness.ts";

const { openPage } = usesBrowser();
const scripts = readdirSync("dist/_astro").filter((name) => name.endsWith(".js"));
const start = scripts.filter((name) => name.startsWith("start."));
const chunks = scripts.filter((name) => name.startsWith("drawings."));

/** Is the page flat, with a drawing in sight for each step? */
const flat = (page: Page) =>
  page.evaluate(
    () =>
      !document.documentElement.classList.contains("moving") &&
      [...document.querySelectorAll(".step")].every((step) =>
        [...step.querySelectorAll("svg")].some((svg) => svg.getBoundingClientRect().height > 40),
      ),
  );

/** Is every stage that is on the screen drawn on? */
const drawn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".stage")].every((stage) => stage.querySelector(".canvas svg")),
  );

/** Longer than the page's own patience. */
const patience = { timeout: 10_000 };

test("the story’s own script hangs for ever: flat after four seconds", async () => {
  const { page } = await openPage(narrow);
  await page.route(`**/${start[0]}`, () => new Promise<void>(() => undefined));
  await page.reload({ waitUntil: "commit" });
  await expect.poll(() => flat(page), patience).toBe(true);
});

test.each(["hangs", "is refused"])("any one chunk %s: flat, or drawn without it", async (how) => {
  const { page } = await openPage(wide);
  for (const chunk of chunks) {
    await page.unrouteAll();
    await page.route(`**/${chunk}`, (route) =>
      how === "hangs" ? new Promise<void>(() => undefined) : route.abort(),
    );
    await page.reload({ waitUntil: "domcontentloaded" });
    // A chart's code is asked for once the reader moves.
    await page.mouse.wheel(0, 40);
    await expect
      .poll(async () => (await flat(page)) || (await drawn(page)), { ...patience, message: chunk })
      .toBe(true);
  }
});
