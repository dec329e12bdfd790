import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lineIndex } from "./lineindex.ts";

const source = "# The word\n\n2009: inadequate.\nlast";

test.each([
  [0, { line: 1, column: 1 }, "# The word"],
  [10, { line: 1, column: 11 }, "# The word"],
  [11, { line: 2, column: 1 }, ""],
  [18, { line: 3, column: 7 }, "2009: inadequate."],
  [source.length, { line: 4, column: 5 }, "last"],
])("offset %d is at %j, in “%s”", (offset, place, text) => {
  const lines = lineIndex(source);
  expect(lines.place(offset)).toEqual(place);
  expect(lines.offset(place.line, place.column)).toBe(offset);
  expect(lines.text(offset)).toBe(text);
});

test("what lies beyond the end is the end", () => {
  expect(lineIndex(source).place(1000)).toEqual({ line: 4, column: 5 });
  expect(lineIndex(source).offset(9, 1)).toBe(source.length);
});

test("there and back is where it was, in any text", () => {
  const texts = fc.array(fc.constantFrom("a", "é", "…", "\n", " "), { maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.nat(60), (letters, n) => {
      const text = letters.join("");
      const offset = Math.min(n, text.length);
      const { line, column } = lineIndex(text).place(offset);
      expect(lineIndex(text).offset(line, column)).toBe(offset);
    }),
  );
});
