import { expect, test } from "vitest";
import { comparable, gradeLabel, gradeOrder, gradeRank, onScale } from "./grades.ts";

const before = { scale: ["inadequate", "adequate", "good", "outstanding"] };
const after = { scale: ["inadequate", "requires improvement", "good", "outstanding"] };
const later = { scale: ["inadequate", "requires improvement to be good", "good", "outstanding"] };

test("ranks rise with the order of the grades", () => {
  const ranks = gradeOrder.map(gradeRank);
  expect(ranks).toEqual([...ranks].sort());
  expect(gradeOrder.map(gradeLabel)[1]).toBe("requires improvement");
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
