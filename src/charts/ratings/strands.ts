/** A judgement opened: one ruled row for each part, with the grade that it was given. */
import type { Mark, Size } from "../kit/chart.ts";
import { measure, textStyles, wrap } from "../kit/text.ts";
import type { RatedJudgement } from "./data.ts";
import { gradeStyles } from "./layout.ts";

/** The rows of a judgement, the whole of it first. */
export function strandMarks(j: RatedJudgement, size: Size): Mark[] {
  const wide = size.shape === "wide";
  const rows = [
    { id: "overall", name: `${j.date}: ${j.scope}`, grade: j.grade, word: j.word },
    ...j.strands,
  ];
  const height = (size.height - 4) / rows.length;
  const left = wide ? Math.round(size.width * 0.36) : 1;
  const room = size.width - left - 1;
  const label = wide ? 0 : 20;
  const style =
    gradeStyles.find(
      (s) =>
        textStyles[s].size * 1.12 + label + 6 <= height &&
        rows.every((row) => measure(row.word, s) <= room),
    ) ?? "grade22";
  const px = textStyles[style].size;
  return rows.flatMap((row, i): Mark[] => {
    const top = 2 + i * height;
    const baseline = top + label + (height - label) / 2 + px * 0.26;
    const names = wide
      ? wrap(row.name, i === 0 ? "strong" : "label", left - 18).slice(0, 3)
      : wrap(row.name, i === 0 ? "strong" : "label", size.width - 2).slice(0, 1);
    return [
      {
        key: `strand-rule-${row.id}`,
        kind: "line",
        class: i === 0 ? "s-ink w-1" : "s-hair w-1",
        at: { x1: 1, x2: size.width - 1, y1: top, y2: top },
      },
      ...names.map((text, n): Mark => ({
        key: `strand-name-${row.id}-${n}`,
        kind: "text",
        class: i === 0 ? "c-ink" : "c-ink",
        style: i === 0 ? "strong" : "label",
        text,
        at: {
          x: 1,
          y: wide ? baseline - px * 0.26 + 5 + (n - (names.length - 1) / 2) * 18 : top + 17,
          "text-anchor": "start",
        },
      })),
      {
        key: `strand-${row.id}`,
        kind: "text",
        class: `c-${row.grade}`,
        style,
        text: row.word,
        at: { x: left, y: baseline, "text-anchor": "start" },
      },
    ];
  });
}
