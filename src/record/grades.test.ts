import { expect, test } from "vitest";
import { comparable, gradeId, gradeLabel, gradeRank, onScale } from "./grades.ts";

const before = { scale: ["inadequate", "adequate", "good", "outstanding"] };
const after = { scale: ["inadequate", "requires improvement", "good", "outstanding"] };
const later = { scale: ["inadequate", "requires improvement to be good", "good", "outstanding"] };

test("a grade’s rank is its place on the scale that has it", () => {
  const ranks = ["inadequate", "adequate", "requires-improvement", "outstanding", "satisfactory"];
  expect(ranks.map((grade) => gradeRank(grade, [before, later]))).toEqual([1, 2, 2, 4, 0]);
});

test("a grade’s id and its words are one", () => {
  expect(gradeLabel("requires-improvement")).toBe("requires improvement");
  expect(gradeId("Requires improvement")).toBe("requires-improvement");
});

test("grades of the scales before and after 2013 and 2018 are not comparable", () => {
  expect(comparable(before, before)).toBe(true);
  expect(comparable(before, after)).toBe(false);
  expect(comparable(after, later)).toBe(false);
});

test("a grade stands only on a scale that has its word", () => {
  expect(onScale("adequate", before)).toBe(true);
  expect(onScale("adequate", after)).toBe(false);
  expect(onScale("requires-improvement", later)).toBe(true);
  expect(onScale("good", { scale: ["performs well", "performs poorly"] })).toBe(false);
});
