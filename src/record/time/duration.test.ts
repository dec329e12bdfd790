import fc from "fast-check";
import { expect, test } from "vitest";
import { dayToEdtf } from "../dates.ts";
import { between, isDurationUnit } from "./duration.ts";

const nbsp = "\u00a0";

test.each([
  ["2014-08-26", "2014-11-19", "days", 85, `85${nbsp}days`],
  ["2014-08-26", "2014-09-16", "days", 21, `21${nbsp}days`],
  ["2014-08-26", "2014-09-16", "weeks", 3, "three weeks"],
  ["2012-08-10", "2014-08-26", "years", 2, "more than two years"],
  ["2012-08-10", "2014-08-26", "years-and-days", 2, `two years and 16${nbsp}days`],
  ["2014-11-19", "2018-01-29", "years-and-weeks", 3, `more than three years and 10${nbsp}weeks`],
  ["2014-10-08", "2017-11-06", "years-and-days", 3, `three years and 29${nbsp}days`],
  // The audit's case: 36 months and 29 days is no "36 months".
  ["2014-10-08", "2017-11-06", "months", 36, `nearly 37${nbsp}months`],
  ["2014-10-08", "2017-11-06", "years-and-months", 3, "nearly three years and one month"],
  ["2014-10-08", "2017-10-07", "years-and-months", 2, "nearly three years"],
  ["2014-10-08", "2014-10-12", "months", 0, "less than one month"],
  ["2014-10-08", "2014-11-06", "months", 0, "nearly one month"],
  ["2014-08-26", "2014-11-19", "weeks", 12, `more than 12${nbsp}weeks`],
  ["2014-10-08", "2017-11-08", "years-and-months", 3, "three years and one month"],
  ["2014-10-08", "2017-10-08", "years-and-days", 3, "three years"],
  ["2014-08-26", "2014-08-27", "days", 1, "one day"],
  ["2014-08-26", "2014-08-26", "days", 0, `0${nbsp}days`],
  ["2012-02-29", "2013-02-28", "years", 1, "one year"],
  // Whatever the day of July 2010, four years are complete.
  ["2010-07", "2014-08-26", "years", 4, "more than four years"],
] as const)("from %s to %s in %s", (from, to, unit, value, text) =>
  expect(between(from, to, unit)).toEqual({ value, text }),
);

test("says nothing that the record is not exact enough for", () => {
  expect(() => between("2009", "2012-08-10", "years")).toThrow(
    "can't be counted in years: it may be nearly three years or nearly four years",
  );
  expect(() => between("2010-07", "2012-08-10", "days")).toThrow("can't be counted in days");
  expect(() => between("2014-08", "2014-08-26", "days")).toThrow("not known exactly enough");
});

test("refuses periods, wrong order and unknown units", () => {
  expect(() => between("2014-09-16/2014-10-08", "2014-11-19", "days")).toThrow("is a period");
  expect(() => between("2014-11-19", "2014-08-26", "days")).toThrow("turn the two round");
  expect(() => between("2014-08-26", "2014-11-19", "fortnights" as "days")).toThrow("not a unit");
  expect(
    ["days", "years-and-days", "days-and-years", "years-and-years", ""].map(isDurationUnit),
  ).toEqual([true, true, false, false, false]);
});

test("weeks and days together make the days", () => {
  const day = fc.integer({ min: 10_000, max: 22_000 });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 8000 }), (start, length) => {
      const [from, to] = [dayToEdtf(start), dayToEdtf(start + length)];
      expect(between(from, to, "days").value).toBe(length);
      expect(between(from, to, "weeks").value).toBe(Math.floor(length / 7));
      expect(between(from, to, "years").value).toBe(
        Math.floor(between(from, to, "months").value / 12),
      );
    }),
  );
});

test("is never less than it was: what is cut off is told", () => {
  const day = fc.integer({ min: 10_000, max: 22_000 });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 8000 }), (start, length) => {
      const [from, to] = [dayToEdtf(start), dayToEdtf(start + length)];
      for (const unit of ["weeks", "months", "years", "years-and-months"] as const) {
        const told = between(from, to, unit).text;
        const back = between(from, dayToEdtf(start + length - 1), unit).text;
        // A whole number of units stands bare on one day only.
        if (!/^(?:more than|less than|nearly)/.test(told)) expect(back).toBe(`nearly ${told}`);
      }
    }),
  );
});
