/** A new entry of a data file, made of what an editor gives by key. */
import { modify, applyEdits } from "jsonc-parser";
import type { z } from "zod";
import { nearest } from "../record/nearest.ts";
import { files as schemas, pathOf, type DataFile } from "../record/schema.ts";
import { Refused, inForm, type Change, type Files } from "./change.ts";
import { keepWords } from "./excerpt.ts";
import { article } from "../record/words/counted.ts";

/** The kinds of entry that can be made, and their files. */
export const entryFiles = {
  fact: "facts.json",
  quotation: "quotations.json",
  event: "events.json",
  source: "sources.json",
  correction: "corrections.json",
} as const satisfies Record<string, DataFile>;
export type EntryKind = keyof typeof entryFiles;

export type Given = Readonly<Record<string, string>>;

interface Shape {
  shape: Record<string, z.ZodType>;
}
const shapeOf = (kind: EntryKind): Record<string, z.ZodType> =>
  (schemas[entryFiles[kind]].list as unknown as Shape).shape;

/** Keys that hold several things, as an editor gives them: one after the other. */
const nested: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  fact: { sources: ["source", "locator", "quote"] },
  source: { custom: ["kind", "what", "seen", "licence"], issued: ["issued"], author: ["author"] },
};

/** Kinds of entry that quote a source: `--read` keeps the words as they were read, with what stands around them. */
const quoting = new Set<EntryKind>(["fact", "quotation"]);

/** What an editor is asked for, in order; `must` where there is no entry without it. */
export function asked(
  kind: EntryKind,
): { key: string; must: boolean; values?: readonly string[] }[] {
  const keys = Object.entries(shapeOf(kind)).flatMap(([key, schema]) => {
    const must = !schema.safeParse(undefined).success;
    const parts = nested[kind]?.[key];
    if (key === "checked" || (kind === "correction" && key === "date")) return [];
    const inner = (schema as unknown as { options?: string[] }).options;
    return (parts ?? [key]).map((part) => ({
      key: part,
      must: must && !(kind === "correction" && ["facts", "charts", "steps"].includes(key)),
      ...(inner && !parts ? { values: inner } : {}),
    }));
  });
  return quoting.has(kind) ? [...keys, { key: "read", must: false }] : keys;
}

/** What an editor typed, as the schema takes it: a text, a number, a switch or a list of ids. */
function valueOf(text: string, schema: z.ZodType | undefined): unknown {
  if (!schema || schema.safeParse(text).success) return text;
  if (schema.safeParse(Number(text)).success) return Number(text);
  if (text === "true" || text === "") return schema.safeParse(true).success ? true : [];
  const list = text.split(/[\s,]+/).filter(Boolean);
  return schema.safeParse(list).success ? list : text;
}

/** The entry, in the order of its schema. @throws Refused for what is missing or unknown. */
export function makeEntry(kind: EntryKind, given: Given, today: string): Record<string, unknown> {
  const shape = shapeOf(kind);
  const wanted = asked(kind);
  const unknown = Object.keys(given).find(
    (key) => !wanted.some((w) => w.key === key) && !["checked", "date"].includes(key),
  );
  const meant =
    unknown &&
    nearest(
      unknown,
      wanted.map(({ key }) => key),
    );
  if (unknown)
    throw new Refused(
      `${article(kind)} ${kind} has no --${unknown}. ${meant ? `Write --${meant}. ` : ""}It takes ${wanted.map(({ key }) => `--${key}`).join(" ")}`,
    );
  const missing = wanted.filter(({ key, must }) => must && !given[key]?.trim());
  if (missing.length > 0)
    throw new Refused(
      `${article(kind)} ${kind} needs ${missing.map(({ key, values }) => `--${key} ${values ? values.join("|") : '"…"'}`).join(" ")}`,
    );
  const entry: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(shape)) {
    const text = given[key]?.trim();
    if (kind === "fact" && key === "sources")
      entry[key] = [{ source: given["source"], locator: given["locator"], quote: given["quote"] }];
    else if (kind === "source" && key === "custom")
      entry[key] = Object.fromEntries(
        nested["source"]?.["custom"]?.map((k) => [k, given[k]]) ?? [],
      );
    else if (kind === "source" && key === "issued" && text)
      entry[key] = { "date-parts": [text.split("-").map(Number)] };
    else if (kind === "source" && key === "author" && text) entry[key] = [{ literal: text }];
    else if (key === "checked" || (kind === "correction" && key === "date"))
      entry[key] = text ?? today;
    else if (kind === "correction" && ["facts", "charts", "steps"].includes(key))
      entry[key] = (text ?? "").split(/[\s,]+/).filter(Boolean);
    else if (text) entry[key] = valueOf(text, schema);
  }
  return entry;
}

/**
 * A change that puts an entry at the end of its list, or, a correction, at the
 * beginning. `read` is what was read at the place that it quotes, to be kept too.
 */
export async function addEntry(
  files: Files,
  kind: EntryKind,
  entry: object,
  read?: { source: string; locator: string; words: string },
): Promise<Change> {
  const path = pathOf(entryFiles[kind]);
  const text = files[path] ?? "[]\n";
  const at = kind === "correction" ? 0 : -1;
  const edits = modify(text, [at], entry, {
    isArrayInsertion: true,
    formattingOptions: { insertSpaces: true, tabSize: 2 },
  });
  return {
    [path]: await inForm(path, applyEdits(text, edits)),
    ...(read ? await keepWords(files, read) : {}),
  };
}
