/** The same position is the same picture, however the reader has come there. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { settled } from "../kit/frames.ts";
import { narrow, usesBrowser, wide } from "../kit/harness.ts";
import { turn } from "../kit/place.ts";

const { openPage } = usesBrowser();

/** Where the picture is looked at: inside pinned scenes, in a scrub, and on the axis of days. */
const places = ["word-2010", "jay-period", "answer", "committee-43"];

/** The position at which a place is in the middle of the screen, in px. */
const positionOf = (page: Page, id: string) =>
  page.evaluate((place) => {
    const element = document.getElementById(place) as HTMLElement;
    const { top } = (element.closest(".scrub") ?? element).getBoundingClientRect();
    return Math.round(scrollY + top - innerHeight * 0.5);
  }, id);

/** What is seen of drawings, of the edges of scrubs and of lines of text, and where: a picture in words. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const parts: string[] = [];
    for (const element of document.querySelectorAll(
      ".state .drawing, .stage p, .body p, .day, h2, svg.chart :not(g)",
    )) {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!shown || bottom < 0 || top > innerHeight || right - left < 1) continue;
      const { clipPath, fill, opacity } = getComputedStyle(element);
      parts.push(
        [
          element.tagName,
          ...[left, top, right, bottom].map(Math.round),
          ...(element instanceof SVGElement ? [fill, opacity] : [clipPath]),
          element.childElementCount === 0 ? element.textContent : "",
        ].join(" "),
      );
    }
    // The order in which marks have come is no part of the picture: none lies on another.
    return [...new Set(parts)].sort().join("\n");
  });

/** The picture, once nothing in it moves any more. */
async function picture(page: Page): Promise<string> {
  await settled(page);
  let last = "";
  await expect
    .poll(
      async () => {
        const now = await seen(page);
        const still = now === last;
        last = now;
        return still;
      },
      { timeout: 10_000, interval: 250 },
    )
    .toBe(true);
  return last;
}

async function goTo(page: Page, y: number): Promise<void> {
  await page.evaluate((top) => {
    scrollTo({ top, behavior: "instant" });
  }, y);
}

describe.each([
  ["wide", wide],
  ["narrow", narrow],
] as const)("%s", (_, reader) => {
  test.each(places)("%s", async (place) => {
    const { page, errors } = await openPage(reader);
    // The scenes have been drawn once, and have their heights.
    await goTo(page, await positionOf(page, place));
    await settled(page);
    const y = await positionOf(page, place);
    await goTo(page, y);
    const before = await picture(page);
    const same = async (how: string) => {
      await goTo(page, y);
      await expect.poll(() => seen(page), { message: how, timeout: 10_000 }).toBe(before);
    };

    await goTo(page, 0);
    await same("after a jump from the top");
    await page.evaluate(() => {
      scrollTo({ top: document.body.scrollHeight, behavior: "instant" });
    });
    await same("after a jump from the end");

    await page.mouse.move(reader.width / 2, reader.height / 2);
    await page.mouse.wheel(0, 8 * reader.height);
    await page.mouse.wheel(0, -3 * reader.height);
    await settled(page);
    await same("after a fling, down and up");

    await turn(page, [reader.width + 120, reader.height - 140]);
    await turn(page, [reader.width, reader.height]);
    await same("after two new sizes");

    await page.reload();
    await same("after a reload");
    await page.goto("/support/");
    await page.goBack();
    await same("after leaving and coming back");
    expect(errors).toEqual([]);
  });
});
