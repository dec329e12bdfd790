/**
 * `ratings`: a ladder of words. Each scale is a panel of its own, each grade a
 * word on its rung: an outline until it was given, filled once it was. A tick
 * under a rung is a judgement, at its date within its panel. No line joins one
 * judgement to the next: their scopes differ, and so do the scales.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { timeTicks } from "../kit/axis.ts";
import { place, type Candidate, type Labelled, type Line } from "../kit/place.ts";
import { measure, textBox, textStyles, wrap, type Box } from "../kit/text.ts";
import type { RatedJudgement, RatingsData } from "./data.ts";
import { layout, type Column, type Layout, type Rung } from "./layout.ts";
import { strandMarks } from "./strands.ts";
import type { RatingsView } from "./views.ts";

/** The grades whose words are filled in a panel: the one in focus, or all that were given. */
function lit(column: Column, view: RatingsView): Set<string> {
  if (view.drained) return new Set();
  const focus = column.judgements.find((j) => j.id === view.focus);
  return new Set((focus ? [focus] : column.judgements).map((j) => j.grade));
}

/** The words on their rungs, and the rules under them. */
function rungMarks(column: Column, l: Layout, view: RatingsView): Mark[] {
  const filled = lit(column, view);
  const rules = column.rungs.map((rung): Mark => ({
    key: `rule-${column.index}-${rung.grade}`,
    kind: "line",
    class: "s-hair w-1",
    at: { x1: column.left, x2: column.right, y1: rung.y, y2: rung.y },
  }));
  const words = column.rungs.flatMap((rung) =>
    rung.lines.map(({ text, y }, i): Mark => ({
      key: `word-${column.index}-${rung.grade}-${i}`,
      kind: "text",
      class: filled.has(rung.grade)
        ? `c-${rung.grade}`
        : textStyles[l.style].size > 50
          ? "outline"
          : "outline fine",
      style: l.style,
      text,
      at: { x: column.left, y, "text-anchor": "start" },
    })),
  );
  return [...rules, ...words];
}

/** A word that is no longer on the scale, struck through once the next scale is there. */
function struck(column: Column, next: Column | undefined, l: Layout): Mark[] {
  if (!next) return [];
  return column.rungs
    .filter((rung) => !next.panel.scale.includes(rung.grade as never))
    .flatMap((rung) =>
      rung.lines.map(({ text, y }, i): Mark => {
        const width = measure(text, l.style);
        const at = y - width * 0.055;
        return {
          key: `struck-${column.index}-${rung.grade}-${i}`,
          kind: "line",
          class: "s-ink w-2",
          at: { x1: column.left - 1, x2: column.left + width + 3, y1: at, y2: at },
        };
      }),
    );
}

/** A judgement on its rung: a tick, a bracket where its day isn't known, a bar for the inspection. */
function tickMarks(column: Column, j: RatedJudgement, rung: Rung): Mark[] {
  const { x } = column;
  const marks: Mark[] = [];
  if (j.inspected) {
    const from = x(j.inspected[0]);
    marks.push({
      key: `inspected-${j.id}`,
      kind: "rect",
      class: `f-${j.grade}`,
      at: { x: from, y: rung.y, width: Math.max(x(j.inspected[1]) - from, 2), height: 4 },
    });
  }
  const [from, to] = [x(j.known[0]), x(j.known[1])];
  if (j.known[1] > j.known[0])
    marks.push({
      key: `tick-${j.id}`,
      kind: "path",
      class: `s-${j.grade} w-2 nofill`,
      at: { d: `M${from},${rung.y + 9}V${rung.y + 1}H${Math.max(to, from + 3)}V${rung.y + 9}` },
    });
  else
    marks.push({
      key: `tick-${j.id}`,
      kind: "line",
      class: `s-${j.grade} w-3`,
      at: { x1: x(j.day), x2: x(j.day), y1: rung.y, y2: rung.y + 10 },
    });
  return marks;
}

/** What is said of a judgement under its rung, richest first. */
function tickLabel(column: Column, j: RatedJudgement, rung: Rung, view: RatingsView): Labelled {
  const focus = j.id === view.focus;
  const dark = lit(column, view).has(j.grade);
  const date: Line = {
    text: j.date,
    style: focus ? "strong" : "label",
    class: focus ? "c-ink" : "c-soft",
  };
  const named: Line = { text: `${j.date} ${j.word}`, style: "label", class: `c-${j.grade}` };
  const year: Line = { text: j.year, style: "label", class: "c-soft" };
  const scope: Line = { text: j.scope, style: "label", class: "c-soft" };
  const forms: Line[][] = [
    ...(dark || view.drained ? [] : [[named, scope], [named]]),
    [date, scope],
    ...(focus ? [[date, ...wrap(j.scope, "label", 110).slice(0, 1)].slice(0, 1) as Line[]] : []),
    [date],
    [year],
  ];
  const at = column.x(j.day);
  const y = rung.y + 13;
  const candidates = forms.flatMap((lines): Candidate[] => {
    const width = Math.max(...lines.map((line) => measure(line.text, line.style)));
    const inside = (x: number) => Math.min(Math.max(x, column.left), column.right - width - 1);
    return [at - 1, at - width + 1, at - width / 2].map((x) => ({
      lines,
      x: inside(x),
      y,
      anchor: "start",
      grow: "down",
    }));
  });
  return { key: `label-${j.id}`, candidates };
}

/** A heading that fits: in full, with a short month, or with no more than when it began. */
function shortened(text: string, width: number): string {
  const month = text.replace(/(\p{Lu}\p{Ll}{2})\p{Ll}+ (\d{4})$/u, "$1 $2");
  const forms = [text, month, month.replace(/^Framework of /, "From ")];
  return forms.find((form) => measure(form, "strong") <= width) ?? (forms.at(-1) as string);
}

/** Headings of the panels, where there are several. */
function headings(l: Layout, data: RatingsData, size: Size): Mark[] {
  if (size.shape === "narrow" || (l.columns.length < 2 && l.blank === undefined)) return [];
  const head = (key: string, text: string, left: number, right: number): Mark[] => [
    {
      key: `panel-${key}`,
      kind: "text",
      class: "c-ink",
      style: "strong",
      text: shortened(text, right - left),
      at: { x: left, y: 15, "text-anchor": "start" },
    },
    {
      key: `panel-rule-${key}`,
      kind: "line",
      class: "s-soft w-1",
      at: { x1: left, x2: right, y1: 24, y2: 24 },
    },
  ];
  const last = data.breaks.at(-1);
  return [
    ...l.columns.flatMap((c) => head(c.panel.id, c.panel.title, c.left, c.right)),
    ...(l.blank !== undefined && last ? head("blank", last.from, l.blank, size.width - 1) : []),
  ];
}

/** After the last break: nothing to plot, said in words where a grade would stand. */
function blankMarks(l: Layout, data: RatingsData, size: Size, view: RatingsView): Mark[] {
  const last = data.breaks.at(-1);
  if (!view.blank || !last) return [];
  const left = l.blank ?? 1;
  const text = l.blank === undefined ? `${last.from}: ${last.text.toLowerCase()}` : last.text;
  const y = l.blank === undefined ? size.height - 14 : l.top + 28;
  return wrap(text, "serif", size.width - left - 1).map((line, i) => ({
    key: `blank-${i}`,
    kind: "text",
    class: "c-soft",
    style: "serif",
    text: line,
    at: { x: left, y: y + i * 22, "text-anchor": "start" },
  }));
}

/** On a narrow frame: what was said before, under other rules, as lines of words. */
function earlierMarks(l: Layout): Mark[] {
  return l.earlier.map((text, i) => ({
    key: `earlier-${i}`,
    kind: "text",
    class: "c-soft",
    style: "label",
    text,
    at: { x: 1, y: 14 + i * 18, "text-anchor": "start" },
  }));
}

/** Years under a ladder that stands alone. */
function axisMarks(column: Column, size: Size): Mark[] {
  const y = size.height - 6;
  const years = timeTicks(column.x).flatMap((tick): Mark[] => {
    const half = measure(tick.text, "label") / 2;
    const x = Math.min(Math.max(column.x(tick.day), column.left + half), column.right - half);
    return [
      {
        key: `year-${tick.key}`,
        kind: "text",
        class: "c-soft",
        style: "label",
        text: tick.text,
        at: { x, y, "text-anchor": "middle" },
      },
    ];
  });
  return years;
}

/** Events as dated rules under the lowest rung, with what they were. */
function eventLabels(
  column: Column,
  data: RatingsData,
  view: RatingsView,
): { rules: Mark[]; labels: Labelled[] } {
  const lowest = Math.max(...column.rungs.map((r) => r.y));
  const events = data.events.filter((e) => view.events.includes(e.id));
  return {
    rules: events.map((e) => ({
      key: `event-${e.id}`,
      kind: "line",
      class: "s-ink w-2",
      at: { x1: column.x(e.day), x2: column.x(e.day), y1: lowest, y2: lowest + 44 },
    })),
    labels: events.map((e) => {
      const at = column.x(e.day);
      const lines = (width: number): Line[] =>
        wrap(e.text, "strong", width).map((text) => ({ text, style: "strong", class: "c-ink" }));
      const block = (width: number): Candidate[] => [
        { lines: lines(width), x: at + 7, y: lowest + 8, anchor: "start", grow: "down" },
        { lines: lines(width), x: at - 7, y: lowest + 8, anchor: "end", grow: "down" },
      ];
      return {
        key: `event-label-${e.id}`,
        candidates: [...block(400), ...block(150), ...block(110)],
      };
    }),
  };
}

/** The marks of a state, in drawing order. */
export function marks(data: RatingsData, view: RatingsView, size: Size): Mark[] {
  const opened = view.strands && data.judgements.find((j) => j.id === view.focus);
  if (opened) return strandMarks(opened, size);
  const l = layout(data, view, size);
  const alone = l.columns.length === 1 && l.blank === undefined ? l.columns[0] : undefined;
  const axis = alone && !view.blank ? axisMarks(alone, size) : [];
  const fixed = [
    ...earlierMarks(l),
    ...headings(l, data, size),
    ...blankMarks(l, data, size, view),
    ...axis,
    ...l.columns.flatMap((column) => rungMarks(column, l, view)),
    ...l.columns.flatMap((column, i) => struck(column, l.columns[i + 1], l)),
  ];
  const events = alone ? eventLabels(alone, data, view) : { rules: [], labels: [] };
  const taken: Box[] = [
    ...fixed.filter((m) => m.kind === "text").map(textBox),
    ...events.rules.map(({ at }) => ({
      x: Number(at["x1"]) - 2,
      y: Number(at["y1"]),
      width: 4,
      height: 44,
    })),
  ];
  const judged = l.columns.flatMap((column) =>
    column.judgements.flatMap((j) => {
      const rung = column.rungs.find((r) => r.grade === j.grade);
      return rung ? [{ column, j, rung }] : [];
    }),
  );
  const first = (j: RatedJudgement) => (j.id === view.focus ? 1 : 0);
  const labels = place(
    [
      ...[...judged]
        .sort((a, b) => first(b.j) - first(a.j))
        .map(({ column, j, rung }) => tickLabel(column, j, rung, view)),
      ...events.labels,
    ],
    taken,
    size,
  );
  return [
    ...fixed,
    ...judged.flatMap(({ column, j, rung }) => tickMarks(column, j, rung)),
    ...events.rules,
    ...[...labels.values()].flatMap((label) => label.marks),
  ];
}
