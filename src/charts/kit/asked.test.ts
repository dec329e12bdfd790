import { describe, expect, it, test } from "vitest";
import { loadRecord } from "../../record/load.ts";
import { allCharts } from "../all.ts";
import { namedRefusals } from "./asked.ts";
import { namedViews, type Chart, type ViewAttributes } from "./chart.ts";

const record = loadRecord();
const charts = [...(await allCharts()).values()];

/** Each attribute that takes ids or names, asked for one that there isn't, with what is required beside it. */
const unknown = charts.flatMap((chart) =>
  Object.entries(chart.attributes).flatMap(([name, { values }]) =>
    values
      ? [
          [
            chart.id,
            name,
            chart,
            { ...Object.values(namedViews(chart, record))[0], [name]: "no-such-id" },
          ] as const,
        ]
      : [],
  ),
);

test.each(unknown)(
  "%s refuses a %s that the record doesn't have, instead of drawing something else",
  (id, name, chart: Chart, asked: ViewAttributes) => {
    const data = chart.data(record);
    expect(() => chart.view(asked, data)).toThrow(`the chart "${id}" has no ${name} "no-such-id"`);
  },
);

describe.each(charts.map((chart) => [chart.id, chart] as const))("%s", (_, chart) => {
  it("has no named view that it couldn't show", () => {
    for (const asked of Object.values(namedViews(chart, record)))
      expect(namedRefusals(chart, asked, record)).toEqual([]);
  });

  it("refuses to be asked without what it has to be told", () => {
    const required = Object.keys(chart.attributes).filter((n) => chart.attributes[n]?.required);
    const data = chart.data(record);
    if (required.length > 0) expect(() => chart.view({}, data)).toThrow(required[0]);
  });

  it("makes views of its own data only", () => {
    const asked = Object.values(namedViews(chart, record))[0] ?? {};
    expect(() => chart.view(asked, structuredClone(chart.data(record)))).toThrow("its own data()");
  });
});

test("what was probably meant is said", () => {
  const chart = charts.find((c) => c.id === "ratings") as Chart;
  expect(() => chart.view({ through: "rating-2014-inadequat" }, chart.data(record))).toThrow(
    'probably meant: "rating-2014-inadequate"',
  );
});

test("a renamed id in a list is found, and an attribute that isn't the chart's", () => {
  const chart = charts.find((c) => c.id === "timeline") as Chart;
  const asked = { camera: "all", focus: "jay-published event-jay-pubished", trough: "x" };
  const said = namedRefusals(chart, asked, record).map((r) => r.attribute);
  expect(said).toContain("focus");
  expect(said).toContain("trough");
});
