import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { lost } from "../bench/words.ts";
import { story } from "../site/html.ts";
import { settled } from "./kit/frames.ts";
import { narrow, usesBrowser, wide } from "./kit/harness.ts";
import { labelFaults } from "./kit/labels.ts";

const { openPage } = usesBrowser();

/** Ids of the steps as they stand in the built HTML. */
const steps = [...story().querySelectorAll(".step")].map((step) => step.id);

/** Which steps show their words, and which of them a chart with words in it, on the page as it now is. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const visible = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return seen && width >= 1 && height >= 1;
    };
    const all = [...document.querySelectorAll<HTMLElement>(".step")];
    const drawn = (step: HTMLElement) =>
      [...step.querySelectorAll("svg.chart")].some(
        (chart) =>
          visible(chart) &&
          chart.getBoundingClientRect().height >= 80 &&
          [...chart.querySelectorAll("text")].some(visible),
      );
    const told = (step: HTMLElement) => [...step.querySelectorAll("p")].some(visible);
    return {
      words: all.filter(told).map(({ id }) => id),
      charts: all.filter(drawn).map(({ id }) => id),
    };
  });

describe.each([
  ["wide", wide],
  ["narrow", narrow],
  ["very narrow", { width: 320, height: 640 }],
])("without scripts, %s", (_, size) => {
  test("each step is there with its words and its chart, fit to be read", async () => {
    const { page } = await openPage({ ...size, js: false });
    expect(await shown(page)).toEqual({ words: steps, charts: steps });
    expect(await labelFaults(page)).toEqual([]);
  });
});

test("no word and no chart is there only with scripts", async () => {
  const { page } = await openPage(narrow);
  await page.locator("html.resting").waitFor();
  const plain = async () => (await openPage({ ...narrow, js: false })).page;
  expect(await lost(page, plain)).toEqual({ words: [], charts: 0 });
});

test("on a turned phone, and where the page is zoomed far, each chart stands in the text", async () => {
  const { page, errors } = await openPage(narrow);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2, behavior: "instant" }));
  for (const size of [
    { width: 844, height: 390 },
    { width: 320, height: 256 },
  ]) {
    await page.setViewportSize(size);
    await settled(page);
    expect(await page.locator(".stage:visible").count()).toBe(0);
    expect(await shown(page)).toEqual({ words: steps, charts: steps });
    expect(await labelFaults(page)).toEqual([]);
  }
  expect(errors).toEqual([]);
});

test("on paper each step is there with its words and its chart", async () => {
  const { page } = await openPage({ width: 718, height: 1000 });
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2, behavior: "instant" }));
  await settled(page);
  await page.emulateMedia({ media: "print" });
  // A chart in the very state of the one before it is on paper only once.
  const drawn = [...story().querySelectorAll(".step:not(.repeat)")].map((step) => step.id);
  expect(await shown(page)).toEqual({ words: steps, charts: drawn });
  // 10 px are 7.5 points, the size of a footnote.
  expect(await labelFaults(page, 10)).toEqual([]);
});

test("on paper the whole story is a document of at most 28 pages", async () => {
  const { page } = await openPage({ width: 1280, height: 900 });
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true });
  const pages = pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g) ?? [];
  expect(pages, "pages are found in the document").not.toEqual([]);
  expect(pages.length).toBeLessThanOrEqual(28);
});

test("on paper the count with its ground is no higher than a page", async () => {
  // A4 without its margins, 170 by 259 mm, at 96 to the inch.
  const { page } = await openPage({ width: 643, height: 979 });
  await page.emulateMedia({ media: "print" });
  const heights = await page
    .locator(".still.black")
    .evaluateAll((all) => all.map((figure) => figure.getBoundingClientRect().height));
  expect(heights.length).toBe(story().querySelectorAll(".still.black").length);
  for (const height of heights) expect(height).toBeLessThanOrEqual(979);
});

test("on paper no word or mark stands left of the page’s box or on a rule", async () => {
  const { page } = await openPage({ width: 643, height: 979 });
  await page.emulateMedia({ media: "print" });
  const out = await page.locator("main p").evaluateAll((all) =>
    all.flatMap((p) => {
      if (!p.checkVisibility() || p.closest(".hidden, .flat")) return [];
      const range = document.createRange();
      range.selectNodeContents(p);
      const left = Math.min(...[...range.getClientRects()].map((rect) => rect.left));
      const answer = p.closest(".answer")?.getBoundingClientRect().left;
      const edge = answer === undefined ? 0 : answer + 6;
      return left < edge ? [`${left} < ${edge}: ${p.textContent.trim().slice(0, 60)}`] : [];
    }),
  );
  expect(out).toEqual([]);
});

test("on a turned phone a step’s chart stands beside its words, not below them", async () => {
  const { page } = await openPage({ width: 844, height: 390 });
  const below = await page.locator(".step").evaluateAll((all) =>
    all.flatMap((step) => {
      const text = step.querySelector(".prose")?.getBoundingClientRect();
      const chart = step.querySelector(".flat")?.getBoundingClientRect();
      return text && chart && chart.left > text.left && chart.top <= text.top ? [] : [step.id];
    }),
  );
  expect(below).toEqual([]);
});
