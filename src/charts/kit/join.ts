/**
 * The moving side of a chart: a keyed D3 join from marks to elements. Joining
 * the marks that the server drew changes nothing. Any join may interrupt the
 * one before it; what counts is only the last.
 */
import { easeCubicInOut, select, transition } from "d3";
import type { Mark } from "./chart.ts";
import { markClass, px } from "./svg.ts";

/** How long one change takes, in ms; 0 draws the state at once. */
export interface Motion {
  readonly duration: number;
}

const svgns = "http://www.w3.org/2000/svg";

/** What an attribute of a mark's element has to be; null removes it. */
function value(mark: Mark, name: string): string | null {
  if (name === "opacity") return (mark.opacity ?? 1) === 1 ? null : String(mark.opacity);
  const at = mark.at[name];
  return at === undefined ? null : px(at);
}

/** Draws `marks` into the `<g>` of a chart, moving what was there by key. */
export function join(group: SVGGElement, marks: readonly Mark[], motion: Motion): void {
  const shown = marks.filter((mark) => mark.opacity !== 0);
  // Elements drawn by the server, or by an earlier join, carry their key in the markup.
  const present = select(group)
    .selectAll<SVGElement, Mark>(":scope > :not([data-leaving])")
    .data(shown, function (mark) {
      return this instanceof Element && this !== group && this.hasAttribute("data-key")
        ? (this.getAttribute("data-key") as string)
        : mark.key;
    });

  const leaving = present.exit();
  leaving.interrupt();
  if (motion.duration === 0) leaving.remove();
  else
    leaving
      .attr("data-leaving", "")
      .transition()
      .duration(motion.duration / 2)
      .attr("opacity", 0)
      .remove();

  const entering = present
    .enter()
    .append((mark): SVGElement => document.createElementNS(svgns, mark.kind))
    .attr("data-key", (mark) => mark.key)
    .attr("opacity", motion.duration === 0 ? null : 0)
    .each(function (mark) {
      const start = motion.duration === 0 ? mark.at : { ...mark.at, ...mark.from };
      for (const [name, at] of Object.entries(start)) this.setAttribute(name, px(at));
    });

  const all = entering.merge(present);
  const names = new Set<string>(["opacity"]);
  all.interrupt().each(function (mark) {
    this.setAttribute("class", markClass(mark));
    if (mark.text !== undefined && this.textContent !== mark.text) this.textContent = mark.text;
    for (const { name } of [...this.attributes]) {
      if (name === "class" || name === "data-key" || name === "opacity") continue;
      if (mark.at[name] === undefined) this.removeAttribute(name);
    }
    for (const name of Object.keys(mark.at)) names.add(name);
  });
  all.order();

  if (motion.duration === 0) {
    all.each(function (mark) {
      for (const name of names) {
        const to = value(mark, name);
        if (to === null) this.removeAttribute(name);
        else if (this.getAttribute(name) !== to) this.setAttribute(name, to);
      }
    });
    return;
  }
  const moving = all.transition(transition().duration(motion.duration).ease(easeCubicInOut));
  for (const name of names)
    if (name === "opacity") moving.attr(name, (mark) => mark.opacity ?? 1);
    else moving.attr(name, (mark) => value(mark, name));
  moving.on("end", function (mark) {
    if ((mark.opacity ?? 1) === 1) this.removeAttribute("opacity");
  });
}
