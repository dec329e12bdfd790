import { expect, test } from "vitest";
import { findDays } from "./days.ts";

test.each([
  ["published on 26 August 2014", ["26 August 2014"]],
  ["withdrawn on Monday 24\u00a0September, all of them", ["24 September"]],
  ["from 3 to 7 November 2025", ["3 November 2025", "7 November 2025"]],
  ["between 16 September and 8 October", ["16 September", "8 October"]],
  ["since 1st January 2024", ["1 January 2024"]],
  ["on August 26th, 2014", ["26 August 2014"]],
  ["on 4 May 2010", ["4 May 2010"]],
  ["04 February 2015", ["4 February 2015"]],
])("%s", (text, words) => {
  expect(findDays(text).map((d) => d.words)).toEqual(words);
});

test.each([
  ["she should report by 30 November"],
  ["in August 2014"],
  ["about 13 may need help"],
  ["1,400 children"],
  ["32 August"],
])("%s names no day", (text) => {
  expect(findDays(text)).toEqual([]);
});
