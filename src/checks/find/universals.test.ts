import { describe, expect, test } from "vitest";
import { findUniversals } from "./universals.ts";

describe("claims all, none, the only or the most", () => {
  test.each([
    ["Nothing was done.", "Nothing"],
    ["No other council had it.", "No other"],
    ["It was never found.", "never"],
    ["Every part had the same grade.", "Every"],
    ["They had always known.", "always"],
    ["All of the officers knew.", "All of the"],
    ["Only Rotherham reached it.", "Only"],
    ["Inspectors in Rotherham alone saw it.", "alone"],
    ["It was the lowest grade.", "the lowest"],
    ["It was the first council to be told.", "the first council to"],
    ["The service had recovered.", "recovered"],
  ])("%s", (text, words) => {
    expect(findUniversals(text).map((f) => f.words)).toEqual([words]);
  });
});

describe("claims less, or nothing", () => {
  test.each([
    ["Not every part got the same grade."],
    ["It was not only the council."],
    ["It took at most three years."],
    ["The first report was about the council."],
    ["The grade was for all services."],
    ["Not all of the authorities had been inspected."],
    ["Nearly all of them answered."],
    ["Readers come back every day."],
    ["Some had not been addressed at all."],
  ])("%s", (text) => {
    expect(findUniversals(text)).toEqual([]);
  });
});
