import { expect, test } from "vitest";
import { wordOutline } from "./outline.ts";

test("a word's outline is as wide as asked, stands on its baseline, and only a descender goes far under it", () => {
  const word = wordOutline("adequate", 1000);
  expect(word.width).toBe(1000);
  expect(word.ascent).toBeGreaterThan(100);
  expect(word.descent).toBeGreaterThan(30);
  expect(word.overshoot).toBeGreaterThan(0);
  expect(word.overshoot).toBeLessThan(10);
  expect(wordOutline("need").descent).toBe(wordOutline("need").overshoot);
});

test("a letter that the cut doesn't hold is told with its remedy", () => {
  expect(() => wordOutline("Ω")).toThrow(/"Ω": add it to displayGlyphs/);
});
