/**
 * `count`: one mark for each one in a figure, in one block and not
 * on a time axis. The block has no frame; its last rows break off where the
 * words "at least" stand, because the figure is a floor.
 */
import type { Mark, Shape, Size } from "../kit/chart.ts";
import { block, widest, type Candidate, type Line } from "../kit/place.ts";
import { gradeStyles, measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { CountData } from "./data.ts";
import type { CountView } from "./views.ts";

/** How the block is set: full rows, then short rows that leave room for the words. */
interface Plan {
  readonly pitchX: number;
  readonly pitchY: number;
  /** Side of one square mark. */
  readonly side: number;
  /** How many marks each row holds, from the top. */
  readonly rows: readonly number[];
  readonly top: number;
  readonly words: Words;
  /** Where the words begin. */
  readonly wordsX: number;
  readonly wordsY: number;
}

/** The words at the open edge, and the box that they need. */
interface Words {
  readonly head: readonly Line[];
  readonly limit: readonly Line[];
  readonly width: number;
  readonly height: number;
}

const headGap = 5;
const heightOf = (lines: readonly Line[]) =>
  lines.reduce((sum, line) => sum + textStyles[line.style].line, 0);

function wordsOf(data: CountData, width: number): Words {
  const large = width >= 520;
  const style = large ? "display" : "word";
  const small = large ? "label" : "small";
  const head = [data.qualifier, data.figure].map((text): Line => ({
    text,
    style,
    class: "c-on-black",
  }));
  const room = large ? Math.max(widest(head), 280) : widest(head) + 12;
  const lines = data.limit
    .flatMap((clause) => wrap(clause, small, room))
    .map((text): Line => ({ text, style: small, class: "c-on-black" }));
  return {
    head,
    limit: lines,
    width: Math.max(widest(head), widest(lines)) + 6,
    height: heightOf(head) + headGap + heightOf(lines),
  };
}

/** Marks in each row: `full` rows of `columns`, the rest in rows of `short`, the last one broken off. */
function rowsOf(total: number, columns: number, full: number, short: number): number[] {
  const rows: number[] = Array.from({ length: full }, () => columns);
  for (let left = total - full * columns; left > 0; left -= short) rows.push(Math.min(left, short));
  return rows;
}

/** Does the last row break off where it can be seen to: neither a stub nor a whole row? */
function breaksOff(rows: readonly number[], short: number): boolean {
  const last = rows.at(-1) as number;
  return last >= short * 0.35 && last <= short * 0.8;
}

/**
 * Sets `total` marks with the largest whole pitch that leaves the words room at
 * the end. Rows may stand a little further apart than columns, to fill the
 * height. Throws where the frame can't hold the marks at 3 px apart.
 */
function plan(data: CountData, { width, height }: Pick<Size, "width" | "height">): Plan {
  const words = wordsOf(data, width);
  const gap = width >= 520 ? 24 : 14;
  for (const strict of [true, false])
    for (let pitchX = 40; pitchX >= 3; pitchX--) {
      const side = Math.max(2, Math.round(pitchX * 0.52));
      const columns = Math.floor((width + pitchX - side) / pitchX);
      const most = Math.floor((width - words.width - gap + pitchX - side) / pitchX);
      for (let pitchY = Math.floor(pitchX * 1.3); pitchY >= pitchX; pitchY--)
        for (let short = most; short >= Math.max(most - 6, 1); short--) {
          const shortRows = Math.ceil((words.height + gap / 2) / pitchY);
          const full = Math.ceil((data.total - shortRows * short) / columns);
          if (full < 1) continue;
          const rows = rowsOf(data.total, columns, full, short);
          const bottom = (rows.length - 1) * pitchY + side;
          // The words may reach below the last row, never below the frame.
          const notch = (full - 1) * pitchY + side + gap * 0.6;
          const end = Math.max(bottom, notch + words.height);
          if (end > height || (strict && !breaksOff(rows, short))) continue;
          const top = Math.floor((height - end) / 2);
          return {
            pitchX,
            pitchY,
            side,
            rows,
            top,
            words,
            wordsX: (short - 1) * pitchX + side + gap,
            wordsY: top + Math.max(notch, bottom - words.height),
          };
        }
    }
  throw new Error(`${data.total} marks don't fit into ${width} × ${height} px`);
}

/** A run of square marks as one path: a stroke as wide as it is long for each. */
function run(key: string, count: number, x: number, y: number, side: number, pitch: number): Mark {
  const step = `m${pitch - side} 0h${side}`;
  return {
    key,
    kind: "path",
    class: "nofill s-on-black",
    at: {
      d: `M${x} ${y + side / 2}h${side}${step.repeat(count - 1)}`,
      "stroke-width": side,
    },
  };
}

function gathered(data: CountData, size: Size): Mark[] {
  const p = plan(data, size);
  // Rows that enter rise a little into their place.
  const row = (key: string, count: number, x: number, y: number): Mark => {
    const mark = run(key, count, x, y, p.side, p.pitchX);
    const low = run(key, count, x, y + 2 * p.pitchY, p.side, p.pitchX);
    return { ...mark, from: { d: low.at["d"] as string } };
  };
  const rows = p.rows.flatMap((count, i): Mark[] => {
    const y = p.top + i * p.pitchY;
    if (i > 0) return [row(`r-${i + 1}`, count, 0, y)];
    // The first mark is the one that stood alone; its row goes on after it.
    return [run("m-1", 1, 0, y, p.side, p.pitchX), row("r-1", count - 1, p.pitchX, y)];
  });
  return [
    ...rows,
    ...block("words", at(p.words.head, p.wordsX, p.wordsY)),
    ...block("limit", at(p.words.limit, p.wordsX, p.wordsY + heightOf(p.words.head) + headGap)),
  ];
}

const at = (lines: readonly Line[], x: number, y: number): Candidate => ({
  lines,
  x,
  y,
  anchor: "start",
  grow: "down",
});

/** The mark that stands alone, and what it stands for, in the middle of the frame. */
function one(data: CountData, size: Size): Mark[] {
  const wide = size.shape === "wide";
  const side = wide ? 24 : 16;
  const gap = wide ? 18 : 12;
  const style = wide ? "display" : "word";
  const lines = wrap(data.one, style, size.width - side - gap).map((text): Line => ({
    text,
    style,
    class: "c-on-black",
  }));
  const x = Math.max(0, Math.round((size.width - side - gap - widest(lines)) / 2));
  const top = (size.height - heightOf(lines)) / 2;
  // The mark stands on the first line of the words, as a bullet does.
  const { line, size: em } = textStyles[style];
  const baseline = top + (line - em) / 2 + em * 0.78;
  return [
    run("m-1", 1, x, Math.round(baseline - side), side, side),
    ...block("one", at(lines, x + side + gap, top)),
  ];
}

/**
 * All marks over a frame of about two screens, and after the ragged end the
 * figure, large. The largest pitch that fits; only the last row is short.
 */
function passing(data: CountData, size: Size): Mark[] {
  const { width, height } = size;
  const wide = size.shape === "wide";
  const figure = data.figure.replace("\u00a0", " ").split(" ");
  const heads = wide ? [data.qualifier, data.figure] : [data.qualifier, ...figure];
  const style =
    gradeStyles.find((s) => heads.every((text) => measure(text, s) <= width * 0.86)) ?? "grade28";
  const line = (text: string, s: TextStyle): Line => ({ text, style: s, class: "c-on-black" });
  const head = heads.map((text) => line(text, style));
  const say = data.limit
    .flatMap((clause) => wrap(clause, "label", width))
    .map((t) => line(t, "label"));
  const first = [line(data.one, wide ? "serif" : "label")];
  const gap = wide ? 44 : 32;
  const top = heightOf(first) + gap;
  const room = height - top - gap - heightOf(head) - headGap - heightOf(say);
  for (let pitch = 60; pitch >= 3; pitch -= 0.5) {
    const side = Math.max(2, Math.round(pitch * 0.52));
    const columns = Math.floor((width + pitch - side) / pitch);
    const rows = rowsOf(data.total, columns, Math.floor(data.total / columns), columns);
    if ((rows.length - 1) * pitch + side > room || !breaksOff(rows, columns)) continue;
    // What is left of the height goes between the rows.
    const down = Math.min((room - side) / (rows.length - 1), pitch * 1.15);
    const end = top + (rows.length - 1) * down + side + gap;
    return [
      ...block("one", at(first, 0, 0)),
      ...rows.map((count, i) =>
        run(`r-${i + 1}`, count, 0, top + Math.round(i * down), side, pitch),
      ),
      ...block("words", at(head, 0, end)),
      ...block("limit", at(say, 0, end + heightOf(head) + headGap)),
    ];
  }
  return gathered(data, size);
}

/** How far the marks stay from the edge of the black. */
const padding: Readonly<Record<Shape, number>> = { wide: 28, narrow: 14 };

/** A mark of the inner frame at its place in the whole one. */
function placed(mark: Mark, by: number): Mark {
  const path = (d: unknown) =>
    String(d).replace(/^M([\d.-]+) ([\d.-]+)/, (_, x, y) => `M${Number(x) + by} ${Number(y) + by}`);
  const { at, from } = mark;
  if (mark.kind !== "path")
    return { ...mark, at: { ...at, x: Number(at["x"]) + by, y: Number(at["y"]) + by } };
  return {
    ...mark,
    at: { ...at, d: path(at["d"]) },
    ...(from ? { from: { ...from, d: path(from["d"]) } } : {}),
  };
}

const draw: Record<CountView["stage"], (data: CountData, size: Size) => Mark[]> = {
  one,
  gathered,
  passing,
};

/** The marks of a state, in drawing order, on the black that stands for what the inquiry found. */
export function marks(data: CountData, view: CountView, size: Size): Mark[] {
  const by = padding[size.shape];
  const inner = { ...size, width: size.width - 2 * by, height: size.height - 2 * by };
  const drawn = draw[view.stage](data, inner);
  return [
    {
      key: "ground",
      kind: "rect",
      class: "f-black",
      at: { x: 0, y: 0, width: size.width, height: size.height },
    },
    ...drawn.map((mark) => placed(mark, by)),
  ];
}

/** The height in px at which the block fills the width with a mark of a calm size. */
export function height(width: number, shape: Shape, view: CountView): number {
  if (view.stage === "one") return shape === "wide" ? 160 : 120;
  if (view.stage === "passing") return Math.round(shape === "wide" ? width * 1.2 : width * 4);
  return shape === "wide" ? Math.round(Math.min(800, Math.max(480, 150_000 / width + 300))) : 500;
}
