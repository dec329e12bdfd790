/**
 * Every text field of every file of the story: of the record and the settings as their
 * schemas have them, of the table of reports by its columns, of chapters by the keys of
 * their front matter, the attributes of their components and the text between.
 */
import { csvFormat, csvParse } from "d3-dsv";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { readStoryFiles } from "../../../src/checks/files.ts";
import { fileRows, pathOf } from "../../../src/record/schema.ts";
import { leavesIn, leavesOf, newPlace, placeIn, put, type Path } from "./leaves.ts";

export type Files = Readonly<Record<string, string>>;

/**
 * A story as one that was never published: nothing remembers what its entries said. Its code is
 * left out, being the same for all.
 */
export function filesOf(root?: string): Files {
  return Object.fromEntries(
    Object.entries(readStoryFiles(root)).filter(
      ([file]) => !file.startsWith("src/") && file !== "data/published.json",
    ),
  );
}

/** One text field: `path` leads to it in a JSON file, in front matter, or to a cell; `end` is where it ends in a chapter's text. */
export interface Field {
  readonly file: string;
  readonly path: Path;
  readonly end?: number;
}

const isChapter = (file: string) => file.endsWith(".mdx");
const front = /^---\n([^]*?)\n---\n/;
const frontOf = (text: string): unknown => parse(front.exec(text)?.[1] ?? "");

function* inJson(storyFiles: Files): Generator<Field> {
  for (const [name, row] of fileRows) {
    const file = pathOf(name);
    const kind = row.list ? z.array(row.list) : row.one;
    if (!kind || !storyFiles[file]) continue;
    const value: unknown = JSON.parse(storyFiles[file]);
    const schema = z.toJSONSchema(kind, { io: "input", unrepresentable: "any" });
    // Options of charts have schemas of their own: they are taken as they stand.
    const all = new Map(
      [...leavesOf(schema), ...leavesIn(value)].map((leaf) => [leaf.join("/"), leaf]),
    );
    for (const leaf of all.values()) yield { file, path: placeIn(value, leaf) ?? newPlace(leaf) };
  }
}

function* inTables(storyFiles: Files): Generator<Field> {
  for (const [file, text] of Object.entries(storyFiles))
    if (file.endsWith(".csv"))
      for (const column of csvParse(text).columns) yield { file, path: [0, column] };
}

/** Attributes of components, each once in the story, and the first words of each chapter. */
function* inProse(storyFiles: Files): Generator<Field> {
  const seen = new Set<string>();
  for (const [file, text] of Object.entries(storyFiles).filter(([name]) => isChapter(name))) {
    const from = front.exec(text)?.[0].length ?? 0;
    for (const { 0: whole, 1: name, index } of text.matchAll(/(?<=\s)([a-z]\w*)="[^"]*(?=")/gi)) {
      const component = /<(\w+)[^<]*$/.exec(text.slice(from, index))?.[1];
      const path = [component ?? "", name ?? ""];
      if (index < from || seen.has(path.join())) continue;
      seen.add(path.join());
      yield { file, path, end: index + whole.length };
    }
    const words = /(?<=\n\n)\p{L}[^\n<>{}]+/u.exec(text.slice(from));
    if (words) yield { file, path: ["text"], end: from + words.index + words[0].length };
  }
}

function* inFront(storyFiles: Files): Generator<Field> {
  for (const [file, text] of Object.entries(storyFiles).filter(([name]) => isChapter(name)))
    for (const key of Object.keys(frontOf(text) as object)) yield { file, path: [key] };
}

/** Every text field of a story's files. */
export const fieldsOf = (files: Files): readonly Field[] => [
  ...inJson(files),
  ...inTables(files),
  ...inFront(files),
  ...inProse(files),
];

type Make = (own: string, field: Field) => unknown;

function withProse(text: string, changed: readonly Field[], make: Make): string {
  return changed
    .toSorted((a, b) => (b.end as number) - (a.end as number))
    .reduce((all, field) => {
      const end = field.end as number;
      return all.slice(0, end) + String(make("", field)) + all.slice(end);
    }, text);
}

function withFront(text: string, changed: readonly Field[], make: Make): string {
  if (changed.length === 0) return text;
  const value = frontOf(text);
  for (const field of changed) put(value, field.path, (own) => make(own, field));
  const style = { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" };
  return text.replace(front, () => `---\n${stringify(value, style as object)}---\n`);
}

function changedFile(file: string, text: string, changed: readonly Field[], make: Make): string {
  if (isChapter(file)) {
    const [prose, keys] = [changed.filter((f) => f.end), changed.filter((f) => !f.end)];
    return withFront(withProse(text, prose, make), keys, make);
  }
  const table = file.endsWith(".csv");
  const value: unknown = table ? csvParse(text) : JSON.parse(text);
  for (const field of changed) put(value, field.path, (own) => make(own, field));
  return table ? csvFormat(value as object[]) : JSON.stringify(value, null, 2);
}

/** The files with the texts of some fields changed; of what stands in a chapter's text, only added to. */
export function withTexts(files: Files, changed: readonly Field[], make: Make): Files {
  const groups = Object.keys(files).flatMap((file) => {
    const all = changed.filter((field) => field.file === file);
    return all.length > 0 ? [[file, all] as const] : [];
  });
  return {
    ...files,
    ...Object.fromEntries(
      groups.map(([file, all]) => [file, changedFile(file, files[file] as string, all, make)]),
    ),
  };
}
