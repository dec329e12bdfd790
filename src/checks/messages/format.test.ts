import { expect, test } from "vitest";
import type { Diagnostic } from "../../record/diagnostic.ts";
import { asGithub, asJson, diagnosticBlock, count } from "./format.ts";
import { lineIndex } from "../../chapters/lineindex.ts";

const problem: Diagnostic = {
  code: "figure-bare",
  severity: "error",
  file: "content/chapters/01-a,b.mdx",
  line: 2,
  column: 11,
  words: "1,400",
  message: "“1,400” is typed, 100% by hand.",
  why: "Nobody notices.",
  remedy: "Write <Fact/>.",
};
const warning: Diagnostic = { ...problem, severity: "warning" };

test("a block shows the words in their line", () => {
  expect(diagnosticBlock(problem, lineIndex("first\nThere were 1,400 children.\n"))).toBe(
    [
      "content/chapters/01-a,b.mdx:2:11 error figure-bare",
      "  | There were 1,400 children.",
      "  |           ^",
      "  “1,400” is typed, 100% by hand.",
      "  Why: Nobody notices.",
      "  Do: Write <Fact/>.",
    ].join("\n"),
  );
});

test("a long line is cut around the place", () => {
  const line = `${"word ".repeat(60)}1,400 ${"word ".repeat(60)}`;
  const shown = diagnosticBlock({ ...problem, line: 1, column: 301 }, lineIndex(line)).split("\n");
  expect(shown[1]).toHaveLength(104);
  expect(shown[1]?.slice(shown[2]?.indexOf("^"), (shown[2]?.indexOf("^") ?? 0) + 5)).toBe("1,400");
});

test("annotations escape what would end them", () => {
  expect(asGithub([problem])).toBe(
    "::error file=content/chapters/01-a%2Cb.mdx,line=2,col=11,title=figure-bare::“1,400” is typed, 100%25 by hand.%0AWhy: Nobody notices.%0ADo: Write <Fact/>.",
  );
});

test("JSON holds the problems and their number", () => {
  expect(JSON.parse(asJson([problem, warning]))).toEqual({
    errors: 1,
    warnings: 1,
    problems: [problem, warning],
  });
});

test("the last line says whether it can be published", () => {
  expect(count([])).toBe("Nothing stands in the way of publishing.");
  expect(count([warning])).toBe("No errors, 1 warning: it can be published.");
  expect(count([warning, { ...warning, code: "sentence-changed" }])).toBe(
    "No errors, 2 warnings: it can be published once a second person has read 1 sentence.",
  );
  expect(count([problem, problem, warning])).toBe(
    "2 errors, 1 warning: it can't be published like this.",
  );
});
