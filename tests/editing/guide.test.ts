/** EDITING.md says what the project does: its commands exist, and its examples are taken as they stand. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readStoryFiles } from "../../src/checks/files.ts";
import { errorsOf } from "../../src/editing/ask.ts";
import { correct } from "../../src/editing/correct.ts";
import { makeEntry, type EntryKind } from "../../src/editing/entry.ts";

const guide = readFileSync("EDITING.md", "utf8");
const scripts = (
  JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }
).scripts;

test.each(["EDITING.md", "docs/publishing.md"])("every command of %s exists", (file) => {
  const named = [...readFileSync(file, "utf8").matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)];
  expect(named.length).toBeGreaterThan(3);
  for (const [, name = ""] of named) expect(Object.keys(scripts)).toContain(name);
});

test("every page that it leads to exists", () => {
  for (const [, path = ""] of guide.matchAll(/\]\((?!https?:)([^)#]+)/g))
    expect(existsSync(path), path).toBe(true);
});

const flagsOf = (flags: string) =>
  Object.fromEntries(
    [...flags.matchAll(/--(\S+) +(?:"([^"]*)"|(\S+))/g)].map(([, key, text, word]) => [
      key,
      text ?? word,
    ]),
  ) as Record<string, string>;
const lines = guide.replaceAll(/\\\n */g, "");
const examples = [...lines.matchAll(/npm run new -- (source|fact|quotation|event) (--.+)/g)].map(
  ([, kind = "", flags = ""]) => ({ kind: kind as EntryKind, given: flagsOf(flags) }),
);

test.each(examples)("the example of a $kind is a whole entry", ({ kind, given }) => {
  expect(makeEntry(kind, given, "2026-12-03")).toMatchObject({ id: given["id"] });
});

test("there is an example of each", () => {
  expect(examples.map((e) => e.kind).sort()).toEqual(["event", "fact", "quotation", "source"]);
});

test("the first example of a correction is true of the record, and is written as it stands", async () => {
  const [, flags = ""] = /npm run correct -- (--.+)/.exec(lines) ?? [];
  const { entry = "", said, says, severity, ...set } = flagsOf(flags);
  const files = readStoryFiles();
  const { change } = await correct(files, { entry, set, said, says, severity }, "2026-12-03");
  expect(Object.keys(change)).toContain("data/corrections.json");
  expect(await errorsOf(change, files, {})).toEqual([]);
}, 60_000);
