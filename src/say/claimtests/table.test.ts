import { expect, test } from "vitest";
import { baseRecord } from "../../../tests/cases/story.ts";
import { claimTests, testClaim } from "./table.ts";

const record = baseRecord();
const ids = (type: "facts" | "judgements") => record[type].map(({ id }) => id);

test.each(Object.entries(claimTests))("the example of %s states it", (_, { words, example }) => {
  expect(example).toMatch(words);
});

const turned = Object.entries(claimTests).flatMap(([name, { opposite }]) =>
  opposite === undefined ? [] : [{ name, opposite }],
);

test.each(turned)("where $name is true, $opposite is false", ({ name, opposite }) => {
  const [one = "", two = ""] = Object.keys(claimTests[name]?.needs ?? {});
  expect(Object.keys(claimTests[opposite]?.needs ?? {})).toEqual([one, two]);
  const all = [...ids("facts"), ...ids("judgements")];
  for (const a of all)
    for (const b of all) {
      const holds = (test: string) => testClaim({ test, [one]: a, [two]: b }, record).ok;
      if (holds(name)) expect(holds(opposite), `${a}, ${b}`).toBe(false);
    }
});

const dates = (a: string, b: string) => ({ a, b });
const part = (part: string, whole: string) => ({ part, whole });

test.each([
  ["before", dates("rating-2012", "report-published"), "true"],
  ["before", dates("rating-2014", "report-published"), 'test="after"'],
  ["before", dates("leader-resigned", "report-published"), 'test="same-day"'],
  ["after", dates("rating-2014", "report-published"), "true"],
  ["after", dates("rating-2012", "rating-2014"), 'test="before"'],
  ["day-before", dates("rating-2012", "rating-2014"), 'test="before"'],
  ["same-day", dates("leader-resigned", "report-published"), "true"],
  ["same-day", dates("inspected-43", "inspected-43"), "Print the two dates"],
  ["same-week", dates("leader-resigned", "report-published"), "true"],
  ["same-month", dates("culture-unhealthy", "commissioners-five"), "true"],
  ["same-week", dates("culture-unhealthy", "commissioners-five"), 'test="before"'],
  ["same-year", dates("report-published", "rating-2014"), "true"],
  ["inside", dates("rating-2012", "inquiry-period"), "true"],
  ["inside", dates("rating-2014", "inquiry-period"), 'test="after"'],
  ["more-than-half", part("inspected-43", "authorities-152"), 'test="less-than-half"'],
  ["less-than-half", part("inspected-43", "authorities-152"), "true"],
  ["most", part("authorities-152", "inspected-43"), "if you took one for the other"],
  ["rise", { from: "inspected-43", to: "authorities-152" }, "true"],
  ["fall", { from: "inspected-43", to: "authorities-152" }, 'test="rise"'],
  ["rise", { from: "good-again", to: "good-again" }, "The two are equal"],
  ["rise", { from: "good-again", to: "notice-served" }, "Compare entries that have a date"],
  ["first", { of: "rating-2014" }, "true"],
  ["same-grade", dates("rating-2012", "rating-2014"), 'test="different-grade"'],
  ["different-grade", dates("rating-2012", "rating-2018"), "true"],
  ["sooner", {}, "Write one of before, after, day-before"],
  ["before", { a: "rating-2012" }, 'Write <Claim test="before" a="…" b="…">'],
])("%s %o: %s", (name, attributes, verdict) => {
  const result = testClaim({ test: name, ...attributes }, record);
  expect(result.ok ? "true" : result.remedy).toContain(verdict);
});
