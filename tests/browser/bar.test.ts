/** The bar: where one is, the way elsewhere, help, a way out; one line, and nothing covered. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { settled } from "./kit/frames.ts";
import { narrow, usesBrowser, wide } from "./kit/harness.ts";

const { openPage } = usesBrowser();
const nav = (page: Page) => page.getByRole("navigation", { name: "Story" });
const current = (page: Page) => page.locator(".bar [aria-current] .name").allTextContents();
const isOpen = (page: Page) =>
  page.locator(".bar details").evaluate((d) => (d as HTMLDetailsElement).open);

/** Brings a scene's heading to the top of the screen, as a reader's scroll would. */
async function goTo(page: Page, scene: string): Promise<void> {
  await page.evaluate(
    (id) => document.getElementById(id)?.scrollIntoView({ behavior: "instant" }),
    scene,
  );
  await settled(page);
}

describe.each([
  ["wide", wide],
  ["narrow", narrow],
] as const)("%s", (_, reader) => {
  test("marks the scene that the reader is in, and none in the masthead", async () => {
    const { page } = await openPage({ ...reader, reducedMotion: true });
    expect(await current(page)).toEqual([]);
    for (const scene of ["word", "committee", "jay"]) {
      await goTo(page, scene);
      const heading = await page.locator(`#${scene} .name`).textContent();
      await expect.poll(() => current(page)).toEqual([heading?.trim()]);
    }
  });

  test("stays at the top of the screen and covers neither the graphic nor the text beside it", async () => {
    const { page } = await openPage({ ...reader, url: "/#word-2010" });
    await settled(page);
    const boxes = await page.evaluate(() => {
      const edge = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      return {
        bar: edge(".bar"),
        stage: edge("#word .stage"),
        text: edge("#word-2010 .prose"),
      };
    });
    expect(boxes.bar?.top).toBe(0);
    expect(boxes.stage?.top).toBeGreaterThanOrEqual((boxes.bar?.bottom ?? 0) - 0.5);
    expect(boxes.text?.top).toBeGreaterThanOrEqual((boxes.bar?.bottom ?? 0) - 0.5);
  });
});

test.each([
  ["a wide screen", 1440, 900],
  ["a phone", 390, 844],
  ["a phone, turned", 844, 390],
  ["the smallest phone", 320, 568],
  ["1440 × 900 at 200 %", 720, 450],
  ["1440 × 900 at 400 %", 360, 225],
])(
  "on %s it is one line, holds its words, and takes at most an eighth of the height",
  async (_, width, height) => {
    const { page } = await openPage({ width, height, reducedMotion: true });
    await goTo(page, "committee");
    await expect.poll(() => current(page)).toHaveLength(1);
    const seen = await page.evaluate(() => {
      const box = (element: Element) => element.getBoundingClientRect();
      const bar = document.querySelector(".bar") as Element;
      const items = [...bar.querySelectorAll(":scope > a, summary")].sort(
        (a, b) => box(a).left - box(b).left,
      );
      return {
        height: box(bar).height,
        right: Math.max(...items.map((item) => box(item).right)),
        lines: new Set(items.map((item) => Math.round((box(item).top + box(item).bottom) / 2)))
          .size,
        overlaps: items.filter(
          (item, i) => i > 0 && box(item).left < box(items[i - 1] as Element).right,
        ),
      };
    });
    expect(seen.height).toBeLessThanOrEqual(Math.max(height * 0.12, 26));
    expect(seen.right).toBeLessThanOrEqual(width);
    expect(seen.lines).toBeLessThanOrEqual(2);
    expect(seen.overlaps).toEqual([]);
  },
);

test("is the one navigation of the story, and the steps of a scene are a group", async () => {
  const { page } = await openPage({ ...wide, reducedMotion: true });
  const landmarks = await page.$$eval("nav, [role=navigation]", (all) =>
    all.map((element) => element.getAttribute("aria-label")),
  );
  expect(landmarks).toEqual(["Story"]);
  const groups = page.locator(".walk");
  expect(await groups.count()).toBeGreaterThan(0);
  for (const group of await groups.all()) expect(await group.getAttribute("role")).toBe("group");
});

test("says how far the story has come, and isn't drawn anew with every frame for it", async () => {
  const { page } = await openPage(narrow);
  await goTo(page, "word");
  const { way, drawn } = await page.evaluate(async () => {
    const lengths: number[] = [];
    for (let i = 0; i < 60; i += 1) {
      scrollBy({ top: 1, behavior: "instant" });
      await new Promise(requestAnimationFrame);
      const style = getComputedStyle(document.querySelector(".bar") as Element, "::after");
      lengths.push(new DOMMatrix(style.transform).a);
    }
    const all = document.documentElement.scrollHeight - innerHeight;
    return { way: scrollY / all, drawn: lengths };
  });
  expect(Math.abs((drawn.at(-1) ?? NaN) - way)).toBeLessThan(1 / 390);
  expect(new Set(drawn).size).toBeLessThanOrEqual(3);
});

test("opens and closes by keys, and gives the focus back", async () => {
  const { page } = await openPage({ ...narrow, reducedMotion: true });
  await page.locator(".bar summary").focus();
  await page.keyboard.press("Enter");
  expect(await isOpen(page)).toBe(true);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".bar a") !== null)).toBe(true);
  await page.keyboard.press("Escape");
  expect(await isOpen(page)).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
});

test("closes once a scene is chosen, or the reader is elsewhere", async () => {
  const { page } = await openPage({ ...narrow, reducedMotion: true });
  await page.locator(".bar summary").click();
  await nav(page).getByRole("link").nth(3).click();
  expect(await isOpen(page)).toBe(false);
  await settled(page);
  await page.locator(".bar summary").click();
  await page.mouse.click(200, 820);
  expect(await isOpen(page)).toBe(false);
});

test("opens without script", async () => {
  const { page } = await openPage({ ...narrow, js: false });
  await page.locator(".bar summary").click();
  expect(await nav(page).getByRole("link").first().isVisible()).toBe(true);
});
