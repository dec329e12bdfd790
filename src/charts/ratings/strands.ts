/** A judgement opened: one ruled row for each part, with the grade that it was given. */
import type { Mark, Size } from "../kit/chart.ts";
import { lineMark, textMark } from "../kit/marks.ts";
import { gradeStyles, measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { RatedJudgement } from "./data.ts";

/** The largest size at which all words fit a width and their row a height. */
function largest(words: readonly string[], width: number, height: number): TextStyle {
  return (
    gradeStyles.find(
      (s) => textStyles[s].size * 1.12 <= height && words.every((w) => measure(w, s) <= width),
    ) ?? "serif"
  );
}

/** The key of a line of a part’s name. */
const nameKey = (id: string, line = 0) => `strand-name-${id}-${line}`;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly grade: string;
  readonly word: string;
}

/**
 * On a low narrow frame: one line for each part, its name at the left, its word
 * at the right. The words of the parts are of one size, that of the whole larger.
 */
function inline(rows: readonly Row[], size: Size): Mark[] {
  // The whole has the height of a part and a half.
  const pitch = (size.height - 2) / (rows.length + 0.5);
  const named = rows.map(({ name }, i) =>
    wrap(name, i === 0 ? "strong" : "label", size.width * 0.42),
  );
  const fits = (i: number, height: number) => {
    const face = i === 0 ? "strong" : "label";
    const taken = Math.max(...(named[i] ?? []).map((line) => measure(line, face)));
    return largest([rows[i]?.word ?? ""], size.width - taken - 12, height);
  };
  const small = rows
    .map((_, i) => fits(i, Math.min(pitch, 34)))
    .slice(1)
    .reduce((a, b) => (textStyles[a].size <= textStyles[b].size ? a : b));
  return rows.flatMap(({ id, grade, word }, i): Mark[] => {
    const own = i === 0 ? pitch * 1.5 : pitch;
    const top = 1 + (i === 0 ? 0 : pitch * (i + 0.5));
    const face = i === 0 ? "strong" : "label";
    const style = i === 0 ? fits(0, Math.min(own, 54)) : small;
    const middle = top + own / 2;
    const names = named[i] ?? [];
    return [
      lineMark(
        `strand-rule-${id}`,
        i < 2 ? "s-ink w-1" : "s-hair w-1",
        [0, top],
        [size.width, top],
      ),
      ...names.map((text, n) =>
        textMark(nameKey(id, n), text, 0, middle + 5 + (n - (names.length - 1) / 2) * 19, {
          style: face,
          class: "c-ink",
        }),
      ),
      textMark(`strand-${id}`, word, size.width - 1, middle + textStyles[style].size * 0.27, {
        style,
        class: `c-${grade}`,
        anchor: "end",
      }),
    ];
  });
}

/** The rows of a judgement: the whole of it first and largest, as the word that stands for its parts. */
export function strandMarks(j: RatedJudgement, size: Size): Mark[] {
  const wide = size.shape === "wide";
  const rows = [
    { id: "overall", name: `${j.date}: ${j.scope}`, grade: j.grade, word: j.word },
    ...j.strands,
  ];
  if (!wide && size.height / rows.length < 60) return inline(rows, size);
  const left = wide ? Math.round(Math.min(250, size.width * 0.3)) : 1;
  const room = size.width - left - 1;
  // The name stands beside the word, or over it.
  const label = wide ? 4 : 24;
  const head = (size.height - 4) * (wide ? 0.25 : 0.22);
  const row = (size.height - 4 - head) / j.strands.length;
  const large = largest([j.word], room, head - label);
  const small = largest(
    j.strands.map((s) => s.word),
    room,
    Math.min(row - label, wide ? 64 : 40),
  );
  return rows.flatMap(({ id, name, grade, word }, i): Mark[] => {
    const style = i === 0 ? large : small;
    const em = textStyles[style].size;
    const top = 2 + (i === 0 ? 0 : head + (i - 1) * row);
    const height = i === 0 ? head : row;
    const baseline = top + label + (height - label) / 2 + em * 0.26;
    const face = i === 0 ? "strong" : "label";
    const names = wrap(name, face, wide ? left - 18 : size.width - 2).slice(0, wide ? 3 : 1);
    return [
      lineMark(
        `strand-rule-${id}`,
        i < 2 ? "s-ink w-1" : "s-hair w-1",
        [1, top],
        [size.width - 1, top],
      ),
      ...names.map((text, n) =>
        textMark(
          nameKey(id, n),
          text,
          1,
          wide ? baseline - em * 0.26 + 5 + (n - (names.length - 1) / 2) * 19 : top + 18,
          { style: face, class: "c-ink" },
        ),
      ),
      textMark(`strand-${id}`, word, left, baseline, { style, class: `c-${grade}` }),
    ];
  });
}
