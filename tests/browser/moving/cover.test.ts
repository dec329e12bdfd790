/** Nothing lies over a word of prose, wherever the page stands; and how long the story is. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { settled } from "../kit/frames.ts";
import { story } from "../../site/html.ts";
import { usesBrowser } from "../kit/harness.ts";
import { labelFaults } from "../kit/labels.ts";
import { goTo, steps } from "../kit/steps.ts";

const { openPage } = usesBrowser();

/**
 * Stands at every tenth of a screen and asks, in the middle of each line of
 * prose, what is on top there. The bar and the stage of a narrow screen are
 * grounds that the text goes under whole, over the full width: they are no
 * answer. Returns where anything else is, and the prose that was never asked for.
 */
const covered = (page: Page) =>
  page.evaluate(async () => {
    const prose = [
      ...document.querySelectorAll<HTMLElement>(
        ".body > p, .prose p, .answer p, .spread p, .day p, .scene > header > *",
      ),
    ].map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return { element, range };
    });
    const end = document.documentElement.scrollHeight - innerHeight;
    const found: string[] = [];
    const asked = new Set<HTMLElement>();
    for (let y = 0; y < end && found.length < 20; y += innerHeight / 10) {
      scrollTo({ top: y, behavior: "instant" });
      await new Promise((done) => requestAnimationFrame(done));
      for (const { element, range } of prose) {
        const box = element.getBoundingClientRect();
        if (box.bottom < 0 || box.top > innerHeight) continue;
        for (const line of range.getClientRects()) {
          const [x, mid] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
          if (line.width < 4 || mid < 0 || mid >= innerHeight) continue;
          asked.add(element);
          const top = document.elementFromPoint(x, mid);
          if (!top || element.contains(top) || top.contains(element)) continue;
          const ground = top.closest<HTMLElement>(".bar, .stage");
          if (ground && ground.getBoundingClientRect().width >= innerWidth - 1) continue;
          found.push(
            `at ${Math.round(y)}: ${top.tagName}.${String(top.getAttribute("class"))} over “${(element.textContent ?? "").slice(0, 40)}”`,
          );
        }
      }
    }
    // A line that can't be on the screen in the middle of it (of a thing that isn't drawn) isn't asked for.
    const left = prose.filter(
      ({ element, range }) =>
        !asked.has(element) && [...range.getClientRects()].some((line) => line.width >= 4),
    );
    return { found, unasked: left.map(({ element }) => (element.textContent ?? "").slice(0, 40)) };
  });

describe.each([
  ["a wide screen", 1440, 900],
  ["a phone", 390, 844],
  ["a phone, turned", 844, 390],
  ["1440 × 900 at 200 %", 720, 450],
  ["1440 × 900 at 400 %", 360, 225],
])("on %s", (_, width, height) => {
  test("nothing lies over a word of prose at any position", async () => {
    const { page } = await openPage({ width, height, reducedMotion: false });
    await settled(page);
    const { found, unasked } = await covered(page);
    expect(found).toEqual([]);
    expect(unasked).toEqual([]);
  });
});

test("on a phone the words of each step stand whole, with their own chart, for a tenth of a screen", async () => {
  const { page } = await openPage({ width: 390, height: 844 });
  await settled(page);
  const read = await page.evaluate(async () => {
    const by = 12;
    const stretches: Record<string, number> = {};
    for (const step of document.querySelectorAll<HTMLElement>(".step")) {
      const words = [...step.querySelectorAll<HTMLElement>(".prose > *")];
      const stage = step.closest(".scrolly")?.querySelector(".stage") as HTMLElement;
      const soft = parseFloat(getComputedStyle(stage, "::after").height);
      stretches[step.id] = 0;
      const from = step.getBoundingClientRect().top + scrollY - innerHeight;
      for (let y = from; y < from + innerHeight + step.offsetHeight; y += by) {
        scrollTo({ top: y, behavior: "instant" });
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const boxes = words.map((w) => w.getBoundingClientRect());
        const whole =
          Math.min(...boxes.map((b) => b.top)) >= stage.getBoundingClientRect().bottom + soft &&
          Math.max(...boxes.map((b) => b.bottom)) <= innerHeight;
        if (whole && step.classList.contains("current")) stretches[step.id]! += by;
      }
    }
    return stretches;
  });
  expect(Object.keys(read)).toEqual([...story().querySelectorAll(".step")].map((s) => s.id));
  expect(Object.entries(read).filter(([, px]) => px < 84)).toEqual([]);
});

test("where less motion is asked for, no graphic stands over the text of a phone", async () => {
  const { page } = await openPage({ width: 390, height: 844, reducedMotion: true });
  const sticky = await page.$$eval("main *", (all) =>
    all
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => ["sticky", "fixed"].includes(getComputedStyle(element).position))
      .map((element) => element.className),
  );
  expect(sticky).toEqual([]);
});

test.each([
  ["a wide screen", 1440, 900, 34],
  ["a phone", 390, 844, 40],
])(
  "on %s the story proper is at most so many screens, two of them empty",
  async (_, width, height, most) => {
    const { page } = await openPage({ width, height });
    const { screens, pauses, gaps } = await page.evaluate(() => ({
      screens:
        ((document.querySelector("#say") as HTMLElement).getBoundingClientRect().top + scrollY) /
        innerHeight,
      pauses: [...document.querySelectorAll(".pause")].map(
        (p) => p.getBoundingClientRect().height / innerHeight,
      ),
      // The black of a pause goes on in what follows: no line of paper lies between.
      gaps: [...document.querySelectorAll(".pause.black")].map(
        (p) =>
          (p.nextElementSibling?.getBoundingClientRect().top ?? NaN) -
          p.getBoundingClientRect().bottom,
      ),
    }));
    expect(gaps).toEqual([0]);
    expect(screens).toBeLessThanOrEqual(most);
    expect(pauses).toEqual([1, 1]);
  },
);

test.each([
  ["the smallest phone", 320, 640],
  ["a phone", 390, 844],
  ["a phone with its browser around the page", 390, 664],
  ["a tablet", 768, 1024],
  ["a small laptop with its browser around the page", 1280, 560],
  ["a small wide screen", 1000, 760],
  ["a wide screen", 1440, 900],
])(
  "on %s no letter of a stage is under 14 px, and nothing of it is cut",
  async (_, width, height) => {
    // Where less motion is asked for, a narrow page is flat.
    const { page } = await openPage({ width, height, reducedMotion: width >= 960 });
    const cut: string[] = [];
    for (const id of await steps(page)) {
      await goTo(page, id);
      cut.push(
        ...(await page.$$eval(".stage :is(.heading, .chart-note)", (rows) =>
          rows
            .filter((row) => row.clientHeight > 0 && row.scrollHeight > row.clientHeight + 2)
            .map((row) => row.textContent?.trim().slice(0, 50) ?? ""),
        )),
        ...(await labelFaults(page, 14, ".stage svg.chart")),
      );
    }
    expect(cut).toEqual([]);
  },
);
