/** A reader's own settings: more room between letters, words and lines; letters twice as large. Nothing is cut. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { settled } from "./kit/frames.ts";
import { usesBrowser } from "./kit/harness.ts";

const { openPage } = usesBrowser();

/** What WCAG 2.2, 1.4.12 lets a reader ask for. */
const spaced =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
  "p { margin-bottom: 2em !important }";
const larger = "html { font-size: 200% !important }";

/** Lays a stylesheet over the page, as a reader's own would lie; the page's policy lets in no `<style>`. */
const lay = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);

/** Words that are cut: by a box that hides what is too much, or, in a drawing, by the edge of the screen. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement | SVGElement>("body *")) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const words = (element.textContent ?? "").trim().slice(0, 40);
      if (element instanceof SVGTextElement) {
        const { left, right } = element.getBoundingClientRect();
        if (left < -1 || right > width + 1) found.push(`off the screen: “${words}”`);
        continue;
      }
      // The name of the scene in the bar ends in dots where it has to; the list has it whole.
      if (!(element instanceof HTMLElement) || element.closest(".hidden, .here, svg")) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      if (!/hidden|clip/.test(overflowX + overflowY) || clientWidth < 3) continue;
      if (scrollHeight > clientHeight + 2 || scrollWidth > clientWidth + 2)
        found.push(`${element.className}: “${words}”`);
    }
    return found;
  });

const steps = (page: Page) => page.$$eval(".step", (all) => all.map(({ id }) => id));

/** Brings a step to where it is current, its stage beside or above it. */
async function stand(page: Page, id: string): Promise<void> {
  await page.evaluate((step) => {
    const { top } = (document.getElementById(step) as HTMLElement).getBoundingClientRect();
    scrollTo({ top: scrollY + top - innerHeight * 0.58, behavior: "instant" });
  }, id);
  await page.waitForFunction(
    (step) => document.getElementById(step)?.classList.contains("current"),
    id,
  );
  await settled(page);
}

describe.each([
  ["a wide screen", 1440, 900],
  ["a phone", 390, 844],
])("on %s", (_, width, height) => {
  test("with the spacing that a reader may ask for no word is cut, moving", async () => {
    // Where less motion is asked for, a narrow page is flat.
    const { page } = await openPage({ width, height, reducedMotion: width >= 960 });
    await lay(page, spaced);
    const found: string[] = [];
    for (const id of await steps(page)) {
      await stand(page, id);
      found.push(...(await cut(page)));
    }
    expect([...new Set(found)]).toEqual([]);
  });

  test("nor is one in the flat form", async () => {
    const { page } = await openPage({ width, height, js: false });
    await lay(page, spaced);
    expect(await cut(page)).toEqual([]);
  });
});

describe.each([
  ["a wide screen", 1440, 900],
  ["a phone", 390, 844],
  ["the smallest phone", 320, 640],
])("on %s, with letters twice as large", (_, width, height) => {
  test.each([true, false])("nothing scrolls sideways, scripts on: %s", async (js) => {
    const { page } = await openPage({ width, height, js, reducedMotion: true });
    await lay(page, larger);
    const seen = await page.evaluate(() => {
      scrollTo(10_000, 0);
      return { moved: scrollX, content: document.documentElement.scrollWidth };
    });
    expect(seen).toEqual({ moved: 0, content: width });
  });
});
