import { expect, test } from "vitest";
import { currentStep } from "./steps.ts";

/** Steps by where their tops stand on the screen, in px. */
const stepsAt = (...tops: readonly number[]) =>
  tops.map((top) => ({ top, getBoundingClientRect: () => ({ top }) }));

test.each([
  ["before the first, the first is current", [700, 1400], 700],
  ["a step becomes current with its top at the line", [540, 1400], 540],
  ["the last that has passed the line", [-900, 200, 1400], 200],
  ["a hair below the line it hasn’t passed", [-900, 540.5], -900],
  ["after the last, the last stays", [-2000, -1000], -1000],
  ["of two at one place, the later", [300, 300.1], 300.1],
])("%s", (_, tops, current) => {
  expect(currentStep(stepsAt(...tops), 540)?.top).toBe(current);
});

test("no steps, no current one", () => {
  expect(currentStep(stepsAt(), 540)).toBeUndefined();
});
