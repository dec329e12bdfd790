import { expect, test } from "vitest";
import { comparedNumbers, orders } from "./comparisons.ts";

test.each([
  ["Half of the lamps were out.", "Half"],
  ["There were more than 40 keepers there.", "more than 40"],
  ["It was lower than a third.", "a third"],
  ["There were four times as many.", "four times as many"],
  ["Only one was lit.", undefined],
  ["One of the lamps was lit, twice.", undefined],
  ["There were dozens of lamps.", undefined],
  ["It was more than a lamp.", undefined],
])("%s", (text, compared) => {
  expect(comparedNumbers(text)).toBe(compared);
});

test.each([
  ["It went out in the same week.", ["the same week"]],
  ["It was lit sooner than that, and by then was out.", ["sooner than", "by then"]],
  ["The day before, it was lit for the first time.", ["The day before", "for the first time"]],
  ["It was the first lamp since.", ["the first lamp since"]],
  ["It stood there, in a place of its own.", []],
])("%s", (text, found) => {
  expect(text.match(orders) ?? []).toEqual(found);
});
