/**
 * The moving side of a chart: a keyed join from marks to elements, as D3 has it, on D3's clock (its selections
 * would be a seventh of all that the page loads, for two of their calls). Joining
 * the marks that the server drew changes nothing. Any join may interrupt the
 * one before it, from wherever its marks are; what counts is only the last.
 * One timer a chart moves all of its marks, so that no mark is ever ahead.
 */
import { timer, type Timer } from "d3";
import { blendText } from "./between.ts";
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

/** A way that is gone early, or late. */
const early = (at: Tween["at"]) => (share: number) => at(1 - (1 - share) ** 3);
const late = (at: Tween["at"]) => (share: number) => at(share ** 3);

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
    if (from === to) return [];
    const at = blendText(from, to);
    // What comes is seen once what goes is all but gone: no word is read through another.
    return [{ element, name, at: from === "0" && name === "opacity" ? late(at) : at }];
  });
}

/** The element of each mark, those that are not there yet made and put in; all in the order of the marks. */
function elements(group: SVGGElement, marks: readonly Mark[], motion: Motion): SVGElement[] {
  // Elements drawn by the server, or by an earlier join, carry their key in the markup.
  const present = new Map(
    [...group.querySelectorAll<SVGElement>(":scope > :not([data-leaving])")].map((element) => [
      element.getAttribute("data-key") ?? "",
      element,
    ]),
  );
  const all = marks.map((mark) => {
    const there = present.get(mark.key);
    if (there) {
      present.delete(mark.key);
      return there;
    }
    const entering: SVGElement = document.createElementNS(svgns, mark.kind);
    entering.setAttribute("data-key", mark.key);
    if (motion.duration > 0)
      for (const [name, at] of Object.entries({ ...mark.at, ...mark.from, opacity: 0 }))
        entering.setAttribute(name, px(at));
    return group.appendChild(entering);
  });
  for (const element of present.values()) element.setAttribute("data-leaving", "");
  // Only what stands in the wrong place is moved: a moved element starts anew.
  for (let i = all.length - 2; i >= 0; i--) {
    const [element, next] = [all[i] as SVGElement, all[i + 1] as SVGElement];
    if (next.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
      group.insertBefore(element, next);
  }
  return all;
}

/** Draws `marks` into the `<g>` of a chart, moving what was there by key. */
export function join(group: SVGGElement, marks: readonly Mark[], motion: Motion): void {
  running.get(group)?.stop();
  const shown = marks.filter((mark) => mark.opacity !== 0);
  const all = elements(group, shown, motion);
  const each = (act: (element: SVGElement, mark: Mark) => void) => {
    shown.forEach((mark, i) => {
      act(all[i] as SVGElement, mark);
    });
  };
  each((element, mark) => {
    element.setAttribute("class", markClass(mark));
    if (mark.text !== undefined && element.textContent !== mark.text)
      element.textContent = mark.text;
  });

  const leaving = [...group.querySelectorAll(":scope > [data-leaving]")];
  const finish = () => {
    for (const element of leaving) element.remove();
    each(settle);
  };
  if (motion.duration === 0) return finish();

  const ways: Tween[] = [];
  each((element, mark) => ways.push(...tweens(element, mark)));
  for (const element of leaving)
    ways.push({
      element,
      name: "opacity",
      at: early(blendText(element.getAttribute("opacity") ?? "1", "0")),
    });
  const clock = timer((elapsed) => {
    const share = Math.min(elapsed / motion.duration, 1);
    const come = eased(share);
    for (const { element, name, at } of ways) element.setAttribute(name, at(come));
    if (share < 1) return;
    clock.stop();
    finish();
  });
  running.set(group, clock);
}
