/** What is lost without script: words and charts that some place of the page shows with it, and none without. */
import type { Browser, Page } from "playwright-core";
import { on, ready } from "./device.ts";
import type { Figures } from "./rows.ts";

interface Shown {
  readonly words: readonly string[];
  /** Drawings in sight; a mark or an icon is none. */
  readonly charts: number;
}

/** What is rendered now, controls aside that only a script can work. */
const shown = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    for (const control of document.querySelectorAll(".walk, .script-only")) control.remove();
    const text = document.body.innerText.toLowerCase();
    const charts = [...document.querySelectorAll("svg")].filter((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      const marks = svg.querySelectorAll("path, rect, circle, line, text").length;
      return width >= 80 && height >= 40 && marks >= 2;
    });
    return { words: text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [], charts: charts.length };
  });

/** Goes through an opened page with script, by half a screen, and compares it with what `open` opens without. */
export async function lost(
  moving: Page,
  open: () => Promise<Page>,
): Promise<{ words: string[]; charts: number }> {
  const seen = new Set<string>();
  let charts = 0;
  const end = await moving.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < end; y += 420) {
    await moving.evaluate(async (top) => {
      scrollTo({ top, behavior: "instant" });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, y);
    const now = await shown(moving);
    charts = Math.max(charts, now.charts);
    for (const word of now.words) seen.add(word);
  }
  const without = await shown(await open());
  const there = new Set(without.words);
  return {
    words: [...seen].filter((word) => !there.has(word)),
    charts: Math.max(0, charts - without.charts),
  };
}

/** How many words and charts of a page are lost without script, on a phone. */
export const words = (browser: Browser, address: string): Promise<Figures> =>
  on(browser, "phone", async ({ page }) => {
    await page.goto(address);
    await ready(page);
    return on(
      browser,
      "phone",
      async ({ page: plain }) => {
        const found = await lost(page, async () => {
          await plain.goto(address);
          return plain;
        });
        if (found.words.length > 0) console.log(`Lost without script: ${found.words.join(" ")}`);
        return { words: found.words.length, charts: found.charts };
      },
      false,
    );
  });
