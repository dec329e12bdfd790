/**
 * The engine knows no story: `src/` is read for everything that the record holds
 * (`known.ts` says how each is told from an ordinary word), comments and examples
 * included. Tests beside the code are left out: they hold the engine against the
 * real record, which is what it is for, and another story brings its own.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readStoryFiles } from "../../src/checks/files.ts";
import { loadRecord } from "../../src/record/load.ts";
import { finder, knowledgeOf } from "./known.ts";

const record = loadRecord();
const known = knowledgeOf(record, readStoryFiles());
const find = finder(known);

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:ts|astro|css|md)$/.test(name) && !/\.test\.ts$/.test(name))
  .sort();

test("nothing in src/ is an id, a name, a date or a figure of the record", () => {
  const found = sources.flatMap((name) =>
    find(readFileSync(`src/${name}`, "utf8")).map(
      ({ line, words, what }) => `src/${name}:${line}: “${words}” is ${what} of the story`,
    ),
  );
  expect(found).toEqual([]);
});

/** What would be written by somebody who forgets, one of each kind, taken from the record as it is. */
const fact = record.facts.find((f) => (f.value ?? 0) >= 1000);
const small = record.facts.find((f) => f.unit && (f.value ?? 0) > 20 && (f.value ?? 0) < 1000);
const person = record.names.find((n) => n.kind === "person");
const paper = record.names.find((n) => n.forms.includes("Guardian"));
const grade = record.grades.find((g) => g.ordinary);
const day = record.events.find((e) => e.date.length === 10)?.date ?? "";

test.each([
  ["the id of a fact in code", `lookUp("${fact?.id}")`, "an id"],
  ["the id of a source in a comment", `/** See \`${record.sources[0]?.id}\`. */`, "an id"],
  ["the id of a grade in code", `if (grade === "${grade?.id}") return;`, "an id"],
  ["the id of a name in code", `of: "${record.names[0]?.id}"`, "an id"],
  [
    "the id of an authority’s report",
    `/${record.history?.authorities[0]?.inspections[0]?.id}/`,
    "an id",
  ],
  ["a person in a comment", `// As ${person?.forms[0]} said.`, "a name"],
  ["a place in small letters", `const ${record.names[0]?.name.toLowerCase()} = 1;`, "a name"],
  ["a publisher at the end of a line", `// reported by ${paper?.name}`, "a name"],
  ["a publisher among others in a pattern", "/(?:Courier|Guardian)/", "a name"],
  ["a host", `const at = "https://${record.names.find((n) => n.hosts)?.hosts?.[0]}/";`, "a name"],
  ["a day in a docstring", `/** "${day}" is a day. */`, "a date"],
  ["a figure in a text", `<p>${fact?.value?.toLocaleString("en-GB")} of them</p>`, "a figure"],
  ["the same in code", `const n = ${fact?.value};`, "a figure"],
  ["a smaller figure with its noun", `// ${small?.value} ${small?.unit}`, "a figure"],
])("it fails with %s", (_, source, what) => {
  expect(find(`let before;\n${source}\n`)).toContainEqual(
    expect.objectContaining({ line: 2, what }),
  );
});

test.each([
  ["Times are counted from the first.", "a word that opens a sentence"],
  ["import type { Reading } from './readings.ts';", "a name of code that is a town as well"],
  ["a good reason, and all of them", "a grade’s word in ordinary use"],
  ["const width = 640; // in 2014 as well", "a size, and a year"],
  ['<Fact id="keepers-three"/>, 3 February 2001', "an invented example"],
])("it lets “%s” pass: %s", (source) => {
  expect(find(source)).toEqual([]);
});
