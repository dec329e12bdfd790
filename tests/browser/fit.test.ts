import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { addressOf, pages } from "../site/html.ts";
import { usesBrowser } from "./kit/harness.ts";

const { openPage } = usesBrowser();

/** Words that reach beyond the sides of the window, unless they stand in something that scrolls. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      element !== document.documentElement &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (!node.textContent?.trim() || !element?.checkVisibility() || scrolls(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // Letters that are set to a given length are where their element is, not where the range thinks.
      const set = element.hasAttribute("textLength") ? element : range;
      const { left, right, width, height } = set.getBoundingClientRect();
      // What only a screen reader is meant to have is one pixel in size.
      const read = width > 0 && height > 0 && element.getBoundingClientRect().width > 1;
      if (read && (left < -0.5 || right > document.documentElement.clientWidth + 0.5))
        found.push(node.textContent.trim().slice(0, 60));
    }
    return found;
  });

describe.each([true, false])("at 320 px, the reader's scripts on: %s", (js) => {
  test.each(pages.map(addressOf))("%s fits its width", async (url) => {
    const { page } = await openPage({ width: 320, height: 640, js, url });
    const widths = await page.evaluate(() => {
      scrollTo(10_000, 0);
      return { moved: scrollX, content: document.documentElement.scrollWidth };
    });
    expect(widths).toEqual({ moved: 0, content: 320 });
    expect(await sticksOut(page)).toEqual([]);
  });
});

test.each([1000, 1440, 1920])(
  "at %i px headings, prose, quotations, answers and still charts of the story have one left edge",
  async (width) => {
    const { page } = await openPage({ width, height: 900, js: false });
    const edges = await page.evaluate(() =>
      [
        ".scene > header > h2",
        ".body > p",
        ".spread > *",
        ".exchange > :first-child",
        ".columns > h3:first-child",
        // The rule along an answer, which sets it apart.
        ".body > .answer",
        ".step .prose > p",
        ".flat .drawing",
      ].map((selector) => [
        selector,
        ...new Set(
          [...document.querySelectorAll(selector)]
            .filter((e) => !e.closest(".black") && e.getBoundingClientRect().width > 1)
            .map((e) => Math.round(e.getBoundingClientRect().left)),
        ),
      ]),
    );
    const [, edge] = edges[0] as [string, number];
    expect(edge).toBeGreaterThan(0);
    for (const [selector, ...lefts] of edges) expect(lefts, String(selector)).toEqual([edge]);
  },
);

test.each(["/ledger/", "/tables/", "/corrections/", "/support/", "/embeds/"])(
  "the heading of %s stands where the links at the top do",
  async (url) => {
    const { page } = await openPage({ width: 1440, height: 900, url });
    const [heading, home] = await page.evaluate(() =>
      ["h1", ".top > a:not(.skip)"].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().left,
      ),
    );
    expect(heading).toBeGreaterThan(0);
    expect(heading).toBe(home);
  },
);
