import axe, { type RunOnly } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { addressOf, pages } from "../site/html.ts";
import { settled } from "./kit/frames.ts";
import { narrow, usesBrowser, wide } from "./kit/harness.ts";

const { openPage } = usesBrowser();

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe objects to in the page as it now is, one line for each element. */
async function objections(page: Page, only: RunOnly = { type: "tag", values: tags }) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly,
        resultTypes: ["violations"],
      }),
    only,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}

const readers = [
  ["wide and light", wide],
  ["wide and dark", { ...wide, dark: true }],
  ["wide in forced colours", { ...wide, forcedColors: true }],
  ["narrow and light", narrow],
  ["narrow and dark", { ...narrow, dark: true }],
] as const;

describe.each(readers)("axe finds nothing in the story, %s", (_, reader) => {
  test("at its start, middle and end", async () => {
    const { page } = await openPage({ ...reader, reducedMotion: true });
    const found: Record<string, string[]> = {};
    for (const [place, share] of Object.entries({ start: 0, middle: 0.5, end: 1 })) {
      await page.evaluate((part) => {
        // In the middle a step is read: a stage on its way out goes under the bar, as text does.
        const steps = [...document.querySelectorAll(".step")];
        if (part === 0.5)
          steps[Math.floor(steps.length / 2)]?.scrollIntoView({
            block: "center",
            behavior: "instant",
          });
        else scrollTo({ top: part * document.body.scrollHeight, behavior: "instant" });
      }, share);
      await settled(page);
      found[place] = await objections(page);
    }
    expect(found).toEqual({ start: [], middle: [], end: [] });
  });
});

/** One page of each kind: an embed's other views and its frozen copies are made by the same code. */
const others = pages
  .map(addressOf)
  .filter((url) => url !== "/" && !/^\/embed\/[^/]+\/[^/]+\//.test(url));

describe("axe finds nothing in the other pages", () => {
  test.each(others)("%s", async (url) => {
    const { page } = await openPage({ ...wide, url });
    expect(await objections(page)).toEqual([]);
    // Darkness changes colours and nothing else.
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await objections(page, { type: "rule", values: ["color-contrast"] })).toEqual([]);
  });
});
