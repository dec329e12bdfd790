/** The running head: where one is, the way elsewhere, and nothing covered. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { narrow, settled, usesBrowser, wide } from "./harness.ts";

const { openPage } = usesBrowser();
const nav = (page: Page) => page.getByRole("navigation", { name: "Scenes" });
const current = (page: Page) => page.locator(".contents [aria-current]").allTextContents();
const isOpen = (page: Page) =>
  page.locator(".contents details").evaluate((d) => (d as HTMLDetailsElement).open);

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
    const { page } = await openPage({ ...reader, reducedMotion: true, url: "/#word-2010" });
    await settled(page);
    const boxes = await page.evaluate(() => {
      const edge = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      return {
        bar: edge(".contents"),
        stage: edge("#word .stage"),
        text: edge("#word-2010 .prose"),
      };
    });
    expect(boxes.bar?.top).toBe(0);
    expect(boxes.stage?.top).toBeGreaterThanOrEqual((boxes.bar?.bottom ?? 0) - 0.5);
    expect(boxes.text?.top).toBeGreaterThanOrEqual((boxes.bar?.bottom ?? 0) - 0.5);
  });
});

test("shows every scene in one line where there is room", async () => {
  const { page } = await openPage({ ...wide, reducedMotion: true });
  const links = nav(page).getByRole("link");
  expect(await links.count()).toBe(await page.locator("section.scene:not(.masthead)").count());
  const tops = await links.evaluateAll((all) =>
    all.map((link) => Math.round(link.getBoundingClientRect().top)),
  );
  expect(new Set(tops).size).toBe(1);
});

test("opens and closes by keys where there isn't, and gives the focus back", async () => {
  const { page } = await openPage({ ...narrow, reducedMotion: true });
  await page.locator(".contents summary").focus();
  await page.keyboard.press("Enter");
  expect(await isOpen(page)).toBe(true);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".contents a") !== null)).toBe(
    true,
  );
  await page.keyboard.press("Escape");
  expect(await isOpen(page)).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
});

test("closes once a scene is chosen, or the reader is elsewhere", async () => {
  const { page } = await openPage({ ...narrow, reducedMotion: true });
  await page.locator(".contents summary").click();
  await nav(page).getByRole("link").nth(3).click();
  expect(await isOpen(page)).toBe(false);
  await settled(page);
  await page.locator(".contents summary").click();
  await page.mouse.click(200, 820);
  expect(await isOpen(page)).toBe(false);
});

test("opens without script", async () => {
  const { page } = await openPage({ ...narrow, js: false });
  await page.locator(".contents summary").click();
  expect(await nav(page).getByRole("link").first().isVisible()).toBe(true);
});
