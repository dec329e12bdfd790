import { expect, test } from "vitest";
import { holds } from "./quote.ts";

test("quoted words must stand in the passage, whatever its marks and line ends", () => {
  expect(holds("relied on Rotherham's\nsystems", "Rotherham’s systems")).toBe(true);
  expect(holds("relied on Rotherham's systems", "on its systems")).toBe(false);
});

test("an elision keeps the order of what is left", () => {
  const passage = "It is clear that the inspection arrangements failed to detect the evidence.";
  expect(holds(passage, "It is clear … failed to detect")).toBe(true);
  expect(holds(passage, "It is clear […] failed to detect")).toBe(true);
  expect(holds(passage, "failed to detect … It is clear")).toBe(false);
});
