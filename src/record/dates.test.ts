import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateFault } from "./time/date-check.ts";
import { dayToEdtf, formatDate, span } from "./dates.ts";

const nbsp = "\u00a0";
const days = fc.integer({ min: -25_000, max: 30_000 });
/** A real date to the day, month or year. */
const date = fc
  .tuple(days, fc.constantFrom(4, 7, 10))
  .map(([day, length]) => dayToEdtf(day).slice(0, length));
const period = fc
  .tuple(date, date)
  .filter(([a, b]) => span(a).start < span(b).start && span(a).end < span(b).end)
  .map(([a, b]) => `${a}/${b}`);

describe("span", () => {
  test("covers the days of a day, a month, a year and a period", () => {
    expect(span("1970-01-01")).toEqual({ start: 0, end: 0, precision: "day" });
    expect(span("2012-02")).toEqual({ start: 15371, end: 15399, precision: "month" });
    expect(dayToEdtf(span("2009").end)).toBe("2009-12-31");
    expect(span("2014-09-16/2014-10-08").end - span("2014-09-16/2014-10-08").start).toBe(22);
    expect(span("2013-11/2017").precision).toBe("year");
  });

  test("agrees with the edtf library on every date that the record can hold", () => {
    fc.assert(
      fc.property(fc.oneof(date, period), (text) => {
        const theirs = edtf(text);
        const ours = span(text);
        expect([ours.start, ours.end]).toEqual(
          [theirs.min, theirs.max].map((ms) => Math.floor(ms / 86_400_000)),
        );
      }),
    );
  });

  test.each(["2014-02-30", "2013-02-29", "2014-13", "2014-8-2", "", "26 August 2014", "a/b/c"])(
    "refuses %j",
    (text) => expect(() => span(text)).toThrow(RangeError),
  );
});

describe("dateFault", () => {
  test.each([
    ["2014-02-30", "is impossible: February 2014 has 28 days"],
    ["2013-02-29", "is impossible: February 2013 has 28 days"],
    ["2014-11-31", "is impossible: November has 30 days"],
    ["2014-13", "has a month that no year has"],
    ["2014-10-08/2014-09-16", "does not end after it begins"],
    ["2014-08-26/2014-08-26", "does not end after it begins"],
    ["2013/1997", "does not end after it begins"],
    ["2014-8-2", "is not written as a date of the record"],
    ["2014~", "is not written as a date of the record"],
    ["2018-01/..", "is not written as a date of the record"],
  ])("%s %s", (text, fault) => expect(dateFault(text)?.said).toBe(fault));

  test.each([
    ["26/08/2014", "2014-08-26"],
    ["26.8.2014", "2014-08-26"],
    ["2014/8/26", "2014-08-26"],
    ["26 August 2014", "2014-08-26"],
    ["August 2014", "2014-08"],
  ])("%s is to be written %s", (text, form) =>
    expect(dateFault(text)?.remedy).toBe(`Write "${form}".`),
  );

  test("lets real dates pass", () => {
    fc.assert(
      fc.property(fc.oneof(date, period), (text) => {
        expect(dateFault(text)).toBeUndefined();
      }),
    );
  });
});

describe("formatDate", () => {
  test.each([
    ["2014-08-26", "full", `26${nbsp}August 2014`],
    ["2014-08-26", "day", `26${nbsp}August`],
    ["2014-08-26", "month", "August 2014"],
    ["2014-08-26", "year", "2014"],
    ["2012-08", "full", "August 2012"],
    ["2012", "full", "2012"],
    ["2014-09-16/2014-10-08", "full", `16${nbsp}September to 8${nbsp}October 2014`],
    ["2014-09-16/2014-10-08", "day", `16${nbsp}September to 8${nbsp}October`],
    ["2014-09-16/2014-10-08", "month", "September to October 2014"],
    ["2014-09-16/2014-10-08", "year", "2014"],
    ["2017-11-06/2017-11-30", "full", `6 to 30${nbsp}November 2017`],
    ["2017-11-06/2017-11-30", "month", "November 2017"],
    ["2022-06-27/2022-07-01", "full", `27${nbsp}June to 1${nbsp}July 2022`],
    ["2013-12-30/2014-01-02", "full", `30${nbsp}December 2013 to 2${nbsp}January 2014`],
    ["2016-02/2017-09", "full", "February 2016 to September 2017"],
    ["2009-06/2010-06", "full", "June 2009 to June 2010"],
    ["1997/2013", "full", "1997 to 2013"],
    ["2013-11/2017", "full", "November 2013 to 2017"],
  ] as const)("%s as %s", (text, as, written) => expect(formatDate(text, as)).toBe(written));

  test("never says more than the record", () => {
    expect(() => formatDate("2012-08", "day")).toThrow(
      '"2012-08" is known to the month: it can\'t be written to the day',
    );
    expect(() => formatDate("2009", "month")).toThrow("known to the year");
    expect(() => formatDate("1997/2013", "day")).toThrow("known to the year");
  });
});
