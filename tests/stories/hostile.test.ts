/** Text that nobody means to write, in every text field of every file: refused, with its file and line, or taken as text. */
import { expect, test } from "vitest";
import { accepting, fields, problemsOf, shown, storyFiles, withTexts } from "./hostile.ts";

/** The places, as `file:line`, at which one of some problems was found. */
const placesOf = (files: Readonly<Record<string, string>>, code?: string) =>
  new Set(
    problemsOf(files)
      .filter((problem) => !code || problem.code === code)
      .map(({ file, line }) => `${file}:${line}`),
  );

/** Where a sign stands in the files, as `file:line`. */
const linesWith = (files: Readonly<Record<string, string>>, sign: string) =>
  Object.entries(files).flatMap(([file, text]) =>
    text.split("\n").flatMap((line, i) => (line.includes(sign) ? [`${file}:${i + 1}`] : [])),
  );

test("as it is, the story has fields and no fault", () => {
  expect(fields.length).toBeGreaterThan(0);
  expect(problemsOf(storyFiles)).toEqual([]);
});

test.each([
  ["a mark that turns the direction of text", "\u202e", "character-invisible"],
  ["an isolate", "\u2066", "character-invisible"],
  ["a null character", "\u0000", "character-invisible"],
  ["half of a character", "\ud83d", "character-invisible"],
  ["five thousand letters without a space", "x".repeat(5000), "word-endless"],
])("%s is refused at its own line in every field", (_, sign, code) => {
  const files = withTexts(fields, (text) => `${text} mark${sign}`);
  const refused = placesOf(files, code);
  const written = linesWith(files, " mark");
  expect(written.length).toBe(fields.length);
  expect(written.filter((place) => !refused.has(place))).toEqual([]);
});

test("nothing in the place of a text is refused in every file", () => {
  for (const field of fields) {
    const problems = problemsOf(withTexts([field], () => null));
    expect(
      problems.some(({ file }) => file === field.file),
      field.path.join("/"),
    ).toBe(true);
  }
});

test.each(shown)("%s is refused with file and line, or taken", (text) => {
  const { takes, unnamed } = accepting(text);
  expect(unnamed).toEqual([]);
  expect(takes.length).toBeGreaterThan(0);
});
