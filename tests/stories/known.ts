/**
 * What a story knows and an engine must not: every id, name, date and figure of
 * its record, and a finder of them in the text of a source file.
 *
 * - An id of several words (`lamp-rules`), a name, a host and a date to the day or the month
 *   are told by their words, wherever they stand: in code, strings, comments, examples.
 * - A name that is also a word of the language (“The Times”, “Reading”) counts inside of a
 *   sentence, where its capital tells, or alone in quotation marks or a pattern.
 * - An id of one word is a word like any other: it counts in quotation marks, as code writes
 *   an id, and if it is one of the record; “all” and “one” are ids of views. What a schema
 *   allows as a value is the engine’s own word.
 * - A figure from 1,000 on counts as it is, in digits, with or without a comma. A smaller
 *   one is any number; it counts before its noun (“43 authorities”).
 * - A year alone is any number, and a word in small letters that stands for a body (“the
 *   committee”) is any word: neither is looked for.
 */
import { readdirSync, readFileSync } from "node:fs";
import { attribute } from "../../src/chapters/chapter.ts";
import { chapterOf, isChapter } from "../../src/chapters/read.ts";
import { isEnglish } from "../../src/checks/find/ordinary.ts";
import { formatDate } from "../../src/record/dates.ts";
import { formatNumber } from "../../src/record/numbers.ts";
import { fileRows, type PublicRecord } from "../../src/record/schema.ts";

/** Something found: what it is, and the line on which it stands. */
export interface Known {
  readonly line: number;
  readonly words: string;
  readonly what: string;
}

interface Knowledge {
  /** Of entries of the record, and of everything else that has one. */
  readonly entries: Set<string>;
  readonly ids: Set<string>;
  readonly names: Set<string>;
  readonly dates: Set<string>;
  readonly figures: Set<string>;
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}(?:-\d{2})?(?:\/|$)/.test(text);

/** Every form in which a date to the day or the month is written. */
function* writtenDates(edtf: string): Iterable<string> {
  for (const part of [edtf, ...edtf.split("/")]) {
    if (!isDate(part)) continue;
    yield part;
    if (!part.includes("/")) yield formatDate(part).replaceAll("\u00a0", " ");
  }
}

/** The values that the schemas of the record allow: words that the engine has of itself. */
function schemaWords(): Set<string> {
  const words = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "enum" && Array.isArray(inner)) inner.forEach((one) => words.add(String(one)));
      if (key === "properties") Object.keys(inner as object).forEach((one) => words.add(one));
      walk(inner);
    }
  };
  for (const file of readdirSync("schemas"))
    walk(JSON.parse(readFileSync(`schemas/${file}`, "utf8")));
  return words;
}

/** Gathers everything that a story knows. */
export function knowledgeOf(
  record: PublicRecord,
  files: Readonly<Record<string, string>>,
): Knowledge {
  const known: Knowledge = {
    entries: new Set(),
    ids: new Set(),
    names: new Set(),
    dates: new Set(),
    figures: new Set(),
  };
  const walk = (value: unknown): void => {
    if (typeof value === "string") for (const date of writtenDates(value)) known.dates.add(date);
    if (typeof value !== "object" || value === null) return;
    if ("id" in value && typeof value.id === "string") known.entries.add(value.id);
    Object.values(value).forEach(walk);
  };
  for (const [file] of fileRows) walk(record[file.replace(".json", "") as keyof PublicRecord]);
  walk(record.history);
  for (const chart of Object.values(record.story.charts))
    Object.keys(chart.views).forEach((view) => known.ids.add(view));
  for (const file of Object.keys(files).filter(isChapter)) {
    const chapter = chapterOf(file, files[file] as string);
    for (const element of chapter.elements) known.ids.add(attribute(element, "id") ?? "");
    for (const { key, value } of chapter.front.values) if (key === "id") known.ids.add(value);
  }
  known.ids.delete("");
  for (const { name, forms, hosts = [] } of record.names)
    for (const form of [name, ...forms, ...hosts]) known.names.add(form);
  for (const { name } of [...record.authorities, ...(record.history?.authorities ?? [])])
    known.names.add(name);
  for (const { name } of record.helplines) known.names.add(name);
  for (const { publisher, author = [] } of record.sources)
    for (const name of [publisher, ...author.map((a) => a.literal)])
      if (name !== undefined) known.names.add(name);
  for (const { value, unit } of record.facts) {
    if (value === undefined) continue;
    if (value >= 1000) for (const n of [String(value), formatNumber(value)]) known.figures.add(n);
    else if (unit) known.figures.add(`${formatNumber(value)} ${unit}`);
  }
  return known;
}

const escaped = (words: string): string =>
  words
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/['’]/g, "['’]")
    .replaceAll(" ", "\\s+");

/** Any of these words, whole. */
const any = (words: Iterable<string>, flags = ""): RegExp => {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(
    longestFirst.length === 0
      ? "(?!)"
      : `(?<![\\p{L}\\p{N}_])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}_])`,
    `gu${flags}`,
  );
};

/** Words after which a name of code stands, not one of somebody. */
const code =
  /\b(?:type|interface|class|const|as|extends|new|typeof|keyof|readonly|import|export)\s$/;

/** Does the capital of an ordinary word tell that it is a name: inside of a sentence, or alone? */
const named = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    (/[\p{Ll}\d] $/u.test(before) && !code.test(before)) ||
    (/["'`|(]$/.test(before) && /^["'`|)]/.test(text.slice(end)))
  );
};

/** Makes the finder for what is known. */
export function finder(known: Knowledge): (source: string) => Known[] {
  const own = schemaWords();
  const several = [...known.entries, ...known.ids].filter((id) => id.includes("-"));
  const single = [...known.entries].filter((id) => !id.includes("-") && !own.has(id));
  const words = new Set([...known.names].filter((n) => !n.includes(" ") && isEnglish(n)));
  const proper = [...known.names].filter((name) => !words.has(name));
  const patterns: readonly (readonly [what: string, pattern: RegExp, ordinary?: true])[] = [
    ["an id", new RegExp(any(several).source.replaceAll("_]", "_-]"), "gu")],
    ["an id", new RegExp(`(["'\`])(?:${single.map(escaped).join("|")})\\1`, "gu")],
    ["a name", any(proper, "i")],
    ["a name", any(words), true],
    ["a date", new RegExp(any(known.dates).source.replaceAll("_]", "_-]"), "gu")],
    ["a figure", any(known.figures, "i")],
  ];
  return (source) =>
    patterns.flatMap(([what, pattern, ordinary]) =>
      [...source.matchAll(pattern)]
        .filter((m) => !ordinary || named(source, m.index, m.index + m[0].length))
        .map((m) => ({
          line: source.slice(0, m.index).split("\n").length,
          words: m[0],
          what,
        })),
    );
}
