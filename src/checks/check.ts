/**
 * The check of a whole story, in memory: texts in, problems out. Nothing is
 * read, written or fetched here, and the day is given.
 */
import type { Chart } from "../charts/kit/chart.ts";
import { readRecord } from "../record/load.ts";
import type { Diagnostic } from "../record/diagnostic.ts";
import { files as dataFiles, pathOf, type DataFile, type PublicRecord } from "../record/schema.ts";
import { houseRules, type HouseRules } from "./house.ts";
import { withoutConsequences } from "./messages/consequences.ts";
import { makeContext, newReadCache, type Context, type ReadCache } from "./context.ts";
import { optionDiagnostics } from "./storyoptions.ts";
import { settled } from "./publication/settled.ts";
import { rules } from "./rules.ts";

export interface CheckOptions {
  readonly charts: readonly Chart[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Set by the workflow that publishes: some warnings become errors. */
  readonly production?: boolean;
  /** Every file that a withdrawal is looked for in; asked for only where there is one. */
  readonly elsewhere?: () => Readonly<Record<string, string>>;
  /** Keeps what was read, for a second check of nearly the same files. */
  readonly cache?: CheckCache;
}

export interface Checked {
  readonly problems: readonly Diagnostic[];
  /** Absent where the record can't be read. */
  readonly record?: PublicRecord;
  readonly context: Context;
}

/** What a cache keeps: chapters by file, and the last record by the text of its files. */
export interface CheckCache {
  readonly read: ReadCache;
  record?: {
    readonly key: readonly (string | undefined)[];
    readonly read: ReturnType<typeof readRecord>;
    readonly house: HouseRules;
  };
}

export const newCache = (): CheckCache => ({ read: newReadCache() });

/** Checks a story given as texts by path (`content/…`, `data/…`, `src/charts/…`). Never throws for what is in them. */
export function checkStory(
  files: Readonly<Record<string, string>>,
  options: CheckOptions,
): Checked {
  const { charts, today, production = false, cache = newCache(), elsewhere = () => ({}) } = options;
  const names = Object.keys(dataFiles) as DataFile[];
  const key = names.map((name) => files[pathOf(name)]);
  if (!cache.record || key.some((text, i) => text !== cache.record?.key[i])) {
    const texts = Object.fromEntries(
      names.flatMap((name, i) => (key[i] === undefined ? [] : [[name, key[i]]])),
    );
    const read = readRecord(texts);
    cache.record = { key, read, house: houseRules(read.parts) };
  }
  const { read, house } = cache.record;
  const wanting = read.record
    ? optionDiagnostics(read.record, charts, files[pathOf("story.json")])
    : [];
  // What charts draw from is asked of them by several rules: it has to be there first.
  const record = wanting.length === 0 ? read.record : undefined;
  const context = makeContext(
    { files, charts, today, production, elsewhere, house, ...(record ? { record } : {}) },
    cache.read,
  );
  const all = [...read.problems, ...wanting, ...rules.flatMap((rule) => rule.check(context))];
  const causes = withoutConsequences(all, context.chapters);
  return { problems: inOrder(causes), context, ...(record ? { record } : {}) };
}

/** What stops a publish and needs a decision, what only needs a second reader, and what stops nothing. */
const rank = ({ severity, code }: Diagnostic): number =>
  severity === "warning" ? 2 : settled.has(code) ? 1 : 0;

/** Errors first, those that a second reader settles after the others; then by file, line and column; each place and code once. */
function inOrder(problems: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return problems
    .filter((p) => {
      const key = [p.code, p.file, p.line, p.column, p.message].join("\n");
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) =>
      rank(a) !== rank(b)
        ? rank(a) - rank(b)
        : a.file === b.file
          ? a.line - b.line || a.column - b.column
          : a.file < b.file
            ? -1
            : 1,
    );
}
