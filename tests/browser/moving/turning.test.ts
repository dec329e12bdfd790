/** A phone that is turned, a window that is pulled, a page that is zoomed: what was read is still on the screen. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { usesBrowser, type Reader } from "../kit/harness.ts";
import { go, mark, seen, turn, type Size } from "../kit/place.ts";

const { openPage } = usesBrowser();

/** A page whose scenes rest, as they do while it is read. */
async function opened(reader: Reader) {
  const one = await openPage(reader);
  await one.page.waitForFunction(() => document.documentElement.classList.contains("resting"));
  return one;
}

/** Reads at places spread over the story, lets something happen at each, and answers what was lost by it. */
async function lostBy(page: Page, places: number, happens: () => Promise<(true | string)[]>) {
  const lost: string[] = [];
  let asked = 0;
  for (let place = 1; place <= places; place++) {
    await go(page, place / places);
    const read = await mark(page);
    if (read === undefined) continue;
    asked += 1;
    const found = await happens();
    if (found.some((it) => it !== true)) lost.push(`${place}: “${read}” ${found.join(", ")}`);
  }
  expect(asked).toBeGreaterThan(places / 2);
  return lost;
}

describe.each<[string, Size, Size]>([
  ["a phone is turned", [390, 844], [844, 390]],
  ["a window is pulled", [1440, 900], [700, 900]],
  ["a page is zoomed to 200 %", [1440, 900], [720, 450]],
])("%s, and back", (_, from, to) => {
  test("the same words are read", async () => {
    const { page, errors } = await opened({ width: from[0], height: from[1] });
    const lost = await lostBy(page, 50, async () => {
      await turn(page, to);
      const there = await seen(page);
      await turn(page, from);
      return [there, await seen(page)];
    });
    expect(lost).toEqual([]);
    expect(errors).toEqual([]);
  }, 300_000);
});

test("letters are made larger: the same words are read", async () => {
  const { page } = await opened({ width: 390, height: 844 });
  const letters = (size: string) =>
    page.evaluate(async (to) => {
      document.documentElement.style.fontSize = to;
      for (let i = 0; i < 8; i++) await new Promise(requestAnimationFrame);
    }, size);
  const lost = await lostBy(page, 12, async () => {
    await letters("150%");
    const there = await seen(page);
    await letters("");
    return [there, await seen(page)];
  });
  expect(lost).toEqual([]);
});

test("the moving form is given up: the same words are read", async () => {
  const { page } = await opened({ width: 390, height: 844 });
  const moving = (is: boolean) =>
    page.evaluate(async (to) => {
      document.documentElement.classList.toggle("moving", to);
      for (let i = 0; i < 8; i++) await new Promise(requestAnimationFrame);
    }, is);
  const lost = await lostBy(page, 12, async () => {
    await moving(false);
    const there = await seen(page);
    await moving(true);
    return [there];
  });
  expect(lost).toEqual([]);
});

test("what the reader opens stays where it is", async () => {
  const { page } = await opened({ width: 390, height: 844 });
  const summary = page.locator("main summary").first();
  await summary.evaluate((it) => {
    scrollTo({ top: scrollY + it.getBoundingClientRect().top - 100, behavior: "instant" });
  });
  await go(
    page,
    await page.evaluate(() => scrollY / (document.documentElement.scrollHeight - innerHeight)),
  );
  await turn(page, [412, 844]);
  const top = async () => Math.round((await summary.boundingBox())?.y ?? NaN);
  const before = await top();
  await summary.click();
  await page.evaluate(async () => {
    for (let i = 0; i < 8; i++) await new Promise(requestAnimationFrame);
  });
  expect(await top()).toBe(before);
});
