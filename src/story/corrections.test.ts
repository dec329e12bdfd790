import { describe, expect, test } from "vitest";
import type { Correction } from "../record/shapes/correction.ts";
import { correctionsAddress, correctionsFor, newestFirst } from "./corrections.ts";

const base = { severity: "minor", said: "a", says: "b", facts: [], charts: [], steps: [] } as const;
const corrections: Correction[] = [
  { ...base, id: "one", date: "2026-12-01", facts: ["f1"], charts: [], steps: ["s1"] },
  { ...base, id: "two", date: "2027-01-05", facts: [], charts: ["ratings"], steps: [] },
  { ...base, id: "three", date: "2026-12-24", facts: ["f1"], charts: [], steps: ["s2"] },
];
const ids = (found: Correction[]) => found.map((c) => c.id);

describe("correctionsFor", () => {
  test("finds those of a step, a chart or an entry", () => {
    expect(ids(correctionsFor(corrections, { step: "s1" }))).toEqual(["one"]);
    expect(ids(correctionsFor(corrections, { chart: "ratings" }))).toEqual(["two"]);
    expect(ids(correctionsFor(corrections, { fact: "f1" }))).toEqual(["three", "one"]);
  });

  test("finds each once where several places are named, newest first", () => {
    expect(ids(correctionsFor(corrections, { step: "s1", chart: "ratings", fact: "f1" }))).toEqual([
      "two",
      "three",
      "one",
    ]);
    expect(ids(correctionsFor(corrections, { step: "s1" }, { step: "s2" }))).toEqual([
      "three",
      "one",
    ]);
  });

  test("finds nothing where nothing is named", () => {
    expect(correctionsFor(corrections, {})).toEqual([]);
    expect(correctionsFor([], { step: "s1" })).toEqual([]);
  });
});

test("corrections of one day stay in the order of the file", () => {
  const sameDay = corrections.map((c) => ({ ...c, date: "2027-01-05" }));
  expect(ids(newestFirst(sameDay))).toEqual(["one", "two", "three"]);
});

test("readers write to the site's own host", () => {
  expect(correctionsAddress("https://www.adequate.example/")).toBe("corrections@adequate.example");
});
