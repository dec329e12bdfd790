import { describe, expect, test } from "vitest";
import { findFigures, numberIn, type FoundFigure } from "./figures.ts";
import { testFinder } from "./table.ts";
import { BOUND } from "./typed.ts";

const of = (kind: FoundFigure["kind"]) => (text: string) =>
  findFigures(text).filter((found) => found.kind === kind);

describe("a figure, in digits or spelled out", () => {
  testFinder(of("figure"), {
    "There were 2,500 lamps and 9 per cent of keepers.": ["2,500", "9 per cent"],
    "It had cost £1.5 and fell by 4%.": ["£1.5", "4%"],
    "It was the 3rd tower.": ["3rd"],
    "Forty-three lamps, a hundred and six keepers.": ["Forty-three", "a hundred and six"],
    "Dozens came, two thousand stayed.": ["two thousand"],
    "Hundreds were lit, in their thousands.": ["Hundreds", "thousands"],
  });
});

describe("a duration", () => {
  testFinder(of("duration"), {
    "It took three years.": ["three years"],
    "A fortnight later it was lit, 18 months after.": ["A fortnight later", "18 months after"],
    "It was a two-day visit.": ["two-day"],
    "They waited two and a half years.": ["two and a half years"],
    "A hundred days passed.": ["A hundred days"],
  });
});

describe("a part, a multiple, or one that counts", () => {
  testFinder(of("fraction"), {
    "More than half of the lamps were out.": ["More than half"],
    "A third of them burned.": ["A third"],
    "Two-thirds were out.": ["Two-thirds"],
    "One in ten was lit, one of the five.": ["One in ten", "one of the five"],
    [`One of ${BOUND} was lit.`]: ["One of …"],
    "Only one was lit, twice.": ["Only one", "twice"],
    "It had four times as many.": ["four times as many"],
    "Most of the lamps were out.": ["Most of the"],
  });
});

describe("ordinary language", () => {
  testFinder(findFigures, {
    "See section 12 and pages 3 to 7 of HC 1114.": [],
    "The Lamps Act 1989 and Lamp Rules 2010 hold.": [],
    "Call 0800 123 4567, or ring 999.": [],
    "They spoke one to one, on all fours.": [],
    "It is CC BY 4.0, at https://lamps.example/12.": [],
    "One day they came; the first was late.": [],
    "On behalf of the office, in half term.": [],
  });
});

test("what is taken to be something else is found once", () => {
  expect(findFigures("On 3 May", [{ start: 3, end: 8, words: "3 May" }])).toEqual([]);
});

test.each([
  ["fourteen", 14],
  ["2,500", 2500],
  ["forty-three", 43],
  ["a hundred and six", 106],
  ["two thousand five hundred", 2500],
  ["three million", 3_000_000],
  ["9 per cent", 9],
  ["dozens", undefined],
])("“%s” is %s", (words, value) => {
  expect(numberIn(words)).toBe(value);
});
