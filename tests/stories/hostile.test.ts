/** Text that nobody means to write, in every text field of every file: refused at its own line. What is taken is shown, in `tests/browser/hostile.test.ts`. */
import { expect, test } from "vitest";
import { frontKeys } from "../../src/chapters/frontkeys.ts";
import { withTexts, type Files } from "./hostile/fields.ts";
import { storyOf } from "./hostile/taken.ts";

const { files: storyFiles, fields, check } = storyOf();
const problemsOf = (files: Files) => check(files).problems;

/** The places, as `file:line`, at which a problem was found; of a code, or of any. */
const placesOf = (files: Files, code?: string) =>
  new Set(
    problemsOf(files)
      .filter((problem) => !code || problem.code === code)
      .map(({ file, line }) => `${file}:${line}`),
  );

/** As a disk keeps texts: half of a character becomes the mark of a lost one, where JSON hasn't written it by number. */
const onDisk = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, Buffer.from(text).toString()]),
  );

/** Where a sign stands in a file, as `file:line`. */
const linesWith = (files: Files, file: string, sign: string) =>
  (files[file] as string)
    .split("\n")
    .flatMap((line, i) => (line.includes(sign) ? [`${file}:${i + 1}`] : []));

const nameOf = ({ file, path }: (typeof fields)[number]) => `${file}: ${path.join("/")}`;

test("as it is, the story has fields in every file and no fault", () => {
  expect(new Set(fields.map(({ file }) => file))).toEqual(new Set(Object.keys(storyFiles)));
  const keys = new Set(
    fields.filter(({ file }) => file.endsWith(".mdx")).map((f) => f.path.join()),
  );
  expect(Object.keys(frontKeys).filter((key) => !keys.has(key))).toEqual([]);
  expect(problemsOf(storyFiles)).toEqual([]);
});

test.each([
  ["a mark that turns the direction of text", "\u202e", "character-invisible"],
  ["an isolate", "\u2066", "character-invisible"],
  ["a null character", "\u0000", "character-invisible"],
  ["half of a character", "\ud83d", "character-invisible"],
  ["the other half of one", "\udc69", "character-invisible"],
  ["five thousand letters without a space", "x".repeat(5000), "word-endless"],
])("%s is refused at its own line in every field", (_, sign, code) => {
  const mark = (field: (typeof fields)[number]) => `mark-${fields.indexOf(field)}-`;
  const files = onDisk(
    withTexts(storyFiles, fields, (own, field) => `${own} ${mark(field)}${sign}`),
  );
  const refused = placesOf(files, code);
  const missed = fields.filter((field) => {
    const lines = linesWith(files, field.file, mark(field));
    return lines.length === 0 || lines.some((place) => !refused.has(place));
  });
  expect(missed.map(nameOf)).toEqual([]);
});

const inJson = fields.filter(({ file }) => file.endsWith(".json"));
/** What a story says of its charts is held against the record, which has to be there. */
const ofCharts = inJson.filter(
  ({ file, path }) => file.endsWith("story.json") && path[0] === "charts" && path[2] !== "views",
);

test.each([
  ["the record", inJson.filter((field) => !ofCharts.includes(field))],
  ["the options of charts", ofCharts],
])("nothing in the place of a text is refused at its own line in %s", (_, there) => {
  const files = withTexts(storyFiles, there, () => null);
  const refused = placesOf(files);
  const missed = [...new Set(there.map(({ file }) => file))]
    .flatMap((file) => linesWith(files, file, "null"))
    .filter((place) => !refused.has(place));
  expect(missed).toEqual([]);
});
