import { expect, test } from "vitest";
import { formatDiagnostic, formatDiagnostics, type Diagnostic } from "./diagnostic.ts";

const problem: Diagnostic = {
  code: "unknown-source",
  severity: "error",
  file: "data/facts.json",
  line: 12,
  column: 9,
  entry: "jay-published",
  words: "jay-2015",
  message: 'There is no source "jay-2015".',
  why: "A figure without a source can't be published.",
  remedy: 'Write "jay-2014", or add it to data/sources.json.',
};

test("a problem is one block: place, sentence, words, reason, remedy", () => {
  expect(formatDiagnostic(problem)).toBe(
    `data/facts.json:12:9 error unknown-source in "jay-published"
  There is no source "jay-2015".
  Written: jay-2015
  Why: A figure without a source can't be published.
  Do: Write "jay-2014", or add it to data/sources.json.`,
  );
});

test("errors come before warnings, then files and lines in order", () => {
  const list = [
    { ...problem, severity: "warning" as const, line: 1 },
    { ...problem, file: "data/z.json" },
    { ...problem, line: 100 },
    problem,
  ];
  const places = formatDiagnostics(list)
    .split("\n\n")
    .map((block) => block.split(" ").slice(0, 2).join(" "));
  expect(places).toEqual([
    "data/facts.json:12:9 error",
    "data/facts.json:100:9 error",
    "data/z.json:12:9 error",
    "data/facts.json:1:9 warning",
  ]);
});
