/**
 * `coverage`: one ring for each authority. Those inspected stand with the
 * grade they were given, each grade a band with its name and count; those
 * without a report are open outlines. Which ring takes which grade names no
 * authority: a ring stands for one, not for a certain one.
 */
import type { Mark, Shape, Size } from "../kit/chart.ts";
import { block, type Line, linesHeight } from "../kit/place.ts";
import { measure, wrap, type TextStyle } from "../kit/text.ts";
import type { CoverageData, CoverageDay, CoverageGroup } from "./data.ts";
import { unsorted } from "./unsorted.ts";
import type { CoverageView } from "./views.ts";

/** How a frame is divided. Lengths in px. */
interface Plan {
  readonly pitch: number;
  readonly side: number;
  readonly columns: number;
  /** Where the rings begin; the labels stand left of it, or above. */
  readonly left: number;
  /** The words of each band. */
  readonly labels: readonly (readonly Line[])[];
  /** Height of each band, and the room between two. */
  readonly heights: readonly number[];
  readonly gap: number;
}

/** The colour of a ring. Open outlines and the neutral ring are no grades. */
const ringClass: Record<string, string> = {
  open: "f-paper s-soft w-1",
  unknown: "f-soft s-soft w-1",
};
const classOf = (group: CoverageGroup) => ringClass[group.id] ?? `f-${group.id} s-${group.id} w-1`;
const inkOf = (group: CoverageGroup) => (group.id in ringClass ? "c-soft" : `c-${group.id}`);

const down = (lines: readonly Line[], x: number, y: number) =>
  ({ lines, x, y, anchor: "start", grow: "down" }) as const;

/** What is counted here against what is stated, over the bands. */
function header(day: CoverageDay, size: Size): { notes: Line[]; height: number } {
  const wide = size.shape === "wide";
  const lines = (text: string, style: TextStyle, ink: string, width: number) =>
    wrap(text, style, width).map((t): Line => ({ text: t, style, class: ink }));
  // The first says what was counted; the others give way where the frame is low.
  const notes = day.notes
    .slice(0, size.height < 360 ? 1 : undefined)
    .flatMap((note) => lines(note, wide ? "label" : "small", "c-soft", Math.min(size.width, 900)));
  return { notes, height: linesHeight(notes) + (wide ? 22 : 10) };
}

/** Where a band's words stand: count over words beside it; beside it, but small; on a line above it. */
type Labelling = "tall" | "flat" | "above";

function label(group: CoverageGroup, labelling: Labelling, room: number): Line[] {
  const ink = inkOf(group);
  const small: Line[] = group.remark
    ? [{ text: group.remark, style: "small", class: "c-soft" }]
    : [];
  if (labelling === "above")
    return [{ text: aboveLabel(group, room), style: "strong", class: ink }];
  if (labelling === "flat")
    return wrap(
      group.remark
        ? `${group.count} ${group.word}, ${group.remark}`
        : `${group.count} ${group.word}`,
      "strong",
      room,
    ).map((text): Line => ({ text, style: "strong", class: ink }));
  const style = group.id in ringClass ? "label" : "word";
  return [
    { text: group.count, style: group.id in ringClass ? "word" : "grade44", class: ink },
    ...wrap(group.word, style, room).map((text): Line => ({ text, style, class: ink })),
    ...small,
  ];
}

/** Count, word and, where there is room, remark. */
function aboveLabel(group: CoverageGroup, width: number): string {
  const short = `${group.count} ${group.word}`;
  const long = `${short}, ${group.remark}`;
  return group.remark && measure(long, "strong") <= width ? long : short;
}

/** Room beside the bands for the longest grade of any day, so that all days begin alike. */
function labelRoom(data: CoverageData): number {
  const graded = data.days.flatMap((day) => day.groups).filter((g) => !(g.id in ringClass));
  return Math.max(150, ...graded.map((group) => measure(group.word, "word")));
}

/**
 * The largest whole pitch at which all bands fit into `height`, with the tallest
 * labels that leave the rings some size. A frame too low for any is overrun.
 */
function plan(groups: readonly CoverageGroup[], size: Size, room: number, height: number): Plan {
  const wide = size.shape === "wide";
  const left = wide ? Math.round(room) + 28 : 0;
  const at = (pitch: number, labelling: Labelling, gap: number): Plan => {
    const side = Math.round(pitch * 0.74);
    const columns = Math.floor((size.width - left - 1 + pitch - side) / pitch);
    const labels = groups.map((g) => label(g, labelling, wide ? room : size.width));
    const heights = groups.map((group, i) => {
      const rings = (Math.ceil(group.members.length / columns) - 1) * pitch + side + 1;
      const words = linesHeight(labels[i] as Line[]);
      return wide ? Math.max(words, rings) : words + 3 + rings;
    });
    return { pitch, side, columns, left, labels, heights, gap };
  };
  const ways: [Labelling, number, number][] = wide
    ? [
        ["tall", 22, 14],
        ["flat", 9, 5],
      ]
    : [["above", 7, 5]];
  for (const [labelling, gap, least] of ways)
    for (let pitch = 72; pitch >= least; pitch--) {
      const tried = at(pitch, labelling, gap);
      if (sum(tried.heights) + gap * (groups.length - 1) <= height) return tried;
    }
  return at(5, wide ? "flat" : "above", 3);
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** The marks of a state, in drawing order. */
export function marks(data: CoverageData, view: CoverageView, size: Size): Mark[] {
  const wide = size.shape === "wide";
  const day = data.days[view.day] ?? data.before;
  if (view.unsorted) return unsorted(day, data.before.groups[0]?.members.length ?? 0, size);
  const { notes, height } = header(day, size);
  const room = labelRoom(data);
  const p = plan(day.groups, size, room, size.height - height);
  const used = sum(p.heights);
  // Room left over goes between the bands, within reason.
  const spare = (size.height - height - used) / Math.max(day.groups.length - 1, 1);
  const gap = day.groups.length > 1 ? Math.max(Math.min(spare, p.gap * 1.8), 3) : 0;

  const words: Mark[] = block("note", down(notes, 0, 0));
  const rings: Mark[] = [];
  let top = height;
  day.groups.forEach((group, g) => {
    const lines = p.labels[g] as Line[];
    const own = p.heights[g] as number;
    // Beside its band, the first line of a label stands level with the first row.
    const lift = lines[0]?.style === "grade44" ? 8 : 1;
    words.push(...block(`label-${group.id}`, down(lines, 0, wide ? top - lift : top)));
    if (wide && g > 0)
      words.push({
        key: `rule-${group.id}`,
        kind: "line",
        class: "s-hair w-1",
        at: { x1: 0, x2: size.width, y1: top - gap / 2, y2: top - gap / 2 },
      });
    const first = wide ? top : top + linesHeight(lines) + 3;
    group.members.forEach((member, i) => {
      rings.push({
        key: `a-${member}`,
        kind: "circle",
        // The one that the remark is about is outlined.
        class: group.remark && i === 0 ? `f-${group.id} s-ink w-2` : classOf(group),
        at: {
          cx: p.left + (i % p.columns) * p.pitch + 0.5 + p.side / 2,
          cy: Math.round(first) + Math.floor(i / p.columns) * p.pitch + 0.5 + p.side / 2,
          r: p.side / 2,
        },
      });
    });
    top += own + gap;
  });
  // By number, so that every state draws the same rings in the same order.
  rings.sort((a, b) => Number(a.key.slice(2)) - Number(b.key.slice(2)));
  return [...words, ...rings];
}

/** The height in px that suits a width. */
export function height(_width: number, shape: Shape): number {
  return shape === "wide" ? 700 : 520;
}
