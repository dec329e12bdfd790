/**
 * Scrubs: two states of a chart, one over the other. How much of the second is
 * seen follows from where the page stands and from nothing else. Where the
 * stylesheet can say so itself (scroll-driven animation) this only draws the
 * two states in the frame that the screen gives; elsewhere it also moves the edge.
 */
import { join } from "../charts/kit/join.ts";
import { frameFor } from "../charts/kit/frame.ts";
import { drawOf } from "../charts/moving.ts";
import { chartData } from "./data.ts";

/** Where scrubs move: as in the stylesheet. Elsewhere both states stand in the text, as the server drew them. */
const moves = matchMedia(
  "screen and (min-height: 34rem) and (prefers-reduced-motion: no-preference)",
);

/** What the server drew, to go back to: on paper, on a turned phone, where motion is unwanted. */
const served = new WeakMap<SVGSVGElement, { readonly viewBox: string; readonly inner: Node[] }>();

function restore(svg: SVGSVGElement, group: Element): void {
  const before = served.get(svg);
  if (!before || svg.dataset["drawn"] === undefined) return;
  delete svg.dataset["drawn"];
  svg.setAttribute("viewBox", before.viewBox);
  group.replaceChildren(...before.inner);
}

/** Draws a state in the room that it has now. */
async function draw(state: HTMLElement): Promise<void> {
  const chart = state.dataset["chart"] as string;
  const view: unknown = JSON.parse(state.dataset["view"] as string);
  // Without the chart's code what the server drew stays.
  const marks = await drawOf(chart, view).catch(() => undefined);
  if (!marks) return;
  for (const drawing of state.querySelectorAll<HTMLElement>(".drawing")) {
    const svg = drawing.querySelector("svg");
    const group = svg?.querySelector("g");
    if (!svg || !group) continue;
    const room = drawing.getBoundingClientRect();
    if (!moves.matches || room.width === 0) {
      restore(svg, group);
      continue;
    }
    if (svg.dataset["drawn"] === undefined) {
      served.set(svg, { viewBox: svg.getAttribute("viewBox") ?? "", inner: [...group.children] });
      group.replaceChildren();
    }
    svg.dataset["drawn"] = "";
    const size = frameFor(room.width, room.height);
    svg.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    join(group, marks(chartData(chart), view, size), { duration: 0 });
  }
}

/** How far a scrub has come, 0 to 1: as the stylesheet's `contain` range from 7 to 40 %: before and after it stands still. */
function share(scrub: HTMLElement): number {
  const { top, height } = scrub.getBoundingClientRect();
  const way = height - innerHeight;
  return way <= 0 ? 1 : Math.min(Math.max((-top / way - 0.07) / 0.33, 0), 1);
}

/** Starts the scrubs of a page, and takes an address with a second state to where that is whole. */
export function startScrubs(): void {
  const scrubs = [...document.querySelectorAll<HTMLElement>(".scrub")];
  if (scrubs.length === 0) return;
  for (const state of document.querySelectorAll<HTMLElement>(".scrub .state")) {
    const drawing = state.querySelector(".flat") as HTMLElement;
    new ResizeObserver(() => void draw(state)).observe(drawing);
  }
  moves.addEventListener("change", () => {
    for (const state of document.querySelectorAll<HTMLElement>(".scrub .state")) void draw(state);
  });
  if (!CSS.supports("animation-timeline: view()")) {
    const wipe = () => {
      for (const scrub of scrubs) scrub.style.setProperty("--wipe", String(share(scrub)));
    };
    for (const event of ["scroll", "resize"]) addEventListener(event, wipe, { passive: true });
    wipe();
  }
  const arrive = () => {
    const state = document.getElementById(location.hash.slice(1));
    const scrub = state?.closest<HTMLElement>(".scrub");
    if (!scrub || !moves.matches || !state?.matches(".state")) return;
    const { top, height } = scrub.getBoundingClientRect();
    const second = state.previousElementSibling !== null;
    scrollTo({
      top: scrollY + top + (second ? (height - innerHeight) * 0.95 : 0),
      behavior: "instant",
    });
  };
  addEventListener("hashchange", arrive);
  addEventListener("load", arrive);
}
