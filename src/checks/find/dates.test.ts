import { describe, expect, test } from "vitest";
import { findDates } from "./dates.ts";

describe("a date without a number, or with little of one", () => {
  test.each([
    ["It reported in spring 2015.", "spring 2015"],
    ["It reported in the spring of 2015.", "the spring of 2015"],
    ["It came back that autumn.", "that autumn"],
    ["By mid-2014 an inquiry had reported.", "mid-2014"],
    ["The following winter it wrote again.", "The following winter"],
    ["They came in the summer.", "in the summer"],
    ["Since Easter nobody had come.", "Since Easter"],
    ["It was told late in 2014.", "late in 2014"],
    ["It was the summer of that year.", "the summer of that year"],
    ["It went on until the end of the year.", "the end of the year"],
    ["Early that year it was graded.", "Early that year"],
  ])("%s", (text, words) => {
    expect(findDates(text).map((f) => f.words)).toEqual([words]);
  });
});

describe("ordinary language", () => {
  test.each([
    ["The spring of a door is made of steel."],
    ["In the fall of a grade there is a step."],
    ["They drank from spring water and had summer shoes."],
    ["Services spring from a law."],
    ["It was autumnal, and over the winter coat lay a scarf."],
    ["Year by year it was counted."],
    ["At the end of the report stands a list."],
  ])("%s", (text) => {
    expect(findDates(text)).toEqual([]);
  });
});
