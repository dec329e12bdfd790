/** A stage: the standing graphic of a scrolly, and the drawing of a step's state on it. */
import { join } from "../charts/kit/join.ts";
import type { Mark, Size } from "../charts/kit/chart.ts";
import { frameFor } from "../charts/kit/frame.ts";
import { drawOf, type Draw } from "../charts/moving.ts";
import { chartData } from "./data.ts";

const reduced = matchMedia("(prefers-reduced-motion: reduce)");

/** Milliseconds of a change, from the stylesheet's token; 0 under reduced motion. */
function duration(): number {
  if (reduced.matches) return 0;
  return Number(getComputedStyle(document.documentElement).getPropertyValue("--step"));
}

/**
 * Takes over the drawing that the server made for a step, so that its marks are
 * the ones that move. The same marks, drawn again for the same frame, tell by
 * their order which element is which.
 */
function adopt(step: HTMLElement, draw: (view: unknown, size: Size) => Mark[]): SVGSVGElement {
  const svg = step.querySelector(".flat .wide svg")?.cloneNode(true) as SVGSVGElement;
  for (const name of ["role", "aria-label"]) svg.removeAttribute(name);
  svg.setAttribute("aria-hidden", "true");
  const { width, height } = svg.viewBox.baseVal;
  const view: unknown = JSON.parse(step.dataset["view"] as string);
  const marks = draw(view, { width, height, shape: "wide" }).filter((mark) => mark.opacity !== 0);
  const elements = [...(svg.querySelector("g") as SVGGElement).children];
  elements.forEach((element, i) => {
    const mark = marks[i];
    if (mark?.kind === element.tagName) element.setAttribute("data-key", mark.key);
    else element.remove();
  });
  return svg;
}

/** How long a stage may stand empty, in ms. */
const patience = 4000;

const flat = () => {
  document.documentElement.classList.remove("moving");
};

/** One chart's drawing on a stage. */
interface Drawing {
  readonly svg: SVGSVGElement;
  readonly group: SVGGElement;
  readonly draw: Draw;
  readonly data: unknown;
}

/** The standing graphic of one scrolly. */
export class Stage {
  readonly #element: HTMLElement;
  readonly #canvas: HTMLElement;
  readonly #drawings = new Map<string, Promise<Drawing>>();
  #step: HTMLElement | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#canvas = element.querySelector(".canvas") as HTMLElement;
    new ResizeObserver(() => void this.#paint(0)).observe(this.#canvas);
  }

  /** Shows a step's state; moves there unless it's the first, or motion is unwanted. */
  show(step: HTMLElement): void {
    const first = this.#step === undefined;
    this.#step = step;
    for (const part of ["title", "subtitle", "note"])
      (this.#element.querySelector(`.chart-${part}`) as HTMLElement).textContent =
        step.querySelector(`.flat .chart-${part}`)?.textContent ?? "";
    void this.#paint(first ? 0 : duration());
  }

  async #drawing(step: HTMLElement): Promise<Drawing> {
    const chart = step.dataset["chart"] as string;
    const view = JSON.parse(step.dataset["view"] as string) as { readonly drawnBy?: string };
    const name = `${chart} ${view.drawnBy ?? ""}`;
    const known = this.#drawings.get(name);
    if (known) return known;
    // Code that is refused, or on its way for too long, leaves the flat form, where every chart is drawn.
    const late = setTimeout(flat, patience);
    const made = drawOf(chart, view).then((draw) => {
      clearTimeout(late);
      const data = chartData(chart);
      const svg = adopt(step, (view, size) => draw(data, view, size));
      svg.dataset["chart"] = chart;
      // Another step may be on by now; what is painted decides what is seen.
      svg.style.display = "none";
      this.#canvas.append(svg);
      return { svg, group: svg.querySelector("g") as SVGGElement, draw, data };
    });
    made.catch(flat);
    this.#drawings.set(name, made);
    return made;
  }

  async #paint(ms: number): Promise<void> {
    const step = this.#step;
    const room = this.#canvas.getBoundingClientRect();
    if (!step || room.width === 0 || room.height === 0) return;
    // Code that doesn't come has left the flat form, where nothing is to be painted.
    const drawing = await this.#drawing(step).catch(() => undefined);
    // Another step may have come while the chart's code was on its way.
    if (!drawing || step !== this.#step) return;
    // Too little room shows a larger drawing smaller, never one that can't be.
    const size = frameFor(room.width, room.height);
    for (const other of this.#canvas.querySelectorAll("svg"))
      other.style.display = other === drawing.svg ? "" : "none";
    const fresh = drawing.svg.dataset["drawn"] === undefined;
    drawing.svg.dataset["drawn"] = "";
    drawing.svg.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    drawing.svg.setAttribute("width", String(size.width));
    drawing.svg.setAttribute("height", String(size.height));
    drawing.svg.dataset["step"] = step.id;
    const view: unknown = JSON.parse(step.dataset["view"] as string);
    join(drawing.group, drawing.draw(drawing.data, view, size), { duration: fresh ? 0 : ms });
  }
}
