import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLines, evenLines } from "./lines.ts";

/** Every letter is one wide. */
const letters = (line: string) => line.length;

describe("lines", () => {
  test.each([
    ["", 5, []],
    ["one", 5, ["one"]],
    ["one two three", 7, ["one two", "three"]],
    ["one extraordinary word", 6, ["one", "extraordinary", "word"]],
    ["16 May 2015", 6, ["16", "May 2015"]],
  ])("“%s” in %d is %j", (text, most, lines) => {
    expect(breakLines(text.replace("May ", "May\u00a0"), letters, most)).toEqual(
      lines.map((line) => line.replace("May ", "May\u00a0")),
    );
  });

  test("may also be broken inside of words, where the caller says so", () => {
    const afterHyphens = (text: string) => text.split(/(?<= )|(?<=-)/);
    expect(breakLines("a two-day visit", letters, 6, afterHyphens)).toEqual([
      "a two-",
      "day",
      "visit",
    ]);
  });

  test("lose nothing and are no longer than they may be, unless a word is", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (all, most) => {
        for (const lines of [breakLines, evenLines].map((how) =>
          how(all.join(" "), letters, most),
        )) {
          expect(lines.join(" ")).toBe(all.join(" "));
          for (const line of lines)
            if (line.includes(" ")) expect(line.length).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  test("are as many when they are even, and the last is no stub", () => {
    const text = "aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa a";
    const [full, even] = [breakLines(text, letters, 49), evenLines(text, letters, 49)];
    expect(even).toHaveLength(full.length);
    expect(even.at(-1)?.length).toBeGreaterThan(full.at(-1)?.length ?? 0);
  });
});
