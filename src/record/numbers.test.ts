import { describe, expect, test } from "vitest";
import { formatCount, formatFact, formatNumber, spellNumber } from "./numbers.ts";

const nbsp = "\u00a0";
const children = { id: "victims", value: 1400, unit: "children", qualifier: "at least" };

test("numbers are grouped from four digits on", () => {
  expect([0, 43, 999, 1400, 1234567].map(formatNumber)).toEqual([
    "0",
    "43",
    "999",
    "1,400",
    "1,234,567",
  ]);
});

test("words go from zero to ninety-nine", () => {
  expect([0, 7, 13, 20, 43, 99].map(spellNumber)).toEqual([
    "zero",
    "seven",
    "thirteen",
    "twenty",
    "forty-three",
    "ninety-nine",
  ]);
  expect(new Set(Array.from({ length: 100 }, (_, n) => spellNumber(n))).size).toBe(100);
  for (const n of [-1, 100, 1.5]) expect(() => spellNumber(n)).toThrow(RangeError);
});

test("a count is spelled to nine, and holds on to its noun from ten", () => {
  expect(formatCount(5, "commissioners")).toBe("five commissioners");
  expect(formatCount(10, "officers")).toBe(`10${nbsp}officers`);
  expect(formatCount(9, "per cent")).toBe(`9${nbsp}per cent`);
});

describe("formatFact", () => {
  test("in its four forms", () => {
    expect(formatFact(children)).toBe(`at least 1,400${nbsp}children`);
    expect(formatFact(children, "count")).toBe(`1,400${nbsp}children`);
    expect(formatFact(children, "number")).toBe("1,400");
    expect(formatFact({ ...children, value: 13 }, "words")).toBe("thirteen");
  });

  test("refuses what it can't write", () => {
    expect(() => formatFact({ id: "jay-published" })).toThrow(
      'the fact "jay-published" has no figure',
    );
    expect(() => formatFact(children, "words")).toThrow("1,400 is not spelled out");
  });
});
