/**
 * What was said under earlier rules, set small beside the ladder of today's: on
 * a wide frame a column at its left, on a narrow one rows above it. Each scale
 * keeps a heading or a row of its own, because no grade of one is a grade of another.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { lineMark, textMark } from "../kit/marks.ts";
import { measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { Panel, RatedJudgement, RatingsData } from "./data.ts";
import { ascent, currentPanel } from "./layout.ts";
import { paint, strike, struckKey, wordKey } from "./words-on-rungs.ts";
import type { RatingsView } from "./views.ts";

/** Marks, and how much of the frame they take: of its width on a wide frame, of its height on a narrow one. */
export interface Earlier {
  readonly marks: readonly Mark[];
  readonly extent: number;
}

/** A panel that has had its time, and the judgements made on it. */
interface Past {
  readonly panel: Panel;
  readonly index: number;
  readonly next: Panel;
  readonly judgements: readonly RatedJudgement[];
}

function past(data: RatingsData, view: RatingsView): Past[] {
  const shown = data.judgements.slice(0, view.shown);
  return data.panels.slice(0, currentPanel(data, view)).map((panel, index) => ({
    panel,
    index,
    next: data.panels[index + 1] as Panel,
    judgements: shown.filter((j) => j.panel === index),
  }));
}

/** How much is said of each judgement where there is less and less room. */
const densities = [
  { style: "grade40", scope: true, dates: true },
  { style: "grade34", scope: true, dates: true },
  { style: "grade34", scope: false, dates: true },
  { style: "grade28", scope: false, dates: true },
  { style: "grade28", scope: false, dates: false },
  { style: "grade22", scope: false, dates: false },
] as const satisfies readonly { style: TextStyle; scope: boolean; dates: boolean }[];

type Density = (typeof densities)[number];

/** The key that a label has under its rung, too: its first line, or another. */
const labelKey = (j: RatedJudgement, line = 0) => `label-${j.id}-${line}`;

/** The column of one scale from `top` down; what is under the last line. */
function block(
  { panel, index, next, judgements }: Past,
  density: Density,
  data: RatingsData,
  view: RatingsView,
  width: number,
  top: number,
): { marks: Mark[]; bottom: number } {
  const { style, scope, dates } = density;
  const { size: em } = textStyles[style];
  const marks: Mark[] = [
    textMark(`panel-${panel.id}`, headingIn(panel.title, width), 0, top + 15, {
      style: "strong",
      class: "c-ink",
    }),
    lineMark(`panel-rule-${panel.id}`, "s-soft w-1", [0, top + 24], [width, top + 24]),
  ];
  let y = top + 24;
  for (const grade of panel.scale) {
    const given = judgements.filter((j) => j.grade === grade);
    if (given.length === 0) continue;
    const baseline = y + 8 + em * ascent;
    const word = data.words[grade] ?? "";
    marks.push(
      textMark(wordKey(index, grade), word, 0, baseline, {
        style,
        class: paint(grade, !view.drained, style),
      }),
    );
    if (!next.scale.includes(grade))
      marks.push(strike(struckKey(index, grade), word, style, 0, baseline));
    y = baseline + em * 0.28;
    for (const j of dates ? given : []) {
      const lines = scope ? wrap(`${j.date}, ${j.scope}`, "label", width) : [j.date];
      lines.forEach((text, i) => {
        y += 19;
        marks.push(textMark(labelKey(j, i), text, 0, y - 4, { style: "label", class: "c-soft" }));
      });
      y += 3;
    }
  }
  return { marks, bottom: y };
}

/** A heading in full, with a short month, or with no more than when it began. */
export function headingIn(text: string, width: number): string {
  const month = text.replace(/(\p{Lu}\p{Ll}{2})\p{Ll}+ (\d{4})$/u, "$1 $2");
  const forms = [text, month, month.replace(/^Framework of /, "From ")];
  return forms.find((form) => measure(form, "strong") <= width) ?? (forms.at(-1) as string);
}

function column(
  scales: readonly Past[],
  data: RatingsData,
  view: RatingsView,
  size: Size,
): Earlier {
  const width = Math.min(250, Math.max(150, size.width * 0.25));
  const at = (density: Density, between: number) => {
    let top = 0;
    return scales.map((scale) => {
      const made = block(scale, density, data, view, width, top);
      top = made.bottom + between;
      return made;
    });
  };
  const fits = (density: Density) =>
    (at(density, 14).at(-1)?.bottom ?? 0) <= size.height - 4 &&
    scales.every((s) => s.judgements.every((j) => measure(j.word, density.style) <= width));
  const density = densities.find(fits) ?? (densities.at(-1) as Density);
  const free = size.height - 4 - (at(density, 14).at(-1)?.bottom ?? 0);
  const between = 14 + Math.min(34, Math.max(0, free / scales.length));
  return { marks: at(density, between).flatMap((made) => made.marks), extent: width };
}

/** One row for each scale: its judgements in order of date, each a word over its year. */
function rows(scales: readonly Past[], view: RatingsView, size: Size): Earlier {
  const style = "serif";
  // A low frame has one line for each scale, and the years stand in the table.
  const height = size.height < 270 ? 24 : 39;
  const marks = scales.flatMap(({ panel, index, next, judgements }, row) => {
    let x = 0;
    const top = row * height;
    return judgements.flatMap((j, i): Mark[] => {
      const left = x;
      x += Math.max(measure(j.word, style), measure(j.year, "label")) + 18;
      if (left + measure(j.word, style) > size.width) return [];
      // The word of the rung, which moves up here, is that of its last judgement.
      const last = judgements.every((other, n) => n <= i || other.grade !== j.grade);
      const key = last ? wordKey(index, j.grade) : `said-${j.id}`;
      const word = textMark(key, j.word, left, top + 16, {
        style,
        class: paint(j.grade, !view.drained, style),
      });
      const gone = next.scale.includes(j.grade)
        ? []
        : [strike(`struck-${panel.id}-${j.id}`, j.word, style, left, top + 16)];
      const year = textMark(labelKey(j), j.year, left, top + 34, {
        style: "label",
        class: "c-soft",
      });
      return [word, ...gone, ...(height > 30 ? [year] : [])];
    });
  });
  return { marks, extent: scales.length * height + 6 };
}

/** The scales before the current one; nothing on the first. */
export function earlier(data: RatingsData, view: RatingsView, size: Size): Earlier {
  const scales = past(data, view);
  if (scales.length === 0) return { marks: [], extent: 0 };
  return size.shape === "wide" ? column(scales, data, view, size) : rows(scales, view, size);
}
