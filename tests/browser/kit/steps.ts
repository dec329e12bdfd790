/** What a stage shows, beside what the chart's own module says that it should show at that step. */
import type { Page } from "playwright-core";
import { allCharts } from "../../../src/charts/all.ts";
import { frameFor } from "../../../src/charts/kit/frame.ts";
import { px } from "../../../src/charts/kit/svg.ts";
import { loadRecord } from "../../../src/record/load.ts";
import { settled } from "./frames.ts";

const record = loadRecord();
const charts = await allCharts();

/** What stands on a stage: the step it shows, its frame, and each mark's key, attributes and words. */
export interface Shown {
  readonly step: string;
  readonly chart: string;
  readonly view: unknown;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly string[];
}

/** Runs in the page. Does the stage of the scrolly that a step is in show that step? */
export const showsStep = (id: string): boolean =>
  document.getElementById(id)?.classList.contains("current") === true &&
  document
    .getElementById(id)
    ?.closest(".scrolly")
    ?.querySelector<SVGElement>(`.stage svg:not([style*="none"])`)?.dataset["step"] === id;

/** Runs in the page. What the stage that shows a step holds, once nothing moves on it. */
export async function readStage(id: string): Promise<Shown> {
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
  // A movement begins slowly: for some frames its first steps may be too small to be written.
  for (let still = 0; still < 8;) {
    await new Promise(requestAnimationFrame);
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
}

/** What the stage of the scrolly that a step is in holds, once it shows that step and nothing moves on it. */
export async function shown(page: Page, step: string): Promise<Shown> {
  await page.waitForFunction(showsStep, step);
  return page.evaluate(readStage, step);
}

/** What the chart's own module says should stand there. */
export function expected({ chart: id, view, width, height }: Shown): string[] {
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

export const steps = (page: Page) => page.$$eval(".step", (all) => all.map((step) => step.id));

/** Runs in the page. Brings a step to where it is read. */
export function readAt(step: string): void {
  const { top } = (document.getElementById(step) as HTMLElement).getBoundingClientRect();
  scrollTo({ top: scrollY + top - innerHeight * 0.5, behavior: "instant" });
}

/** Brings a step to where it is read, and answers what its stage shows then. */
export async function goTo(page: Page, id: string): Promise<Shown> {
  await page.evaluate(readAt, id);
  await settled(page);
  return shown(page, id);
}

/** Runs in the page. Words of the prose that aren't shown, and steps without a drawing in the text: none of either where the form is flat. */
export function lostInText(): string[] {
  const inSight = (element: Element) => element.getBoundingClientRect().height > 40;
  return [
    ...[...document.querySelectorAll(".step")]
      .filter((step) => ![...step.querySelectorAll("svg")].some(inSight))
      .map(({ id }) => `the picture of ${id}`),
    ...[...document.querySelectorAll(".prose p, .body > p, h1, h2")]
      .filter((words) => !words.checkVisibility() || words.getBoundingClientRect().height === 0)
      .map(({ textContent }) => textContent),
  ];
}
