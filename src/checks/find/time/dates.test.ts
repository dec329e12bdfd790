import { describe, expect, test } from "vitest";
import { findDates, findFromNow, readDate } from "./dates.ts";
import { testFinder } from "../table.ts";

describe("a date to the day, the month or the year", () => {
  testFinder(findDates, {
    "It reported on 3 February 2001.": ["3 February 2001"],
    "It reported on the 3rd of February.": ["3rd of February"],
    "February 3rd, 2001 was a Saturday.": ["February 3rd, 2001", "Saturday"],
    "In Feb. 2001 and in March 2002.": ["Feb. 2001", "March 2002"],
    "2001-02-03, or 03/02/2001.": ["2001-02-03", "03/02/2001"],
    "From 1997 to 2013, in 2012-13, in the 1990s.": ["1997 to 2013", "2012-13", "1990s"],
    "It was written in May.": ["May"],
    "It was written since March, in a January.": ["March", "January"],
  });
});

describe("a date without a number, or with little of one", () => {
  testFinder(findDates, {
    "It reported in spring 2015.": ["spring 2015"],
    "It reported in the spring of 2015.": ["the spring of 2015"],
    "It came back that autumn.": ["that autumn"],
    "By mid-2014 an inquiry had reported.": ["mid-2014"],
    "The following winter it wrote again.": ["The following winter"],
    "They came in the summer.": ["in the summer"],
    "Since Easter nobody had come.": ["Since Easter"],
    "It was told late in 2014.": ["late in 2014"],
    "It was the summer of that year.": ["the summer of that year"],
    "It went on until the end of the year.": ["the end of the year"],
    "Early that year it was graded.": ["Early that year"],
  });
});

describe("ordinary language", () => {
  testFinder(findDates, {
    "The spring of a door is made of steel.": [],
    "In the fall of a grade there is a step.": [],
    "They drank from spring water and had summer shoes.": [],
    "Services spring from a law.": [],
    "It was autumnal, and over the winter coat lay a scarf.": [],
    "Year by year it was counted.": [],
    "At the end of the report stands a list.": [],
    "It may be that they march.": [],
    "The Lamps Act 1989 was read, and Lamp Rules 2010.": [],
    "See https://lamps.example/2001/02, or AB/2001.": [],
  });
});

describe("told from now", () => {
  testFinder(findFromNow, {
    "It was written last year, two years ago.": ["last year", "years ago"],
    "Tomorrow it will be read.": ["Tomorrow"],
    "The last year of the tower was a calm one.": [],
    "It was last week’s paper.": [],
  });
});

test.each([
  ["3 February 2001", { day: 3, month: 2, year: 2001 }],
  ["February 3rd", { day: 3, month: 2 }],
  ["Feb. 2001", { month: 2, year: 2001 }],
  ["the spring of 2015", { year: 2015 }],
  ["that autumn", {}],
])("“%s” says", (words, said) => {
  expect(readDate(words)).toEqual(said);
});
