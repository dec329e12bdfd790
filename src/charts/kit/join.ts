/**
 * The moving side of a chart: a keyed D3 join from marks to elements. Joining
 * the marks that the server drew changes nothing. Any join may interrupt the
 * one before it, from wherever its marks are; what counts is only the last.
 * One timer a chart moves all of its marks, so that no mark is ever ahead.
 */
import { select, timer, type Timer } from "d3";
import { between } from "./between.ts";
import type { Mark } from "./chart.ts";
import { markClass, px } from "./svg.ts";

/** How long one change takes, in ms; 0 draws the state at once. */
export interface Motion {
  readonly duration: number;
}

/** One attribute of one element on its way; `at` is called with 0 to 1. */
interface Tween {
  readonly element: Element;
  readonly name: string;
  readonly at: (share: number) => string;
}

/** Slow at both ends, 0 to 1. */
const eased = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

const svgns = "http://www.w3.org/2000/svg";
const running = new WeakMap<SVGGElement, Timer>();

/** What an attribute of a mark's element has to be in the end. */
function attributesOf(mark: Mark): Map<string, string> {
  const all = new Map(Object.entries(mark.at).map(([name, at]) => [name, px(at)]));
  if ((mark.opacity ?? 1) !== 1) all.set("opacity", String(mark.opacity));
  return all;
}

/** Sets an element to a mark, for good: attributes it should not have are gone. */
function settle(element: Element, mark: Mark): void {
  const wanted = attributesOf(mark);
  for (const { name } of [...element.attributes])
    if (!wanted.has(name) && name !== "class" && name !== "data-key") element.removeAttribute(name);
  for (const [name, value] of wanted)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** The ways that an element has to go from where it is to a mark. */
function tweens(element: Element, mark: Mark): Tween[] {
  const wanted = attributesOf(mark);
  if (!wanted.has("opacity") && element.hasAttribute("opacity")) wanted.set("opacity", "1");
  return [...wanted].flatMap(([name, to]): Tween[] => {
    const from = element.getAttribute(name) ?? (name === "opacity" ? "1" : to);
    return from === to ? [] : [{ element, name, at: between(from, to) }];
  });
}

/** Draws `marks` into the `<g>` of a chart, moving what was there by key. */
export function join(group: SVGGElement, marks: readonly Mark[], motion: Motion): void {
  running.get(group)?.stop();
  const present = select(group)
    .selectAll<SVGElement, Mark>(":scope > :not([data-leaving])")
    .data(
      marks.filter((mark) => mark.opacity !== 0),
      // Elements drawn by the server, or by an earlier join, carry their key in the markup.
      function (mark) {
        return this instanceof Element && this !== group
          ? (this.getAttribute("data-key") ?? "")
          : mark.key;
      },
    );
  present.exit().attr("data-leaving", "");

  const entering = present
    .enter()
    .append((mark): SVGElement => document.createElementNS(svgns, mark.kind))
    .attr("data-key", (mark) => mark.key)
    .each(function (mark) {
      if (motion.duration === 0) return;
      for (const [name, at] of Object.entries({ ...mark.at, ...mark.from, opacity: 0 }))
        this.setAttribute(name, px(at));
    });

  const all = entering.merge(present).order();
  all.each(function (mark) {
    this.setAttribute("class", markClass(mark));
    if (mark.text !== undefined && this.textContent !== mark.text) this.textContent = mark.text;
  });

  const leaving = [...group.querySelectorAll(":scope > [data-leaving]")];
  const finish = () => {
    for (const element of leaving) element.remove();
    all.each(function (mark) {
      settle(this, mark);
    });
  };
  if (motion.duration === 0) return finish();

  const ways = all.nodes().flatMap((element, i) => tweens(element, all.data()[i] as Mark));
  for (const element of leaving)
    ways.push({
      element,
      name: "opacity",
      at: between(element.getAttribute("opacity") ?? "1", "0"),
    });
  const clock = timer((elapsed) => {
    const share = Math.min(elapsed / motion.duration, 1);
    for (const { element, name, at } of ways) element.setAttribute(name, at(eased(share)));
    if (share < 1) return;
    clock.stop();
    finish();
  });
  running.set(group, clock);
}
