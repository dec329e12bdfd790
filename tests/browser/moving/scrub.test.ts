/** Scrubs and the ruler: what is seen follows from where the page stands, and from nothing else. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { settled } from "../kit/frames.ts";
import { narrow, usesBrowser, wide } from "../kit/harness.ts";

const { openPage } = usesBrowser();

/** How much of each scrub's second state is cut away, and whether its two drawings are of one size. */
const seen = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".scrub:not(.alone)")].map((scrub) => {
      const drawings = [...scrub.querySelectorAll<HTMLElement>(".drawing")].filter(
        (d) => d.getBoundingClientRect().width > 0,
      );
      const [first, second] = drawings.map((d) => d.getBoundingClientRect());
      return {
        clip: getComputedStyle(drawings[1] as HTMLElement).clipPath,
        alike: first?.width === second?.width && first?.height === second?.height,
      };
    }),
  );

/** Stands at a share of the way through the first scrub. */
async function stand(page: Page, share: number): Promise<void> {
  await page.evaluate((at) => {
    const scrub = document.querySelector(".scrub") as HTMLElement;
    const { top, height } = scrub.getBoundingClientRect();
    scrollTo({ top: scrollY + top + (height - innerHeight) * at, behavior: "instant" });
  }, share);
  await settled(page);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** Apart from each other: the second state is whole from half of the way on. */
const shares = [0, 0.15, 0.25, 0.35, 1];

describe.each([
  ["wide", wide],
  ["narrow", narrow],
] as const)("%s", (_, reader) => {
  test("the same position is the same picture: down, up, after a jump, a reload and a new size", async () => {
    const { page, errors } = await openPage(reader);
    const down = new Map<number, string | undefined>();
    for (const share of shares) {
      await stand(page, share);
      const [first] = await seen(page);
      expect(first?.alike).toBe(true);
      down.set(share, first?.clip);
    }
    expect(new Set(down.values()).size).toBe(shares.length);
    expect(down.get(1)).toMatch(/^inset\((0(px|%) ?)+\)$/);
    for (const share of [...shares].reverse()) {
      await stand(page, share);
      expect((await seen(page))[0]?.clip, `${share} on the way up`).toBe(down.get(share));
    }
    await stand(page, 0.25);
    await page.evaluate(() => {
      scrollTo({ top: document.body.scrollHeight, behavior: "instant" });
    });
    await stand(page, 0.25);
    expect((await seen(page))[0]?.clip, "after a jump").toBe(down.get(0.25));
    await page.reload();
    await settled(page);
    await stand(page, 0.25);
    expect((await seen(page))[0]?.clip, "after a reload").toBe(down.get(0.25));
    await page.setViewportSize({ width: reader.width - 30, height: reader.height - 60 });
    await stand(page, 0.25);
    const [after] = await seen(page);
    // Whole pixels of scrolling are other shares of another way.
    const percent = (clip: string | undefined) =>
      Math.max(...(clip?.match(/[\d.]+(?=%)/g) ?? []).map(Number));
    expect(percent(after?.clip), "after a new size").toBeCloseTo(percent(down.get(0.25)), 0);
    expect(after?.alike).toBe(true);
    expect(errors).toEqual([]);
  });

  test("an address with the second state opens where that is whole", async () => {
    const { page } = await openPage({ ...reader, url: "/#jay-period" });
    await settled(page);
    await expect.poll(async () => (await seen(page))[0]?.clip).toMatch(/^inset\((0(px|%) ?)+\)$/);
  });

  test("under reduced motion both states stand, whole, or the one that has the other in it", async () => {
    const { page } = await openPage({ ...reader, reducedMotion: true });
    const shown = await page.$$eval(".scrub .state", (states) =>
      states
        // Of the other, listeners have the words.
        .filter((state) => [...state.querySelectorAll(".drawing")].some((d) => d.checkVisibility()))
        .map((state) => ({
          id: state.id,
          clip: getComputedStyle(state.querySelector(".drawing") as Element).clipPath,
        })),
    );
    expect(shown).toEqual([
      { id: "jay-period", clip: "none" },
      { id: "committee-frameworks", clip: "none" },
      { id: "since-whole", clip: "none" },
      { id: "since-blank", clip: "none" },
    ]);
  });
});

test("without scroll-driven animation the edge is moved by script, to the same place", async () => {
  const { page } = await openPage(wide);
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS) as (...args: string[]) => boolean;
    CSS.supports = ((...args: string[]) =>
      !args.join(" ").includes("animation-timeline") && supports(...args)) as typeof CSS.supports;
  });
  await page.reload();
  await stand(page, 0.25);
  const wipe = await page.$eval(".scrub", (scrub) =>
    Number((scrub as HTMLElement).style.getPropertyValue("--wipe")),
  );
  expect(wipe).toBeCloseTo((0.25 - 0.07) / 0.33, 1);
});

test.each([320, 360, 390, 768, 960, 1280, 1920])(
  "on the ruler, %i px wide, no text stands over another",
  async (width) => {
    const { page } = await openPage({ width, height: 800, reducedMotion: true });
    const overlaps = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll(".day")].map((day) => {
        const parts = [...day.children].map((child) => child.getBoundingClientRect());
        return {
          text: day.textContent?.trim().slice(0, 30),
          left: Math.min(...parts.map((p) => p.left)),
          right: Math.max(...parts.map((p) => p.right)),
          top: Math.min(...parts.map((p) => p.top)),
          bottom: Math.max(...parts.map((p) => p.bottom)),
        };
      });
      return boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(
            (b) =>
              a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1,
          )
          .map((b) => `${a.text} / ${b.text}`),
      );
    });
    expect(overlaps).toEqual([]);
  },
);
