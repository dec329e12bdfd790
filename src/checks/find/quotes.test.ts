import { describe, expect, test } from "vitest";
import { findQuotes } from "./quotes.ts";
import { testFinder } from "./table.ts";

describe("words in quotation marks", () => {
  testFinder(findQuotes, {
    'It said “lit” and "out".': ["“lit”", '"out"'],
    "It was ‘the keeper’s lamp’ to them.": ["‘the keeper’s lamp’"],
    "They call it 'lit.' there.": ["'lit.'"],
  });
});

describe("ordinary language", () => {
  testFinder(findQuotes, {
    "It was the keeper’s, and the keepers’ too.": [],
    "In ’84 it wasn't lit.": [],
    "An opening “ mark alone.": [],
  });
});

test("what is said stands apart from its marks", () => {
  expect(findQuotes("It said “lit, at last”.")[0]?.inner).toBe("lit, at last");
});
