/**
 * The first sight of a day: under the number of authorities without a report,
 * large, an empty ring for each; after them the filled ones of those with one,
 * over their own number.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { textMark } from "../kit/marks.ts";
import { block, type Line, linesHeight } from "../kit/place.ts";
import { measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { CoverageDay } from "./data.ts";

const remark = "Where a ring stands has no meaning.";

/** The largest pitch at which `count` rings fit into a frame, and the columns that then fill its width. */
function pitchFor(
  count: number,
  width: number,
  height: number,
): { pitch: number; columns: number } {
  for (let columns = 1; columns <= count; columns++) {
    const pitch = width / (columns - 0.4);
    if (pitch <= 64 && (Math.ceil(count / columns) - 0.4) * pitch <= height)
      return { pitch, columns };
  }
  return { pitch: 4, columns: Math.max(1, Math.floor(width / 4)) };
}

/** How the number and its words are set, the largest first. */
const settings = [
  { figure: "figure156", words: "caption32", gap: 20 },
  { figure: "figure112", words: "caption24", gap: 16 },
  { figure: "grade72", words: "serif", gap: 12 },
  { figure: "grade48", words: "label", gap: 10 },
] as const satisfies readonly { figure: TextStyle; words: TextStyle; gap: number }[];

/** The marks of a day before it is sorted by grade: the number over the rings, its words beside it. */
export function unsorted(day: CoverageDay, total: number, size: Size): Mark[] {
  const wide = size.shape === "wide";
  const open = new Set(day.groups.find((group) => group.id === "open")?.members);
  const numbers = Array.from({ length: total }, (_, i) => i + 1);
  const [empty, full] = [true, false].map((is) => numbers.filter((n) => open.has(n) === is)) as [
    number[],
    number[],
  ];
  const say = (text: string, style: TextStyle, ink: string): Line => ({ text, style, class: ink });
  const text = String(open.size);
  const made = settings.map(({ figure, words, gap }) => {
    const beside = measure(text, figure) + gap;
    const lines = wrap(day.open, words, Math.min(size.width - beside, wide ? 400 : 1000));
    return { figure, beside, words, lines, height: textStyles[figure].line };
  });
  // The number takes a third of the frame at most.
  const set =
    made.find(
      ({ height, lines, words, beside }) =>
        height <= size.height * (wide ? 0.25 : 0.22) &&
        lines.length * textStyles[words].line <= height &&
        lines.every((line) => beside + measure(line, words) <= size.width),
    ) ?? (made.at(-1) as (typeof made)[number]);
  const lines = set.lines.map((line) => say(line, set.words, "c-ink"));
  const filled = total - open.size;
  const foot = [
    ...wrap(`${filled} ${day.filled}`, "strong", size.width).map((t) => say(t, "strong", "c-ink")),
    ...wrap(remark, "label", size.width).map((t) => say(t, "label", "c-soft")),
  ];
  const under = linesHeight(foot) + 8;
  // The empty rings first: they stand under the number that counts them.
  const place = (member: number) =>
    open.has(member) ? empty.indexOf(member) : empty.length + full.indexOf(member);
  const top = Math.max(set.height, linesHeight(lines)) + (wide ? 26 : 14);
  const { pitch, columns } = pitchFor(total, size.width - 1, size.height - top - under);
  const r = pitch * (wide ? 0.3 : 0.35);
  // Figures stand on the last line of their words.
  const baseline = textStyles[set.figure].size * 0.86;
  const low = baseline - linesHeight(lines) + textStyles[set.words].line * 0.24;
  return [
    textMark("open-figure-0", text, 0, baseline, { style: set.figure, class: "c-ink" }),
    ...block("open-words", {
      lines,
      x: set.beside,
      y: Math.max(low, 0),
      anchor: "start",
      grow: "down",
    }),
    ...block("position", { lines: foot, x: 0, y: size.height, anchor: "start", grow: "up" }),
    ...numbers.map((n): Mark => ({
      key: `a-${n}`,
      kind: "circle",
      class: open.has(n) ? "f-paper s-soft w-1" : "f-ink s-ink w-1",
      at: {
        cx: (place(n) % columns) * pitch + r + 0.5,
        cy: top + Math.floor(place(n) / columns) * pitch + r + 0.5,
        r,
      },
    })),
  ];
}
