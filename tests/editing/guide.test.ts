/** EDITING.md says what the project does: its commands exist, and its examples are taken as they stand. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
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

const examples = [
  ...guide.replaceAll("\\\n", " ").matchAll(/npm run new -- (source|fact|quotation|event) (--.+)/g),
].map(([, kind = "", flags = ""]) => ({
  kind: kind as EntryKind,
  given: Object.fromEntries(
    [...flags.matchAll(/--(\S+) (?:"([^"]*)"|(\S+))/g)].map(([, key, text, word]) => [
      key,
      text ?? word,
    ]),
  ) as Record<string, string>,
}));

test.each(examples)("the example of a $kind is a whole entry", ({ kind, given }) => {
  expect(makeEntry(kind, given, "2026-12-03")).toMatchObject({ id: given["id"] });
});

test("there is an example of each", () => {
  expect(examples.map((e) => e.kind).sort()).toEqual(["event", "fact", "quotation", "source"]);
});
