// @vitest-environment jsdom
/** The first join over what the server drew changes nothing; later ones keep identity by key. */
import { namedViews } from "./chart.ts";
import { describe, expect, it } from "vitest";
import { loadRecord } from "../../record/load.ts";
import { allCharts } from "../all.ts";
import { join } from "./join.ts";
import { svg } from "./svg.ts";

const record = loadRecord();
const charts = [...(await allCharts()).values()].filter((chart) => chart.moves);
const size = { width: 720, height: 520, shape: "wide" } as const;

describe.each(charts.map((chart) => [chart.id, chart] as const))("%s", (_, chart) => {
  const data = chart.data(record);
  const views = Object.values(namedViews(chart, record)).map((attributes) =>
    chart.view(attributes, data),
  );

  it("joining the server's marks changes nothing", () => {
    for (const view of views) {
      const marks = chart.marks(data, view, size);
      document.body.innerHTML = svg(marks, size, { label: "A chart" });
      const before = document.body.innerHTML;
      join(document.querySelector("g") as SVGGElement, marks, { duration: 0 });
      expect(document.body.innerHTML).toBe(before);
    }
  });

  it("from any view to any other, and back, is the drawing of that view", () => {
    document.body.innerHTML = svg([], size);
    const group = document.querySelector("g") as SVGGElement;
    for (const from of views)
      for (const to of views) {
        join(group, chart.marks(data, from, size), { duration: 0 });
        const kept = new Map([...group.children].map((e) => [e.getAttribute("data-key"), e]));
        const marks = chart.marks(data, to, size);
        join(group, marks, { duration: 0 });
        const there = group.outerHTML;
        document.body.append(document.createElement("div"));
        expect([...group.children].map((e) => e.getAttribute("data-key"))).toEqual(
          marks.filter((m) => m.opacity !== 0).map((m) => m.key),
        );
        for (const element of group.children) {
          const before = kept.get(element.getAttribute("data-key"));
          if (before) expect(element).toBe(before);
        }
        join(group, marks, { duration: 0 });
        expect(group.outerHTML).toBe(there);
      }
  });
});
