/** All marks of `count` in one block that leaves its words room at the end, where it breaks off. */
import type { Mark, Size } from "../kit/chart.ts";
import { block, widest, type Line, linesHeight } from "../kit/place.ts";
import { wrap } from "../kit/text.ts";
import type { CountData } from "./data.ts";
import { at, breaksOff, rowsOf, run, type Origin } from "./run.ts";

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
    height: linesHeight(head) + headGap + linesHeight(lines),
  };
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

/** All marks in one block, the words at its open edge. */
export function gathered(data: CountData, size: Size, o: Origin): Mark[] {
  const p = plan(data, size);
  // Rows that enter rise a little into their place.
  const row = (key: string, count: number, x: number, y: number): Mark => {
    const mark = run(key, count, x, y, p.side, p.pitchX);
    const low = run(key, count, x, y + 2 * p.pitchY, p.side, p.pitchX);
    return { ...mark, from: { d: low.at["d"] as string } };
  };
  const rows = p.rows.flatMap((count, i): Mark[] => {
    const y = o.y + p.top + i * p.pitchY;
    if (i > 0) return [row(`r-${i + 1}`, count, o.x, y)];
    // The first mark is the one that stood alone; its row goes on after it.
    return [run("m-1", 1, o.x, y, p.side, p.pitchX), row("r-1", count - 1, o.x + p.pitchX, y)];
  });
  return [
    ...rows,
    ...block("words", at(p.words.head, o.x + p.wordsX, o.y + p.wordsY)),
    ...block(
      "limit",
      at(p.words.limit, o.x + p.wordsX, o.y + p.wordsY + linesHeight(p.words.head) + headGap),
    ),
  ];
}
