/** What holds for every chart, in every view that an editor can ask for, at every width. */
import { describe, expect, it } from "vitest";
import { loadRecord } from "../record/load.ts";
import { allCharts } from "./all.ts";
import { namedViews, type Chart, type Mark, type Size, type ViewAttributes } from "./kit/chart.ts";
import { shapeFor } from "./kit/frame.ts";
import { inside } from "./kit/place.ts";
import { sweepWidths } from "./kit/sweep.ts";
import { overlaps, textBox, textStyles } from "./kit/text.ts";

const record = loadRecord();
const charts = [...(await allCharts()).values()];

const frames = sweepWidths.map((width) => ({ width, shape: shapeFor(width) }));

/** Views by name, and each single value of each attribute with what is required beside it. */
function views(chart: Chart): [string, ViewAttributes][] {
  const named = Object.entries(namedViews(chart, record));
  const base = named[0]?.[1] ?? {};
  const single = Object.entries(chart.attributes).flatMap(([name, attribute]) =>
    (attribute.values?.(record) ?? [true as const]).map((value): [string, ViewAttributes] => [
      `${name}=${String(value)}`,
      { ...base, [name]: value },
    ]),
  );
  return [...named, ...single];
}

/** The sizes that a view has to be good at: its own height, a phone's half screen, a whole screen. */
function sizes(chart: Chart, view: unknown): Size[] {
  return frames.flatMap(({ width, shape }) =>
    [chart.height(width, shape, view), ...(shape === "wide" ? [560, 700] : [330, 380])].map(
      (height) => ({
        width,
        height: Math.max(height, chart.height(Math.min(width, 360), shape, view) * 0.9),
        shape,
      }),
    ),
  );
}

const numbers = (mark: Mark) => Object.values(mark.at).filter((v) => typeof v === "number");

for (const chart of charts)
  describe(chart.id, () => {
    const data = chart.data(record);

    it("sends plain data to the browser", () => {
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    });

    for (const [name, attributes] of views(chart)) {
      const view = chart.view(attributes, data);

      it(`${name}: marks stay in the frame, apart and legible, at every width`, () => {
        for (const size of sizes(chart, view)) {
          const where = `${size.width}×${Math.round(size.height)}`;
          const marks = chart.marks(data, view, size);
          expect(marks.length, where).toBeGreaterThan(0);
          expect(new Set(marks.map((m) => m.key)).size, `${where}: keys are unique`).toBe(
            marks.length,
          );
          const unnumbered = marks.filter((m) => !numbers(m).every(Number.isFinite));
          expect(
            unnumbered.map((m) => m.key),
            `${where}: all have numbers`,
          ).toEqual([]);
          const texts = marks
            .filter((m) => m.kind === "text" && m.opacity !== 0)
            .map((mark) => ({ mark, name: `“${mark.text}” (${mark.key})`, box: textBox(mark) }));
          const small = texts.filter(
            ({ mark }) => textStyles[mark.style as keyof typeof textStyles].size < 12,
          );
          expect(
            small.map((t) => t.name),
            `${where}: none is under 12 px`,
          ).toEqual([]);
          const outside = texts.filter(({ box }) => !inside(box, size));
          expect(
            outside.map((t) => t.name),
            `${where}: all are in the frame`,
          ).toEqual([]);
          const overlapping = texts.flatMap((a, i) =>
            texts.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [[a.name, b.name]] : [])),
          );
          expect(overlapping, `${where}: none lies over another`).toEqual([]);
        }
      });

      it(`${name}: is pure, and the same after a trip through the page`, () => {
        const size: Size = { width: 700, height: 500, shape: "wide" };
        const once = chart.marks(data, view, size);
        const sent: unknown = JSON.parse(JSON.stringify(data));
        const viewSent: unknown = JSON.parse(JSON.stringify(view));
        expect(chart.marks(sent, viewSent, size)).toEqual(once);
        expect(JSON.parse(JSON.stringify(once))).toEqual(once);
      });

      it(`${name}: has words and a table`, () => {
        const words = chart.words(record, view);
        expect(words.title.trim()).not.toBe("");
        expect(words.title.endsWith("."), "a title is no full sentence").toBe(false);
        expect(words.alt.length).toBeLessThanOrEqual(150);
        expect(words.description.length).toBeGreaterThan(20);
        const table = chart.table(record, view);
        for (const row of table.rows) expect(row.length).toBe(table.columns.length);
      });
    }
  });

it("square marks are children, and stand in `count` alone", () => {
  const square = ({ kind, at }: Mark) =>
    kind === "rect" && Number(at["width"]) === Number(at["height"]);
  for (const chart of charts) {
    if (chart.id === "count") continue;
    const data = chart.data(record);
    for (const [name, attributes] of Object.entries(namedViews(chart, record))) {
      const view = chart.view(attributes, data);
      for (const { width, shape } of frames) {
        const size = { width, shape, height: chart.height(width, shape, view) };
        const squares = chart.marks(data, view, size).filter(square);
        expect(squares, `${chart.id}, ${name} at ${width} px`).toEqual([]);
      }
    }
  }
});
