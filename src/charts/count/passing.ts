/**
 * All marks of `count` over about two screens, to be passed by scrolling: the
 * first alone, with what it stands for; after an empty stretch the others; after
 * the ragged end the figure, large. Pitches follow from the width alone, the
 * same between any two rows.
 */
import type { Mark, Shape, Size } from "../kit/chart.ts";
import { block, type Line, linesHeight } from "../kit/place.ts";
import { baseline, gradeStyles, measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { CountData } from "./data.ts";
import { at, breaksOff, rowsOf, run, type Origin } from "./run.ts";

/** Marks in a row, and the side of a mark and the pitch of rows as shares of the pitch of marks. */
const grid = {
  wide: { columns: 32, side: 0.32, row: 0.82 },
  narrow: { columns: 18, side: 0.42, row: 1 },
} as const satisfies Record<Shape, { columns: number; side: number; row: number }>;

/** The empty stretch after the first mark, as a share of the width. */
const empty: Readonly<Record<Shape, number>> = { wide: 0.18, narrow: 0.45 };

const line = (text: string, style: TextStyle): Line => ({ text, style, class: "c-on-black" });

/** Rows for all marks but the first, in about as many columns as the grid has, the last one broken off. */
function arranged(total: number, shape: Shape): { rows: number[]; columns: number } {
  const { columns: wanted } = grid[shape];
  const tried = [0, -1, 1, -2, 2, -3, 3].map((more) => {
    const columns = wanted + more;
    return {
      columns,
      rows: rowsOf(total - 1, columns, Math.floor((total - 1) / columns), columns),
    };
  });
  return (
    tried.find(({ rows, columns }) => breaksOff(rows, columns)) ??
    (tried[0] as (typeof tried)[number])
  );
}

/** Where everything stands in a frame of a width; `height` is how far down it reaches. */
function plan(data: CountData, width: number, shape: Shape) {
  const wide = shape === "wide";
  const { rows, columns } = arranged(data.total, shape);
  const share = grid[shape];
  const pitch = width / (columns - 1 + share.side);
  const side = pitch * share.side;
  const style: TextStyle = wide ? (width >= 1000 ? "grade44" : "grade28") : "grade28";
  const first = wrap(data.one, style, width - side - 14).map((text) => line(text, style));
  const figure = data.figure.replace("\u00a0", " ");
  const heads = wide
    ? [`${data.qualifier} ${figure}`]
    : [data.qualifier, ...wrap(figure, "grade40", width)];
  const large =
    gradeStyles.find(
      (s) =>
        textStyles[s].size <= (wide ? 104 : 44) &&
        heads.every((t) => measure(t, s) <= width * 0.86),
    ) ?? "grade28";
  const limit = data.limit
    .flatMap((clause) => wrap(clause, "label", width))
    .map((t) => line(t, "label"));
  const head = heads.map((text) => line(text, large));
  const top = linesHeight(first) + Math.round(width * empty[shape]);
  const bottom = top + (rows.length - 1) * pitch * share.row + side;
  const words = bottom + (wide ? 44 : 34);
  const under = words + linesHeight(head) + 10;
  return {
    rows,
    pitch,
    side,
    down: pitch * share.row,
    style,
    first,
    head,
    limit,
    top,
    words,
    under,
    height: under + linesHeight(limit),
  };
}

/** Room for the words before and after the marks. */
const wordsHeight: Readonly<Record<Shape, number>> = { wide: 270, narrow: 250 };

/** The height in px that the marks and their words take at a width. */
export function passingHeight(total: number, width: number, shape: Shape): number {
  const { rows, columns } = arranged(total, shape);
  const { side, row } = grid[shape];
  const pitch = width / (columns - 1 + side);
  return Math.ceil(width * empty[shape] + rows.length * pitch * row + wordsHeight[shape]);
}

/** The marks; nothing where the frame is too low for them. */
export function passing(data: CountData, size: Size, o: Origin): Mark[] | undefined {
  const p = plan(data, size.width, size.shape);
  if (p.height > size.height) return undefined;
  // The mark stands at the middle of the small letters.
  const tall = textStyles[p.style].size * 0.3 + p.side / 2;
  return [
    run("m-1", 1, o.x, o.y + baseline(p.style) - tall, p.side, p.pitch),
    ...block("one", at(p.first, o.x + p.side + 14, o.y)),
    ...p.rows.map((count, i) =>
      run(`r-${i + 1}`, count, o.x, o.y + p.top + i * p.down, p.side, p.pitch),
    ),
    ...block("words", at(p.head, o.x, o.y + p.words)),
    ...block("limit", at(p.limit, o.x, o.y + p.under)),
  ];
}
