import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { story } from "../site/html.ts";
import { narrow, settled, usesBrowser, wide } from "./harness.ts";

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

/** What is wrong with the words in the charts that are seen: too small, cut off, or one on another. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const chart of document.querySelectorAll<SVGSVGElement>("svg.chart")) {
      if (!chart.checkVisibility({ visibilityProperty: true })) continue;
      const name = `${chart.closest(".step")?.id ?? chart.closest("[id]")?.id}`;
      const frame = chart.getBoundingClientRect();
      const texts = [...chart.querySelectorAll("text")]
        .filter((text) => text.checkVisibility({ opacityProperty: true }))
        .map((text) => {
          const scale = text.getScreenCTM()?.d ?? 1;
          const px = parseFloat(getComputedStyle(text).fontSize) * scale;
          const { left, right, top, bottom } = text.getBoundingClientRect();
          // The box of a line is higher than its letters: a quarter of it is air.
          const air = (bottom - top) * 0.14;
          return { words: text.textContent, px, left, right, top: top + air, bottom: bottom - air };
        });
      texts.forEach((a, i) => {
        if (a.px < 11.99) found.push(`${name}: “${a.words}” is ${a.px.toFixed(1)} px`);
        if (
          a.left < frame.left - 1 ||
          a.right > frame.right + 1 ||
          a.top < frame.top - 1 ||
          a.bottom > frame.bottom + 1
        )
          found.push(`${name}: “${a.words}” leaves the frame`);
        for (const b of texts.slice(i + 1))
          if (
            a.left + 1 < b.right &&
            b.left + 1 < a.right &&
            a.top + 1 < b.bottom &&
            b.top + 1 < a.bottom
          )
            found.push(`${name}: “${a.words}” lies on “${b.words}”`);
      });
    }
    return found;
  });

describe.each([
  ["wide", wide],
  ["narrow", narrow],
  ["very narrow", { width: 320, height: 640 }],
])("without scripts, %s", (_, size) => {
  test("each step is there with its words and its chart, fit to be read", async () => {
    const { page } = await openPage({ ...size, js: false });
    expect(await shown(page)).toEqual({ words: steps, charts: steps });
    expect(await faults(page)).toEqual([]);
  });
});

test("on paper each step is there with its words and its chart", async () => {
  const { page } = await openPage({ width: 718, height: 1000 });
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2, behavior: "instant" }));
  await settled(page);
  await page.emulateMedia({ media: "print" });
  expect(await shown(page)).toEqual({ words: steps, charts: steps });
  expect(await faults(page)).toEqual([]);
});
