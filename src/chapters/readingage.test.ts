import { expect, test } from "vitest";
import { readingAge } from "./readingage.ts";

test.each([
  [["The cat sat on the mat."], 4],
  [["The council had the report."], 8],
  [["Inspectors described the arrangements for safeguarding as inadequate."], 21],
])("%j reads at about %i", (sentences, age) => {
  expect(Math.round(readingAge(sentences) ?? NaN)).toBe(age);
});

test("figures are no words, and no words have no age", () => {
  expect(readingAge(["1,400", "…"])).toBeUndefined();
  expect(readingAge(["The cat sat on 43 mats."])).toBe(readingAge(["The cat sat on mats."]));
});
