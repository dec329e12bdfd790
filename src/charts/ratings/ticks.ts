/** A judgement on its rung: a mark at its date, and what it was of. */
import type { Mark } from "../kit/chart.ts";
import { lineMark, rectMark } from "../kit/marks.ts";
import { widest, type Candidate, type Labelled, type Line } from "../kit/place.ts";
import type { RatedJudgement } from "./data.ts";
import type { Column, Rung } from "./layout.ts";
import { lit } from "./words-on-rungs.ts";
import type { RatingsView } from "./views.ts";

/** A tick, a bracket where the day isn't known, a bar for the inspection. */
export function tickMarks(
  column: Column,
  j: RatedJudgement,
  rung: Rung,
  { drained }: Pick<RatingsView, "drained">,
): Mark[] {
  const { x } = column;
  const tone = drained ? "soft" : j.grade;
  const marks: Mark[] = [];
  if (j.inspected) {
    const from = x(j.inspected[0]);
    const width = Math.max(x(j.inspected[1]) - from, 2);
    marks.push(rectMark(`inspected-${j.id}`, `f-${tone}`, from, rung.y, width, 5));
  }
  const [from, to] = [x(j.known[0]), x(j.known[1])];
  if (j.known[1] > j.known[0])
    marks.push({
      key: `tick-${j.id}`,
      kind: "path",
      class: `s-${tone} w-2 nofill`,
      at: { d: `M${from},${rung.y + 10}V${rung.y + 1}H${Math.max(to, from + 3)}V${rung.y + 10}` },
    });
  else
    marks.push(
      lineMark(`tick-${j.id}`, `s-${tone} w-3`, [x(j.day), rung.y - 6], [x(j.day), rung.y + 12]),
    );
  return marks;
}

/**
 * What is said of a judgement, richest first: under its rule, or above it where
 * that leaves the words and the next label alone.
 */
export function tickLabel(
  column: Column,
  j: RatedJudgement,
  rung: Rung,
  view: RatingsView,
): Labelled {
  const focus = j.id === view.focus;
  const filled = lit(column, view).has(j.grade) || view.drained;
  const line = (text: string, style: Line["style"], className: string): Line[] => [
    { text, style, class: className },
  ];
  const strong = focus ? "strong" : "label";
  const ink = focus ? "c-ink" : "c-soft";
  const date = filled
    ? line(j.date, strong, ink)
    : line(`${j.date} ${j.word}`, "label", `c-${j.grade}`);
  const scope = line(j.scope, "label", "c-soft");
  const two = [...date, ...scope];
  const one = line(`${j.date}, ${j.scope}`, strong, ink);
  const forms: [Line[], "up" | "down"][] = [
    [two, "down"],
    [one, "down"],
    [two, "up"],
    [one, "up"],
    [date, "down"],
    [date, "up"],
    [line(j.year, "label", "c-soft"), "down"],
  ];
  // At its tick; where that is a bracket, from where the bracket begins.
  const at = column.x(j.known[1] > j.known[0] ? j.known[0] : j.day);
  const candidates = forms.flatMap(([lines, grow]): Candidate[] => {
    const width = widest(lines);
    const inside = (x: number) => Math.min(Math.max(x, column.left), column.right - width - 1);
    const y = rung.y + (grow === "down" ? 14 : -5);
    return [at - 1, at - width + 1, at - width / 2].map((x) => ({
      lines,
      x: inside(x),
      y,
      anchor: "start",
      grow,
    }));
  });
  return { key: `label-${j.id}`, candidates };
}

/** The same label in its shortest form: the year alone. */
export function inYears({ key, candidates }: Labelled): Labelled {
  return { key, candidates: candidates.slice(-3) };
}
