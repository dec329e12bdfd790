import { expect, test } from "vitest";
import { allCharts } from "../charts/all.ts";
import type { ViewAttributes } from "../charts/kit/chart.ts";
import { loadRecord } from "../record/load.ts";
import { heard } from "./heard.ts";

const record = loadRecord();
const charts = await allCharts();
const ratings = (asked: ViewAttributes, ...earlier: ViewAttributes[]) => {
  const chart = charts.get("ratings");
  if (!chart) throw new Error('no chart "ratings"');
  return heard(chart, record, asked, earlier);
};
const none = { through: "none" };
const first = { through: "rating-2009-inadequate" };
const second = { through: "rating-2010-safeguarding-adequate" };
const third = { through: "rating-2012-child-protection-adequate" };
const fourth = { through: "rating-2014-inadequate" };
const whole = { through: "rating-2025-outstanding", focus: "none", blank: true as const };

test("the words that a grade can be are said where none is given yet", () => {
  expect(ratings(none)).toContain("outstanding, good, adequate and inadequate");
});

test("a grade is said where it is added, and not again", () => {
  expect(ratings(third, none, first, second)).toMatch(
    /^Added: 10\u00a0August 2012, adequate, child protection only\. Three so far\./,
  );
});

test("nothing is said of marks that listeners don't have", () => {
  for (const [i, asked] of [none, first, second, third, fourth, whole].entries())
    expect(ratings(asked, ...[none, first, second, third, fourth].slice(0, i))).not.toMatch(
      /bracket|[Tt]ick|struck/,
    );
});

test("a new scale is said with its words", () => {
  const parts = { ...fourth, strands: true as const };
  expect(ratings(parts, third)).toMatch(/Within it: .*: inadequate/);
  const said = ratings(fourth, third, parts);
  expect(said).toContain(
    "The words were outstanding, good, adequate and inadequate; now they are outstanding, good, requires improvement and inadequate.",
  );
  expect(said).not.toContain("2009:");
});

test("grades that go out of use are all that is said of the last state", () => {
  expect(ratings({ ...whole, drained: true }, fourth, whole)).toBe(
    "The words of all seven are drained to outlines.",
  );
});

test("grades taken back are told by the whole description", () => {
  expect(ratings(first, fourth)).toMatch(/^One judgement\./);
});

test("of a period laid under grades that have been told, the period alone", () => {
  const timeline = charts.get("timeline");
  if (!timeline) throw new Error('no chart "timeline"');
  const grades = { camera: "field" };
  const said = heard(timeline, record, { ...grades, period: true }, [grades]);
  expect(said).toContain("1997 to 2013");
  expect(said).not.toMatch(/adequate|Ofsted/);
});
