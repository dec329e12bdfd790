import { describe, expect, test } from "vitest";
import { testFinder } from "./table.ts";
import { findUniversals, saysToo, type Universal } from "./universals.ts";

type Row = readonly [text: string, words: string];
const claims: Readonly<Record<Universal["family"], readonly Row[]>> = {
  none: [
    ["Nothing was done.", "Nothing"],
    ["No other council had it.", "No other"],
    ["Nobody answered.", "Nobody"],
    ["None of the parts fell.", "None"],
    ["In no case was it told.", "In no case"],
    ["They agreed without exception.", "without exception"],
    ["Not a single report said so.", "Not a single"],
  ],
  never: [
    ["It was never found.", "never"],
    ["At no time did they look.", "At no time"],
  ],
  always: [
    ["They had always known.", "always"],
    ["The grade was invariably one word.", "invariably"],
  ],
  all: [
    ["Every part had the same grade.", "Every"],
    ["All of the officers knew.", "All of the"],
    ["All of them answered.", "All of them"],
    ["By then all had been inspected.", "all had"],
    ["Everyone knew.", "Everyone"],
    ["In each case it was the same.", "In each case"],
    ["It was entirely new.", "entirely"],
  ],
  only: [
    ["Only one town reached it.", "Only"],
    ["It was the only council.", "the only"],
    ["Inspectors in one town alone saw it.", "alone"],
    ["It was solely a council’s.", "solely"],
  ],
  rank: [
    ["It was the largest council.", "the largest"],
    ["It was the first council to be told.", "the first council to"],
    ["It was the first in the country.", "the first in the country"],
    ["It was the last that fell.", "the last that"],
    ["The first-ever report came.", "first-ever"],
    ["It was unprecedented.", "unprecedented"],
  ],
  most: [
    ["Most councils fell.", "Most councils"],
    ["It was said of most of the parts.", "most of the"],
    ["For most people it was a word.", "most people"],
    ["They mostly agreed.", "mostly"],
  ],
  verdict: [
    ["The service had recovered.", "recovered"],
    ["It succeeded.", "succeeded"],
    ["The council failed its inspection.", "failed its inspection"],
  ],
};

describe.each(Object.entries(claims))("family %s", (family, rows) => {
  test.each([...rows])("%s", (text, words) => {
    expect(findUniversals(text)).toMatchObject([{ family, words }]);
  });
});

describe("claims less, or nothing", () => {
  testFinder(findUniversals, {
    "Not every part got the same grade.": [],
    "It was not only the council.": [],
    "It took at most three years.": [],
    "The first report was about the council.": [],
    "The grade was for all services.": [],
    "Not all of the authorities had been inspected.": [],
    "Nearly all of them answered.": [],
    "Readers come back every day.": [],
    "Some had not been addressed at all.": [],
    "It was a most serious matter.": [],
    "The council failed to answer in the first place.": [],
    "At last an answer came.": [],
    "Each panel has a scale of its own.": [],
  });
});

test("a source that says so bears it out: another word of the family, but the same verdict", () => {
  const [none] = findUniversals("Nobody answered.");
  expect(saysToo("No other body gave one: none at all.", none as Universal)).toBe(true);
  expect(saysToo("Some gave one.", none as Universal)).toBe(false);
  const [failed] = findUniversals("The council failed its inspection.");
  expect(saysToo("It had failed an inspection.", failed as Universal)).toBe(true);
  expect(saysToo("It had passed an inspection.", failed as Universal)).toBe(false);
});
