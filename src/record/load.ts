/**
 * The public record, read from `data/` and `content/` and checked. `readRecord` is pure and
 * collects every problem at once; `loadRecord` reads the files and throws.
 * Build side only.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTree, getNodeValue, type JSONPath, type Node, type ParseError } from "jsonc-parser";
import { checkRecord } from "./consistency/consistency.ts";
import type { RecordFinding } from "./finding.ts";
import { offsetOfRow, readRows } from "./history/csv.ts";
import { withHistory } from "./history/read.ts";
import { missingKeys } from "./read/missing.ts";
import { nearest } from "./nearest.ts";
import { offsetOf, offsetOfKey, positionAt, type Position } from "./read/position.ts";
import { formatDiagnostics, type Diagnostic } from "./diagnostic.ts";
import { fillValues } from "./read/values.ts";
import { files, pathOf, type DataFile, type PublicRecord } from "./schema.ts";
import { storyRoot } from "./root.ts";
import { syntaxFault } from "./read/syntax.ts";
import type { z } from "zod";
import { repeatedKeys } from "./read/repeatedkeys.ts";
import { report } from "./read/schemafault.ts";
import { keysAt } from "./read/schemakeys.ts";

export interface ReadRecord {
  /** Absent if it can't be read; two entries that disagree on a date leave it readable, and the rest is told at once. */
  record: PublicRecord | undefined;
  problems: Diagnostic[];
  /** The files that are right in themselves, whatever is wrong with others or between them. */
  parts: Partial<PublicRecord>;
  /** Where an entry, or the value of one of its keys, stands in a file of `data/`. */
  position(file: DataFile, entryId: string, key?: string): Position;
}

/** Thrown by `loadRecord`; the message holds all problems. */
export class RecordError extends Error {
  readonly problems: readonly Diagnostic[];
  constructor(problems: readonly Diagnostic[]) {
    super(`The record can't be used.\n\n${formatDiagnostics(problems)}`);
    this.name = "RecordError";
    this.problems = problems;
  }
}

const names = Object.keys(files) as DataFile[];

/** What hides nothing of the rest: two entries that give different dates. */
const readable: ReadonlySet<string> = new Set(["event-date-differs", "date-restated"]);

/** Reads and checks the files of the record, given as text. */
export function readRecord(texts: Partial<Record<DataFile, string>>): ReadRecord {
  const problems: Diagnostic[] = [];
  const trees = new Map<DataFile, Node>();
  const values = new Map<DataFile, unknown>();

  const place = (file: DataFile, offset: number): Position => positionAt(texts[file] ?? "", offset);
  const add = ({ file, path, ...found }: RecordFinding, onKey = false): void => {
    const tree = trees.get(file);
    const entry = entryId(values.get(file), path);
    const offset = "rows" in files[file] ? rowOffset(texts[file] ?? "", path) : undefined;
    problems.push({
      ...found,
      severity: "error",
      file: pathOf(file),
      ...place(file, offset ?? (onKey ? offsetOfKey(tree, path) : offsetOf(tree, path))),
      ...(entry === undefined ? {} : { entry }),
    });
  };

  for (const file of names) {
    const text = texts[file];
    if (text === undefined && "optional" in files[file]) {
      if ("list" in files[file]) values.set(file, []);
      continue;
    }
    if (text === undefined) {
      problems.push({
        code: "missing-file",
        severity: "error",
        file: pathOf(file),
        line: 1,
        column: 1,
        message: "This file of the record is missing.",
        remedy: "one" in files[file] ? "Restore the file." : "Restore the file, or write [] in it.",
      });
      continue;
    }
    if ("rows" in files[file]) {
      const { rows, findings } = readRows(text);
      findings.forEach((finding) => add(finding));
      values.set(file, rows);
      continue;
    }
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, { disallowComments: true });
    const first = errors[0];
    if (first || !tree) {
      const { offset, ...fault } = syntaxFault(text, first);
      problems.push({
        code: "broken-json",
        severity: "error",
        file: pathOf(file),
        ...positionAt(text, offset),
        ...fault,
      });
      continue;
    }
    trees.set(file, tree);
    values.set(file, getNodeValue(tree));
    for (const path of repeatedKeys(tree)) {
      const key = String(path.at(-1));
      add({
        code: "repeated-key",
        file,
        path,
        words: key,
        message: `"${key}" is written twice in the same entry.`,
        why: "Only the last one would count; what the others say would be lost.",
        remedy: "Keep one of them.",
      });
    }
  }

  const complain = (
    file: DataFile,
    base: JSONPath,
    issues: readonly z.core.$ZodIssue[],
    schema: z.ZodType,
    value: unknown,
  ): void => {
    // A key that is misspelt is there: it isn't missing as well.
    const typed = issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.flatMap((k) => nearest(k, keysAt(schema, issue.path as JSONPath)) ?? [])
        : [],
    );
    const { findings, rest } = missingKeys(
      file,
      base,
      issues.filter((i) => !typed.includes(String(i.path.at(-1) ?? ""))),
      value,
    );
    for (const finding of findings) add(finding);
    for (const issue of rest) report(file, base, issue, schema, value, add);
  };

  const parsed = new Map<DataFile, unknown>();
  for (const [file, value] of values) {
    const kind = files[file];
    if ("rows" in kind) {
      parsed.set(file, value);
      continue;
    }
    if ("one" in kind) {
      const result = kind.one.safeParse(value);
      if (result.success) parsed.set(file, result.data);
      else complain(file, [], result.error.issues, kind.one, value);
      continue;
    }
    if (!Array.isArray(value)) {
      add({
        code: "not-a-list",
        file,
        path: [],
        message: "This file must hold a list.",
        remedy: "Write [ at the beginning and ] at the end.",
      });
      continue;
    }
    const entries: unknown[] = [];
    value.forEach((entry, index) => {
      const result = kind.list.safeParse(entry);
      if (result.success) entries.push(result.data);
      else complain(file, [index], result.error.issues, kind.list, entry);
    });
    if (entries.length === value.length) parsed.set(file, entries);
  }

  let record: PublicRecord | undefined;
  if (problems.length === 0) {
    const { record: read, findings, disagreements } = withHistory(parsed);
    for (const finding of findings) add(finding);
    const filled = read && fillValues(read);
    for (const finding of filled ? [...filled.findings, ...checkRecord(filled.record)] : [])
      add(finding);
    // Two accounts are only compared once each is right in itself.
    if (problems.length === 0) for (const finding of disagreements()) add(finding);
    if (problems.every(({ code }) => readable.has(code))) record = filled?.record;
  }

  return {
    record,
    problems,
    parts: Object.fromEntries(
      [...parsed].map(([file, value]) => [file.replace(".json", ""), value]),
    ),
    position(file, id, key) {
      const list = values.get(file);
      const index = Array.isArray(list) ? list.findIndex((e) => hasId(e, id)) : -1;
      const path: JSONPath = index < 0 ? [] : key === undefined ? [index] : [index, key];
      return place(file, offsetOf(trees.get(file), path));
    },
  };
}

/** Where a row of a table stands; its first path item is the number of the row. */
function rowOffset(text: string, path: JSONPath): number {
  return typeof path[0] === "number" ? offsetOfRow(text, path[0]) : 0;
}

/**
 * Reads the record of the story that stands in a folder.
 * @throws RecordError with all problems, if there is one.
 */
export function loadRecord(root = storyRoot): PublicRecord {
  const { record, problems } = readRecord(readFiles(root));
  if (record === undefined || problems.length > 0) throw new RecordError(problems);
  return record;
}

/** The files of the record as text, for `readRecord`. */
export function readFiles(root = storyRoot): Partial<Record<DataFile, string>> {
  const texts: Partial<Record<DataFile, string>> = {};
  for (const file of names) {
    try {
      texts[file] = readFileSync(join(root, pathOf(file)), "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  return texts;
}

function hasId(entry: unknown, id: string): boolean {
  return typeof entry === "object" && entry !== null && "id" in entry && entry.id === id;
}

/** The id of the entry that a path leads into; in a file without a list, none. */
function entryId(value: unknown, path: JSONPath): string | undefined {
  const index = path[0];
  if (!Array.isArray(value) || typeof index !== "number") return undefined;
  const entry: unknown = value[index];
  return typeof entry === "object" &&
    entry !== null &&
    "id" in entry &&
    typeof entry.id === "string"
    ? entry.id
    : undefined;
}
