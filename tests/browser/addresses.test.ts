/** Addresses that somebody else has written: whatever stands in hash and query, it is looked for and nothing more. */
import { expect, test } from "vitest";
import { settled } from "./kit/frames.ts";
import { narrow, usesBrowser } from "./kit/harness.ts";

const { openPage } = usesBrowser();

const element = "<img src=x onerror=console.error('ran')>";
const hostile = [
  `#${encodeURIComponent(element)}`,
  `#${element}`,
  "#%E0%A4%A",
  '#"],*{}',
  "#__proto__",
  "#constructor",
  `#${"x".repeat(5000)}`,
  "#:~:text=%00",
  `?q=${encodeURIComponent(`"><script>console.error('ran')</script>`)}`,
  `?q=%E0%A4%A&q=[&secret=${encodeURIComponent(element)}#secret=${encodeURIComponent(element)}`,
  `?q=${"x".repeat(5000)}`,
  `?width=-1&theme=${encodeURIComponent(element)}&__proto__[x]=1`,
];
const pages = ["/", "/embed/ratings/", "/authorities/", "/ledger/"];

test.each(pages)("%s", async (path) => {
  const { page, errors } = await openPage({ ...narrow, url: path });
  const words = await page.evaluate(() => document.querySelector("h1, figure")?.textContent);
  expect(words).toBeTruthy();
  for (const address of hostile) {
    // From a blank page: a changed hash alone would load nothing.
    await page.goto("about:blank");
    await page.goto(path + address);
    await settled(page);
    const found = await page.evaluate(() => ({
      words: document.querySelector("h1, figure")?.textContent,
      foreign: document.querySelectorAll('img[src="x"], [onerror], body script:not([src]):empty')
        .length,
      wide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
      polluted: "x" in {},
    }));
    expect(found, address.slice(0, 40)).toEqual({ words, foreign: 0, wide: 0, polluted: false });
  }
  expect(errors).toEqual([]);
});
