/** Scenes off the screen are not painted, and nothing of the page is elsewhere or another height for it. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { settled } from "../kit/frames.ts";
import { narrow, usesBrowser, wide } from "../kit/harness.ts";

const { openPage } = usesBrowser();

const resting = (page: Page) =>
  page.waitForFunction(() => document.documentElement.classList.contains("resting"));

/** Where each scene begins, in px from the top of the page, and where the page ends. */
const places = (page: Page) =>
  page.evaluate(() => [
    ...[...document.querySelectorAll(".scene, .end")].map((scene) =>
      Math.round(scene.getBoundingClientRect().top + scrollY),
    ),
    document.documentElement.scrollHeight,
  ]);

/** The same with every scene awake. */
async function awake(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    for (const scene of document.querySelectorAll<HTMLElement>(".scene, .end"))
      scene.style.contentVisibility = "visible";
  });
  const found = await places(page);
  await page.evaluate(() => {
    for (const scene of document.querySelectorAll<HTMLElement>(".scene, .end"))
      scene.style.contentVisibility = "";
  });
  return found;
}

/** Ids of the scenes that the browser renders. */
const rendered = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".scene")]
      .filter((scene) =>
        scene.querySelector("h1, h2")?.checkVisibility({ contentVisibilityAuto: true }),
      )
      .map(({ id }) => id),
  );

describe.each([
  ["wide", wide],
  ["narrow", narrow],
] as const)("%s", (_, reader) => {
  test("scenes keep their places, before and after the screen changes", async () => {
    const { page } = await openPage(reader);
    await resting(page);
    expect(await places(page)).toEqual(await awake(page));
    await page.setViewportSize({ width: reader.width - 60, height: reader.height - 90 });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await resting(page);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await places(page)).toEqual(await awake(page));
  });

  test("what is far off is not rendered", async () => {
    const { page } = await openPage(reader);
    await resting(page);
    await expect.poll(() => rendered(page)).not.toContain("since");
    await page.evaluate(() => {
      document.getElementById("since")?.scrollIntoView();
    });
    await settled(page);
    await expect.poll(() => rendered(page)).toContain("since");
  });

  test("End is the end", async () => {
    const { page } = await openPage(reader);
    await resting(page);
    await page.keyboard.press("End");
    await settled(page);
    const left = await page.evaluate(
      () => document.documentElement.scrollHeight - innerHeight - scrollY,
    );
    expect(left).toBeLessThanOrEqual(1);
  });
});

test("on paper every scene is there", async () => {
  const { page } = await openPage(wide);
  await resting(page);
  await page.emulateMedia({ media: "print" });
  await expect
    .poll(async () => (await rendered(page)).length)
    .toBe(await page.locator(".scene").count());
});

test("keys reach every link, of scenes that rest too, in the order of the page, and back", async () => {
  const { page } = await openPage({ ...narrow, reducedMotion: true });
  await resting(page);
  const all = await page.evaluate(() => {
    const reached: Element[] = [];
    Object.assign(window, { reached });
    addEventListener("focusin", ({ target }) => reached.push(target as Element));
    return document.querySelectorAll("main a[href]").length;
  });
  /** Which of the main text's links have had the focus, by their place in it, once keys have left the page. */
  const walk = async (key: string) => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    for (let left = false; !left;) {
      for (let i = 0; i < 40; i += 1) await page.keyboard.press(key);
      left = await page.evaluate(() => {
        const { reached } = window as unknown as { reached: Element[] };
        return new Set(reached).size < reached.length;
      });
    }
    return page.evaluate(() => {
      const { reached } = window as unknown as { reached: Element[] };
      const links = [...document.querySelectorAll("main a[href]")];
      return [...new Set(reached.splice(0))]
        .map((element) => links.indexOf(element))
        .filter((at) => at >= 0);
    });
  };
  const there = await walk("Tab");
  expect(there).toEqual([...there].sort((a, b) => a - b));
  // Links between steps come with their scenes, and those of drawings that stand on a stage are not shown.
  expect(there.length).toBeGreaterThan(all * 0.8);
  // Keys go round, and the way back begins wherever the way there was left.
  const back = await walk("Shift+Tab");
  const last = back.indexOf(Math.max(...back));
  expect([...back.slice(last), ...back.slice(0, last)]).toEqual(there.reverse());
});
