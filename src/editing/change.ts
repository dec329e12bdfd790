/**
 * A change of the story's files, whole or not at all: it is made in memory, held
 * against the checks, shown, and only then written.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { diff } from "node:util";
import prettier from "prettier";
import { allCharts } from "../charts/all.ts";
import { checkStory, newCache, type Checked } from "../checks/check.ts";
import type { Diagnostic } from "../record/diagnostic.ts";

/** Texts by path, as the check reads them. */
export type Files = Readonly<Record<string, string>>;

/** What is to be written; `undefined` takes a file away. */
export type Change = Readonly<Record<string, string | undefined>>;

/** What an editor asked for can't be done: the message says why, and what to write. */
export class Refused extends Error {}

/** The files after a change. */
export function changed(files: Files, change: Change): Record<string, string> {
  const after: Record<string, string> = { ...files };
  for (const [path, text] of Object.entries(change))
    if (text === undefined) Reflect.deleteProperty(after, path);
    else after[path] = text;
  return after;
}

/** The text of a file in the project's own form. */
export async function inForm(path: string, text: string): Promise<string> {
  const options = await prettier.resolveConfig(path);
  return path.endsWith(".json") ? prettier.format(text, { ...options, filepath: path }) : text;
}

/** A command checks nearly the same files before a change and after it: what is the same is read once. */
const cache = newCache();

/** The check of files in memory; `elsewhere` are those that a withdrawal is looked for in. */
export async function checkFiles(
  files: Files,
  today: string,
  elsewhere: Files = {},
): Promise<Checked> {
  return checkStory(files, {
    charts: [...(await allCharts()).values()],
    today,
    elsewhere: () => elsewhere,
    cache,
  });
}

/** What stands in the way only since the change: what was wrong before is not its fault. */
export function newErrors(before: Checked, after: Checked): Diagnostic[] {
  const known = new Set(before.problems.map((p) => `${p.code} ${p.message}`));
  return after.problems.filter(
    (p) => p.severity === "error" && !known.has(`${p.code} ${p.message}`),
  );
}

/** What has been read follows by itself, and nobody reads it as text. */
const memory = "data/published.json";

/** Lines taken out and put in, each stretch of them under the number of its first line; what stays is left out. */
function hunks(old: readonly string[], now: readonly string[]): string[] {
  const lines: string[] = [];
  let number = 1;
  let out: string[] = [];
  let put: string[] = [];
  const flush = (): void => {
    if (out.length + put.length === 0) return;
    const from = number - put.length;
    if (old.length > 0 && now.length > 0) lines.push(`  from line ${from}`);
    lines.push(...out.map((l) => `  - ${l}`), ...put.map((l) => `  + ${l}`));
    [out, put] = [[], []];
  };
  for (const [what, line] of diff(now, old)) {
    if (what === 0) flush();
    else (what === 1 ? put : out).push(line);
    if (what !== -1) number += 1;
  }
  flush();
  return lines;
}

/** The lines that a change puts in and takes out, for the eye of whoever asked for it. */
export function changedLines(files: Files, change: Change): string {
  // A file under another number is not read again line by line.
  const moved = Object.entries(change).flatMap(([to, text]) => {
    const from = Object.keys(change).find((path) => path !== to && files[path] === text);
    return from !== undefined && text !== undefined ? [{ from, to }] : [];
  });
  const plain = Object.entries(change).filter(
    ([path, text]) =>
      path !== memory &&
      !moved.some((m) => m.to === path || (m.from === path && text === undefined)),
  );
  return [
    ...moved.map(({ from, to }) => `${from} becomes ${to}`),
    ...plain.map(([path, text]) => {
      const old = files[path] === undefined ? [] : files[path].split("\n");
      const now = text === undefined ? [] : text.split("\n");
      const lines = hunks(old, now);
      const head = `${path}${text === undefined ? ", taken away" : files[path] === undefined ? ", new" : ""}`;
      return [head, ...lines].join("\n");
    }),
  ].join("\n\n");
}

/** Writes a change: every file beside its place first, so that a full disk leaves the story as it was. */
export function writeChange(change: Change, root: string): void {
  const beside: [string, string][] = [];
  try {
    for (const [path, text] of Object.entries(change)) {
      if (text === undefined) continue;
      const file = join(root, path);
      if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, text);
      beside.push([`${file}.new`, file]);
    }
  } catch (error) {
    for (const [file] of beside) rmSync(file, { force: true });
    throw error;
  }
  for (const [from, to] of beside) renameSync(from, to);
  for (const [path, text] of Object.entries(change))
    if (text === undefined) {
      rmSync(join(root, path), { force: true });
      // A folder without files would pass for a frozen chart.
      for (let at = dirname(path); existsSync(join(root, at)); at = dirname(at)) {
        if (readdirSync(join(root, at)).length > 0) break;
        rmdirSync(join(root, at));
      }
    }
}
