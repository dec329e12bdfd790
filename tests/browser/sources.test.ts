/** From a figure to its source and back, with keys and pointer, and where that fails. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { narrow, usesBrowser, wide, type Reader } from "./kit/harness.ts";

const { openPage } = usesBrowser();
const url = "/scene/say/";
const figure = (page: Page) =>
  page.locator('a.fact[href="/ledger/#victims-at-least-1400"]').first();
const popover = (page: Page) => page.getByRole("dialog", { name: "Source" });

async function opened(reader: Reader): Promise<Page> {
  const { page } = await openPage({ ...reader, url, reducedMotion: true });
  await figure(page).scrollIntoViewIfNeeded();
  return page;
}

describe.each([
  ["wide", wide],
  ["narrow", narrow],
] as const)("%s: a figure", (_, reader) => {
  test("opens its entry where it stands, inside the screen", async () => {
    const page = await opened(reader);
    await figure(page).click();
    await popover(page).waitFor();
    expect(new URL(page.url()).pathname).toBe(url);
    expect(await popover(page).locator("h3").textContent()).toMatch(/at least 1,400 children/i);
    expect(await popover(page).locator("blockquote").count()).toBeGreaterThan(0);
    const box = await popover(page).boundingBox();
    const { width, height } = page.viewportSize() ?? wide;
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height + 0.5);
  });

  test("takes the focus in and gives it back: Enter, Escape; Enter, Close", async () => {
    const page = await opened(reader);
    for (const close of [
      () => page.keyboard.press("Escape"),
      () => popover(page).getByRole("button", { name: "Close" }).click(),
    ]) {
      await figure(page).focus();
      await page.keyboard.press("Enter");
      await popover(page).waitFor();
      expect(await page.evaluate(() => document.activeElement?.className)).toMatch(
        /source-popover/,
      );
      await close();
      await popover(page).waitFor({ state: "hidden" });
      expect(await figure(page).evaluate((link) => link === document.activeElement)).toBe(true);
    }
  });
});

test("nothing of the ledger’s page but its entries comes in: the policy has nothing to refuse", async () => {
  const { page, errors } = await openPage({ ...wide, url, reducedMotion: true });
  await figure(page).click();
  await popover(page).waitFor();
  expect(errors).toEqual([]);
});

test("the whole entry is one link further", async () => {
  const page = await opened(wide);
  await figure(page).click();
  await popover(page).getByRole("link", { name: "Whole entry in the ledger" }).click();
  await page.waitForURL("**/ledger/#victims-at-least-1400");
});

test("the ledger is fetched once, and not before it is asked for", async () => {
  const { page, requests } = await openPage({ ...wide, url, reducedMotion: true });
  const fetched = () => requests.filter((request) => request.endsWith("/ledger/")).length;
  expect(fetched()).toBe(0);
  for (let i = 0; i < 3; i++) {
    await figure(page).click();
    await popover(page).waitFor();
    await page.keyboard.press("Escape");
  }
  expect(fetched()).toBe(1);
});

test("where the ledger can't be fetched, or without script, the figure leads there", async () => {
  const page = await opened(wide);
  let refused = 0;
  await page.route("**/ledger/", (route) => (refused++ === 0 ? route.abort() : route.continue()));
  await figure(page).click();
  await page.waitForURL("**/ledger/#victims-at-least-1400");

  const bare = await openPage({ ...wide, url, js: false });
  expect(await popover(bare.page).count()).toBe(0);
  await figure(bare.page).click();
  await bare.page.waitForURL("**/ledger/#victims-at-least-1400");
});

test("a click that asks for a new tab is left alone", async () => {
  const page = await opened(wide);
  const [tab] = await Promise.all([
    page.context().waitForEvent("page"),
    figure(page).click({ modifiers: ["ControlOrMeta"] }),
  ]);
  expect(tab.url()).toMatch(/\/ledger\/#victims-at-least-1400$/);
  expect(await popover(page).isVisible()).toBe(false);
});
