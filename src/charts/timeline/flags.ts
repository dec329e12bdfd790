/** Flags of a lane of `timeline`: words on staffs, placed so that no staff crosses words. */
import type { TimeScale } from "../kit/axis.ts";
import { linesHeight } from "../kit/place.ts";
import type { Mark } from "../kit/chart.ts";
import { baseline, measure, overlaps, textStyles, type Box, type TextStyle } from "../kit/text.ts";

/** One flag of a lane: words on a staff at a day. */
export interface Flag {
  readonly id: string;
  readonly day: number;
  readonly lines: readonly { text: string; style: TextStyle; class: string }[];
  readonly staff: string;
  readonly focus: boolean;
  /** Which flag goes first when there isn't room for all. */
  readonly weight: number;
}

export interface Lane {
  /** The line that the staffs stand on, and how far flags may rise or hang from it. */
  readonly base: number;
  readonly limit: number;
}

/** Where a flag's words stand: `y` is their top. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

const flagHeight = (flag: Flag) => linesHeight(flag.lines);
const widthOf = (flag: Flag) => Math.max(...flag.lines.map((l) => measure(l.text, l.style)));

/** Words begin this far from the line, beyond the short staffs of flags without words. */
const clear = 14;

/** A flag and the side of its staff that its words are wanted on. */
interface Wanted {
  readonly flag: Flag;
  readonly side: "start" | "end";
}

/** Gives flags rows in a fixed order, nearest to the line first. */
function stacked(wanted: readonly Wanted[], x: TimeScale, lane: Lane, width: number) {
  const depth = Math.abs(lane.limit - lane.base);
  const taken: Box[] = [];
  const offsets = new Map<string, { offset: number; anchor: "start" | "end" }>();
  for (const { flag, side } of wanted) {
    const w = widthOf(flag);
    const h = flagHeight(flag);
    const fx = x(flag.day);
    const fits = (s: "start" | "end") => (s === "start" ? fx + 6 + w <= width : fx - 6 - w >= 0);
    const other = side === "start" ? "end" : "start";
    const anchor = fits(side) ? side : fits(other) ? other : undefined;
    if (!anchor) continue;
    const left = anchor === "start" ? fx + 6 : fx - 6 - w;
    // A row begins at the line, or just beyond words that stand already.
    const rows = [clear, ...taken.filter((t) => t.y > 0).map((t) => t.y + t.height + 5)].sort(
      (a, b) => a - b,
    );
    for (const offset of rows) {
      if (offset > depth - h) break;
      // Measured as distance from the line, so that both directions are one case.
      const words = { x: left, y: offset, width: w, height: h };
      const staff = { x: fx - 2, y: 0, width: 4, height: offset + h };
      if (taken.some((t) => overlaps(words, t, -4) || overlaps(staff, t, 0))) continue;
      taken.push(words, { ...staff, x: fx - 1, width: 2 });
      offsets.set(flag.id, { offset, anchor });
      break;
    }
  }
  return { offsets, depth };
}

/**
 * Places the words of a lane. Words to the left of their staffs are hung from
 * left to right, words to the right from right to left: so no staff crosses
 * words. Where the one gives way to the other is tried at every flag, with all
 * flags and with the weightier ones alone; the try that says most of what
 * weighs most is kept, and spread over the lane's height. A flag without room
 * keeps its staff and loses its words; the table has them all.
 */
function arrange(
  flags: readonly Flag[],
  x: TimeScale,
  lane: Lane,
  width: number,
): Map<string, Place> {
  const inOrder = [...flags].sort((a, b) => a.day - b.day);
  const weights = [...new Set(flags.map((f) => Math.min(f.weight, 100)))].sort((a, b) => a - b);
  const tries = weights.flatMap((least) => {
    const some = inOrder.filter((f) => f.weight >= least);
    const stride = Math.ceil((some.length + 1) / 12);
    return Array.from({ length: Math.ceil((some.length + 1) / stride) }, (_, i): Wanted[][] => {
      const k = i * stride;
      const ends = some.slice(0, k).map((flag): Wanted => ({ flag, side: "end" }));
      const starts = some
        .slice(k)
        .reverse()
        .map((flag): Wanted => ({ flag, side: "start" }));
      return [
        [...ends, ...starts],
        [...starts, ...ends],
      ];
    })
      .flat()
      .map((wanted) => stacked(wanted, x, lane, width));
  });
  const score = (t: ReturnType<typeof stacked>) =>
    flags.reduce((sum, f) => sum + (t.offsets.has(f.id) ? f.weight + 1 : 0), 0);
  const best = tries.reduce<ReturnType<typeof stacked>>((a, b) => (score(b) > score(a) ? b : a), {
    offsets: new Map(),
    depth: 1,
  });
  const reach = Math.max(
    1,
    ...flags.map((f) => (best.offsets.get(f.id)?.offset ?? -flagHeight(f)) + flagHeight(f)),
  );
  const spread = Math.min(2, Math.max(1, best.depth / reach));
  const down = lane.limit > lane.base;
  return new Map(
    flags.flatMap((flag): [string, Place][] => {
      const at = best.offsets.get(flag.id);
      if (!at) return [];
      const fx = x(flag.day);
      const offset = Math.min(at.offset * spread, best.depth - flagHeight(flag));
      return [
        [
          flag.id,
          {
            x: at.anchor === "start" ? fx + 6 : fx - 6,
            y: down ? lane.base + offset : lane.base - offset - flagHeight(flag),
            anchor: at.anchor,
          },
        ],
      ];
    }),
  );
}

/** Staff, point and words of the flags of a lane. */
export function flagMarks(flags: readonly Flag[], x: TimeScale, lane: Lane, width: number): Mark[] {
  const places = arrange(flags, x, lane, width);
  const down = lane.limit > lane.base;
  return flags.flatMap((flag): Mark[] => {
    const fx = x(flag.day);
    const at = places.get(flag.id);
    const tip = at ? (down ? at.y + flagHeight(flag) - 3 : at.y + 3) : lane.base + (down ? 8 : -8);
    const marks: Mark[] = [
      {
        key: `staff-${flag.id}`,
        kind: "line",
        class: `${flag.staff} ${flag.focus ? "w-2" : "w-1"}`,
        at: { x1: fx, x2: fx, y1: lane.base, y2: tip },
      },
    ];
    if (!at) return marks;
    let top = at.y;
    flag.lines.forEach((line, i) => {
      const { line: height } = textStyles[line.style];
      marks.push({
        key: `flag-${flag.id}-${i}`,
        kind: "text",
        class: `${line.class} halo`,
        style: line.style,
        text: line.text,
        at: { x: at.x, y: top + baseline(line.style), "text-anchor": at.anchor },
      });
      top += height;
    });
    return marks;
  });
}
