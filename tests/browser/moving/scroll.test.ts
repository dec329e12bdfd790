/** The promise of the moving form: the same step always shows the same chart, however it was reached. */
import { describe, expect, test } from "vitest";
import { settled } from "../kit/frames.ts";
import { narrow, usesBrowser, wide } from "../kit/harness.ts";
import { expected, goTo, readAt, shown, steps, type Shown } from "../kit/steps.ts";

const { openPage } = usesBrowser();
describe.each([
  ["wide", wide],
  ["narrow", narrow],
])("%s", (_, size) => {
  // Where less motion is asked for, a narrow page is flat.
  const still = size === wide;
  test("down, up and by jumps, each step draws what its chart says, and always the same", async () => {
    const { page, errors } = await openPage({ ...size, reducedMotion: still });
    const ids = await steps(page);
    expect(ids).not.toEqual([]);
    const down = new Map<string, Shown>();
    for (const id of ids) {
      const at = await goTo(page, id);
      expect(at.marks, `${id} as its chart says`).toEqual(expected(at));
      down.set(id, at);
    }
    for (const id of ids.toReversed())
      expect((await goTo(page, id)).marks, `${id} on the way up`).toEqual(down.get(id)?.marks);
    const jumps = ids.flatMap((_id, i) =>
      i % 3 === 0 ? [ids[(i * 17) % ids.length] as string] : [],
    );
    for (const id of jumps)
      expect((await goTo(page, id)).marks, `${id} by a jump`).toEqual(down.get(id)?.marks);
    expect(errors).toEqual([]);
  });

  test("with motion it comes to rest in the same state, even when interrupted", async () => {
    const { page } = await openPage(size);
    const ids = await steps(page);
    for (const id of ids.filter((_id, i) => i % 3 === 0)) {
      // Through the neighbours without waiting, as a fling does.
      const at = ids.indexOf(id);
      for (const near of [ids[at + 2], ids[at + 1]])
        if (near)
          await page.evaluate((step) => {
            const { top } = (document.getElementById(step) as HTMLElement).getBoundingClientRect();
            scrollTo({ top: scrollY + top - innerHeight * 0.5, behavior: "instant" });
          }, near);
      const rest = await goTo(page, id);
      expect(rest.marks, id).toEqual(expected(rest));
    }
  });

  test("an address with a step opens at that step, and so does a reload", async () => {
    const { page } = await openPage({ ...size, reducedMotion: still, url: "/#answer-strands" });
    const first = await shown(page, "answer-strands");
    expect(first.marks).toEqual(expected(first));
    await page.reload();
    expect((await shown(page, "answer-strands")).marks).toEqual(first.marks);
  });

  test("the address follows the reader, and Back leaves the story", async () => {
    const { page } = await openPage({ ...size, reducedMotion: still });
    const before = await page.evaluate(() => history.length);
    const ids = await steps(page);
    for (const id of [ids[1] as string, ids.at(-2) as string]) {
      await goTo(page, id);
      await page.waitForFunction((step) => location.hash === `#${step}`, id);
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test("a new size is a new drawing of the same state", async () => {
    const { page } = await openPage({ ...size, reducedMotion: still });
    const [, , id] = (await steps(page)) as [string, string, string];
    await goTo(page, id);
    await page.setViewportSize({ width: size.width - 40, height: size.height - 60 });
    const after = await goTo(page, id);
    expect(after.marks).toEqual(expected(after));
  });
});

test("with motion, marks are seen on their way from one step to the next", async () => {
  const { page } = await openPage(wide);
  const [first, second] = (await steps(page)) as [string, string];
  await goTo(page, first);
  await page.evaluate(readAt, second);
  /** How each mark of the scrolly’s stage has looked, frame by frame, until nothing has moved for long. */
  const most = await page.evaluate(async (step) => {
    const looks = new Map<string | null, Set<string>>();
    let before = 0;
    for (let still = 0; still < 60; still += 1) {
      await new Promise(requestAnimationFrame);
      const stage = document.getElementById(step)?.closest(".scrolly")?.querySelector(".stage");
      for (const mark of stage?.querySelectorAll("[data-key]") ?? []) {
        const key = mark.getAttribute("data-key");
        looks.set(key, (looks.get(key) ?? new Set()).add(mark.outerHTML));
      }
      const seen = [...looks.values()].reduce((sum, { size }) => sum + size, 0);
      if (seen !== before) still = 0;
      before = seen;
    }
    return Math.max(...[...looks.values()].map(({ size }) => size));
  }, second);
  // One that is drawn at once looks as before, as it comes, and as it stays.
  expect(most).toBeGreaterThan(3);
});

test("under reduced motion nothing moves: the first frame of a step is its last", async () => {
  const { page } = await openPage({ ...wide, reducedMotion: true });
  const [first, second] = (await steps(page)) as [string, string];
  await goTo(page, first);
  const firstFrame = await page.evaluate(async (step) => {
    const to = document.getElementById(step) as HTMLElement;
    const selector = `.stage svg:not([style*="none"])[data-step="${step}"] g`;
    scrollBy({ top: to.getBoundingClientRect().top - innerHeight * 0.5, behavior: "instant" });
    for (;;) {
      await new Promise(requestAnimationFrame);
      const group = to.closest(".scrolly")?.querySelector(selector);
      if (group) return group.innerHTML;
    }
  }, second);
  await shown(page, second);
  expect(await page.locator(`.stage svg[data-step="${second}"] g`).innerHTML()).toBe(firstFrame);
});

test("previous and next are reached by Tab, walk step by step, and no key is taken from the page", async () => {
  const { page } = await openPage({ ...wide, reducedMotion: true });
  await goTo(page, "word-2009");
  const next = page.locator("#word .walk .next");
  await next.focus();
  await page.keyboard.press("Enter");
  await shown(page, "word-2010");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("word-2010");
  const before = await settled(page);
  await page.keyboard.press("ArrowDown");
  expect(await settled(page)).toBeGreaterThan(before);
});
