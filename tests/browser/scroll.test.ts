/** The promise of the moving form: the same step always shows the same chart, however it was reached. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { allCharts } from "../../src/charts/all.ts";
import { frameFor } from "../../src/charts/kit/frame.ts";
import { px } from "../../src/charts/kit/svg.ts";
import { loadRecord } from "../../src/record/load.ts";
import { narrow, settled, usesBrowser, wide } from "./harness.ts";

const { openPage } = usesBrowser();
const record = loadRecord();
const charts = await allCharts();

/** What stands on a stage: the step it shows, its frame, and each mark's key, attributes and words. */
interface Shown {
  readonly step: string;
  readonly chart: string;
  readonly view: unknown;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly string[];
}

/** The stage of the scrolly that a step is in, once it shows that step and nothing moves on it. */
async function shown(page: Page, step: string): Promise<Shown> {
  await page.waitForFunction(
    (id) =>
      document.getElementById(id)?.classList.contains("current") &&
      document
        .getElementById(id)
        ?.closest(".scrolly")
        ?.querySelector<SVGElement>(`.stage svg:not([style*="none"])`)?.dataset["step"] === id,
    step,
  );
  return page.evaluate(async (id) => {
    const svg = () =>
      document
        .getElementById(id)
        ?.closest(".scrolly")
        ?.querySelector<SVGElement>(`.stage svg:not([style*="none"])`) as SVGElement;
    const read = () =>
      [...(svg().querySelector("g") as SVGGElement).children].map((mark) => {
        const attributes = [...mark.attributes]
          .map(({ name, value }) => `${name}=${value}`)
          .sort()
          .join(" ");
        return `${mark.tagName} ${attributes}${mark.textContent ? ` “${mark.textContent}”` : ""}`;
      });
    let last = "";
    for (let still = 0; still < 2;) {
      await new Promise((done) => setTimeout(done, 30));
      const now = read().join("\n");
      still = now === last ? still + 1 : 0;
      last = now;
    }
    const { width, height } = (svg().parentElement as HTMLElement).getBoundingClientRect();
    const element = document.getElementById(id) as HTMLElement;
    return {
      step: id,
      chart: element.dataset["chart"] as string,
      view: JSON.parse(element.dataset["view"] as string) as unknown,
      width,
      height,
      marks: read(),
    };
  }, step);
}

/** What the chart's own module says should stand there. */
function expected({ chart: id, view, width, height }: Shown): string[] {
  const chart = charts.get(id);
  if (!chart) throw new Error(`no chart "${id}"`);
  return chart
    .marks(chart.data(record), view, frameFor(width, height))
    .filter((mark) => mark.opacity !== 0)
    .map((mark) => {
      const attributes: Record<string, string> = {
        class: mark.style ? `${mark.class} t-${mark.style}` : mark.class,
        "data-key": mark.key,
        ...Object.fromEntries(Object.entries(mark.at).map(([name, value]) => [name, px(value)])),
        ...(mark.opacity !== undefined && mark.opacity !== 1
          ? { opacity: String(mark.opacity) }
          : {}),
      };
      const text = Object.entries(attributes)
        .map(([name, value]) => `${name}=${value}`)
        .sort()
        .join(" ");
      return `${mark.kind} ${text}${mark.text ? ` “${mark.text}”` : ""}`;
    });
}

const steps = (page: Page) => page.$$eval(".step", (all) => all.map((step) => step.id));

/** Brings a step to where it is read. */
async function goTo(page: Page, id: string): Promise<Shown> {
  await page.evaluate((step) => {
    const element = document.getElementById(step) as HTMLElement;
    const { top } = element.getBoundingClientRect();
    scrollTo({ top: scrollY + top - innerHeight * 0.5, behavior: "instant" });
  }, id);
  await settled(page);
  return shown(page, id);
}

describe.each([
  ["wide", wide],
  ["narrow", narrow],
])("%s", (_, size) => {
  test("down, up and by jumps, each step draws what its chart says, and always the same", async () => {
    const { page, errors } = await openPage({ ...size, reducedMotion: true });
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
    const { page } = await openPage({ ...size, reducedMotion: true, url: "/#answer-strands" });
    const first = await shown(page, "answer-strands");
    expect(first.marks).toEqual(expected(first));
    await page.reload();
    expect((await shown(page, "answer-strands")).marks).toEqual(first.marks);
  });

  test("the address follows the reader, and Back leaves the story", async () => {
    const { page } = await openPage({ ...size, reducedMotion: true });
    const before = await page.evaluate(() => history.length);
    const ids = await steps(page);
    for (const id of [ids[1] as string, ids.at(-2) as string]) {
      await goTo(page, id);
      await page.waitForFunction((step) => location.hash === `#${step}`, id);
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test("a new size is a new drawing of the same state", async () => {
    const { page } = await openPage({ ...size, reducedMotion: true });
    const [, , id] = (await steps(page)) as [string, string, string];
    await goTo(page, id);
    await page.setViewportSize({ width: size.width - 40, height: size.height - 60 });
    const after = await goTo(page, id);
    expect(after.marks).toEqual(expected(after));
  });
});

test("under reduced motion nothing moves", async () => {
  const { page } = await openPage({ ...wide, reducedMotion: true });
  await goTo(page, "word-2009");
  await goTo(page, "word-2010");
  const moving = await page.evaluate(async () => {
    const read = () => document.querySelector("#word .stage svg")?.innerHTML;
    scrollBy({ top: innerHeight, behavior: "instant" });
    await new Promise((done) => setTimeout(done, 60));
    const first = read();
    await new Promise((done) => setTimeout(done, 250));
    return first !== read();
  });
  expect(moving).toBe(false);
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
