/** Reads a folder of `tests/cases/` as a small story: its chapter over the base record. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { checkStory } from "../../src/checks/check.ts";
import { diagnosticsText } from "../../src/checks/messages/format.ts";
import { readRecord, RecordError } from "../../src/record/load.ts";
import { fileRows, type PublicRecord } from "../../src/record/schema.ts";
import { lineIndex } from "../../src/chapters/lineindex.ts";
import chart from "./base/chart.ts";

export const casesFolder = join(import.meta.dirname);

/** The names of all cases; `base` is what they stand on. */
export function caseNames(): string[] {
  return readdirSync(casesFolder, { withFileTypes: true })
    .filter((d) => d.isDirectory() && d.name !== "base")
    .map((d) => d.name)
    .sort();
}

/** The base record; a list that it has nothing for is empty. */
const base: Readonly<Record<string, string>> = {
  ...Object.fromEntries(fileRows.flatMap(([name, { list }]) => (list ? [[name, "[]\n"]] : []))),
  ...Object.fromEntries(
    readdirSync(join(casesFolder, "base/data")).map((name) => [
      name,
      readFileSync(join(casesFolder, "base/data", name), "utf8"),
    ]),
  ),
};

/**
 * Lays an override over a file of the base: entries of a list by id, keys of an
 * object by name. What isn't JSON stands as it is: that is the case.
 */
function overlay(text: string, over: string | undefined): string {
  if (over === undefined) return text;
  try {
    const below = JSON.parse(over) as unknown;
    const above = JSON.parse(text) as unknown;
    if (Array.isArray(below) && Array.isArray(above)) {
      const ids = new Set((above as { id: string }[]).map((e) => e.id));
      const staying = (below as { id: string }[]).filter((e) => !ids.has(e.id));
      return JSON.stringify([...staying, ...above], null, 2);
    }
    return JSON.stringify({ ...(below as object), ...(above as object) }, null, 2);
  } catch {
    return text;
  }
}

/** What stands beside the chapters of the base, by path. */
const beside: Readonly<Record<string, string>> = Object.fromEntries(
  ["story.json", "house.json"].map((name) => [
    name,
    readFileSync(join(casesFolder, "base/content", name), "utf8"),
  ]),
);

/** The record that the cases stand on. */
export function baseRecord(): PublicRecord {
  const { record, problems } = readRecord({ ...base, ...beside });
  if (!record) throw new RecordError(problems);
  return record;
}

/** What a file of data holds, as a list; nothing where it can't be read. */
function listOf(text: string | undefined): Record<string, unknown>[] {
  try {
    const list = JSON.parse(text ?? "[]") as unknown;
    return Array.isArray(list) ? (list as Record<string, unknown>[]) : [];
  } catch {
    return [];
  }
}

/** The excerpts of a case that doesn't speak of them: whatever its entries quote. */
function excerptsOf(files: Readonly<Record<string, string>>): string {
  const found = new Map<string, { source: string; locator: string; words: string[] }>();
  const add = ({ source, locator, quote, excerpt }: Record<string, unknown>) => {
    if (typeof source !== "string" || typeof locator !== "string") return;
    const words = typeof quote === "string" ? quote : excerpt;
    const key = `${source} ${locator}`;
    const here = found.get(key) ?? { source, locator, words: [] };
    if (typeof words === "string" && !here.words.includes(words)) here.words.push(words);
    if (here.words.length > 0) found.set(key, here);
  };
  const items = (value: unknown) => (Array.isArray(value) ? (value as typeof facts) : []);
  const facts = listOf(files["data/facts.json"]);
  for (const entry of [
    ...facts,
    ...["judgements", "frameworks", "breaks"].flatMap((f) => listOf(files[`data/${f}.json`])),
  ]) {
    items(entry["sources"]).forEach(add);
    for (const { evidence } of items(entry["strands"]))
      if (evidence) add(evidence as Record<string, unknown>);
  }
  listOf(files["data/quotations.json"]).forEach(add);
  const known = new Set(listOf(files["data/sources.json"]).map((s) => s["id"]));
  return JSON.stringify(
    [...found.values()]
      .filter((e) => known.has(e.source))
      .map((e, i) => ({ id: `excerpt-${i}`, ...e })),
  );
}

/** The files of a case: `chapter.mdx`, further `*.mdx`, `story.json` and `house.json` over those of the base, `data/*.json`, `data/*.whole.json`, `words.code`, `component.code`. */
export function caseFiles(name: string): Record<string, string> {
  const folder = join(casesFolder, name);
  const files: Record<string, string> = {};
  for (const [file, text] of Object.entries(beside)) {
    const own = join(folder, file);
    files[`content/${file}`] = existsSync(own) ? overlay(readFileSync(own, "utf8"), text) : text;
  }
  for (const [file, text] of Object.entries(base)) files[`data/${file}`] = text;
  const data = join(folder, "data");
  for (const file of existsSync(data) ? readdirSync(data) : []) {
    const text = readFileSync(join(data, file), "utf8");
    if (file.endsWith(".whole.json")) files[`data/${file.replace(".whole", "")}`] = text;
    else files[`data/${file}`] = overlay(text, base[file]);
  }
  if (!existsSync(join(data, "excerpts.json"))) files["data/excerpts.json"] = excerptsOf(files);
  for (const file of readdirSync(folder))
    if (file.endsWith(".mdx"))
      files[`content/chapters/${file}`] = readFileSync(join(folder, file), "utf8");
    else if (file === "words.code")
      files["src/charts/ratings/words.ts"] = readFileSync(join(folder, file), "utf8");
    else if (file === "component.code")
      files["src/story/Note.astro"] = readFileSync(join(folder, file), "utf8");
  return files;
}

/** What was kept of earlier publications, in the case's folder `kept/`. */
function filesElsewhere(name: string): Record<string, string> {
  const folder = join(casesFolder, name, "kept");
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => join(parentPath, file))
      .map((path) => [relative(folder, path).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
  );
}

/** What the check says of a case, as an editor reads it; nothing if all is well. */
export function caseOutput(name: string): string {
  const files = caseFiles(name);
  const settings = join(casesFolder, name, "options.json");
  const options = existsSync(settings)
    ? (JSON.parse(readFileSync(settings, "utf8")) as { today?: string; production?: boolean })
    : {};
  const { problems } = checkStory(files, {
    charts: [chart],
    today: "2026-11-21",
    elsewhere: () => filesElsewhere(name),
    ...options,
  });
  return diagnosticsText(problems, (file) =>
    files[file] === undefined ? undefined : lineIndex(files[file]),
  );
}
