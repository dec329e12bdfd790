/** Whatever room there is, what is drawn in it can be drawn: a page is zoomed, a phone turned, a window pulled small. */
import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { loadRecord } from "../record/load.ts";
import { allCharts } from "./all.ts";
import { namedViews, type Chart, type Mark, type ViewAttributes } from "./kit/chart.ts";
import { frameFor } from "./kit/frame.ts";

const record = loadRecord();
const charts = [...(await allCharts()).values()];

/** Attributes that an element can't have less than nothing of. */
const lengths = new Set(["width", "height", "r", "rx", "ry", "stroke-width"]);

/** What no browser could draw of a mark. */
function faults({ key, at, opacity = 1 }: Mark): string[] {
  const wrong = Object.entries(at).filter(([name, value]) =>
    typeof value === "number"
      ? !Number.isFinite(value) || (lengths.has(name) && value < 0)
      : /NaN|Infinity|undefined|null/.test(value),
  );
  return [
    ...wrong.map(([name, value]) => `${key} has ${name}="${value}"`),
    ...(opacity >= 0 && opacity <= 1 ? [] : [`${key} has opacity="${opacity}"`]),
  ];
}

/** Named views, and each single value of each attribute with what is required beside it. */
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

const room = fc.record({
  width: fc.oneof(
    fc.integer({ min: 200, max: 700 }),
    fc.double({ min: 200, max: 2600, noNaN: true }),
  ),
  height: fc.oneof(
    fc.integer({ min: 100, max: 500 }),
    fc.double({ min: 100, max: 1800, noNaN: true }),
  ),
});

describe.each(charts.map((chart) => [chart.id, chart] as const))("%s", (_, chart) => {
  const data = chart.data(record);
  it.each(views(chart))("%s can be drawn in any room from 200 × 100 px up", (_name, attributes) => {
    const view = chart.view(attributes, data);
    fc.assert(
      fc.property(room, ({ width, height }) => {
        const { shape } = frameFor(width, height);
        const own = chart.moves ? 0 : chart.height(Math.max(width, 240), shape, view);
        const marks = chart.marks(data, view, frameFor(width, height, own));
        expect(marks.length).toBeGreaterThan(0);
        expect(marks.flatMap(faults)).toEqual([]);
      }),
      {
        numRuns: 40,
        // A turned phone's stage; the narrowest and lowest; just either side of the shapes' border.
        examples: [
          [{ width: 200, height: 100 }],
          [{ width: 740, height: 100 }],
          [{ width: 559.9, height: 120 }],
          [{ width: 560, height: 120 }],
        ],
      },
    );
  });
});

test("room enough is the frame itself", () => {
  expect(frameFor(390, 420)).toEqual({ width: 390, height: 420, shape: "narrow" });
  expect(frameFor(900, 640)).toEqual({ width: 900, height: 640, shape: "wide" });
});
