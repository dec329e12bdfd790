/** What was withdrawn, and where its name or its words still stand. Pure. */
import type { Correction } from "../../record/shapes/correction.ts";
import type { PublicRecord } from "../../record/schema.ts";
import { hashesOf, valuesOf, type Published } from "./published.ts";

/** Something that was published and is gone from the record. */
export interface Gone {
  readonly id: string;
  /** What a text that still holds it has in it: its id, the words of its id, the words quoted. */
  readonly traces: readonly RegExp[];
}

/** Withdrawals that were announced since the last publication. */
export const newWithdrawals = (record: PublicRecord, published: Published): Correction[] =>
  record.corrections.filter(
    ({ id, severity }) => severity === "withdrawn" && !published.corrections.includes(id),
  );

/** A report of an authority is called by both and its day; the authority is what a text names. */
const withoutDay = (id: string): string => id.replace(/(?:-\d{4}(?:-\d{2}){0,2})+$/, "");

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const gap = "(?:&[#\\p{L}\\p{N}]{1,8};|[^\\p{L}\\p{N}]){1,6}";

/** Words as they may be written: with spaces, hyphens, capitals or entities between them. */
const written = (words: readonly string[]): string => words.map(escaped).join(gap);

/**
 * Finds words as they may be written, but for those in a longer name: Whitmouth is not found in East Whitmouth.
 * @param longer other names, as words, that may hold these
 */
function trace(words: readonly string[], longer: readonly (readonly string[])[] = []): RegExp {
  const not: string[] = [];
  for (const name of longer)
    for (let at = 0; at + words.length <= name.length; at++) {
      if (name.length === words.length || words.some((word, i) => word !== name[at + i])) continue;
      if (at > 0) not.push(`(?<!${written(name.slice(0, at))}${gap})`);
      else not.push(`(?!${gap}${written(name.slice(words.length))})`);
    }
  const [before, after] = ["(?<!", "(?!"].map((sort) => not.filter((one) => one.startsWith(sort)));
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${before?.join("")}${written(words)}(?![\\p{L}\\p{N}])${after?.join("")}`,
    "iu",
  );
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Settled by `npm run mark-checked`, once all else is right: what was published, and who read it. */
export const settledLast: ReadonlySet<string> = new Set([
  "data/published.json",
  "data/readings.json",
]);

/**
 * How something is found in a text by what it was called, and by the words that were quoted.
 * @param standing ids of what isn't withdrawn: a name within one of theirs is not meant
 */
export function tracesOf(id: string, said = "", standing: Iterable<string> = []): RegExp[] {
  const quoted = /“([^”]+)”/.exec(said)?.[1];
  const others = [...new Set([...standing].map(withoutDay))].map(wordsOf);
  return [trace(wordsOf(id), others), ...(quoted ? [trace(wordsOf(quoted))] : [])];
}

/** What the last publication had and the record hasn't. */
export function goneSince(record: PublicRecord, published: Published): Gone[] {
  const [values, hashes] = [valuesOf(record), hashesOf(record)];
  const left = new Set(Object.keys(values).map(withoutDay));
  const gone = new Map<string, Gone>();
  const known = [
    ...Object.keys(published.values).filter((id) => values[id] === undefined),
    ...Object.keys(published.entries)
      .filter((key) => hashes[key] === undefined)
      .map((key) => key.slice(key.indexOf("#") + 1)),
  ];
  for (const key of known) {
    // Counts have no name of their own: they change when what they count goes.
    if (key.includes("/")) continue;
    const id = left.has(withoutDay(key)) ? key : withoutDay(key);
    gone.set(id, { id, traces: tracesOf(id, published.values[key], left) });
  }
  return [...gone.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Files that hold one of the traces, in their names or their text. */
export function holders(files: Readonly<Record<string, string>>, traces: readonly RegExp[]) {
  return Object.entries(files)
    .filter(([path, text]) => traces.some((one) => one.test(path) || one.test(text)))
    .map(([path]) => path)
    .sort();
}

/** Holders said shortly: frozen charts by the folder of their day, everything else by file. */
export function byFrozenDay(paths: readonly string[]): { frozen: string[]; other: string[] } {
  const day = /^frozen\/.+?\/\d{4}-\d{2}-\d{2}(?=\/)/;
  return {
    frozen: [...new Set(paths.flatMap((path) => day.exec(path)?.[0] ?? []))],
    other: paths.filter((path) => !day.test(path)),
  };
}
