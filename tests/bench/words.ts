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

/** Goes through the page with script, by half a screen, and then without. */
export async function words(browser: Browser, address: string): Promise<Figures> {
  const seen = new Set<string>();
  let charts = 0;
  await on(browser, "phone", async ({ page }) => {
    await page.goto(address);
    await ready(page);
    const end = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < end; y += 420) {
      await page.evaluate(async (top) => {
        scrollTo({ top, behavior: "instant" });
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }, y);
      const now = await shown(page);
      charts = Math.max(charts, now.charts);
      for (const word of now.words) seen.add(word);
    }
  });
  const without = async ({ page }: { page: Page }) => {
    await page.goto(address);
    return shown(page);
  };
  const plain = await on(browser, "phone", without, false);
  const lost = [...seen].filter((word) => !plain.words.includes(word));
  if (lost.length > 0) console.log(`Lost without script: ${lost.join(" ")}`);
  return { words: lost.length, charts: Math.max(0, charts - plain.charts) };
}
