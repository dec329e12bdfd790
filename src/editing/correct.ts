/** From "this was wrong" to the entry as it is now, and the notice that readers see. */
import { applyEdits, modify, parseTree, type JSONPath } from "jsonc-parser";
import { correctionFor } from "../checks/publication/correctionentry.ts";
import type { Checked } from "../checks/check.ts";
import { readPublished, valuesOf } from "../checks/publication/published.ts";
import { fileRows, files as schemas, pathOf, type DataFile } from "../record/schema.ts";
import { type Evidence } from "../record/shapes/attributed.ts";
import { type Correction } from "../record/shapes/correction.ts";
import { type RecordEvent } from "../record/shapes/event.ts";
import { alike, slip } from "../record/slip.ts";
import { addEntry } from "./entry.ts";
import { diagnosticsText } from "../checks/messages/format.ts";
import { lineIndex } from "../chapters/lineindex.ts";
import { notice, printing } from "./notice.ts";
import { dropWords, keepWords, lostWords, stillQuoting } from "./excerpt.ts";
import { Refused, changed, checkFiles, inForm, type Files } from "./change.ts";

const memory = "data/published.json";

export interface Asked {
  /** The entry that was wrong, and the keys that are to be changed, each with its new value. */
  readonly entry: string;
  readonly set: Readonly<Record<string, string>>;
  readonly said?: string | undefined;
  readonly says?: string | undefined;
  readonly severity?: string | undefined;
}

export interface Corrected {
  readonly change: Readonly<Record<string, string>>;
  readonly correction: Correction;
  /** Entries that go on quoting the words of the source as they were. */
  readonly quoting: readonly string[];
}

/** What readers were shown in each step; nothing before the first publication. */
const publishedSteps = (files: Files) => readPublished(files[memory])?.steps;

/** Where an entry stands: its file and its place in the list. */
function placeOf(files: Files, id: string): { file: DataFile; index: number } {
  const all: string[] = [];
  for (const [file, row] of fileRows) {
    if (!row.list) continue;
    const entries = parseTree(files[pathOf(file)] ?? "[]")?.children ?? [];
    const ids = entries.map((entry) =>
      String(entry.children?.find((p) => p.children?.[0]?.value === "id")?.children?.[1]?.value),
    );
    const index = ids.indexOf(id);
    if (index !== -1) return { file, index };
    all.push(...ids);
  }
  const near = slip(id, all) ?? alike(id, all).join(", ");
  throw new Refused(`There is no entry "${id}".${near ? ` Is one of these meant: ${near}?` : ""}`);
}

/** A value as a sentence, for what stands behind it in the notice. */
const ended = (text: string): string => (/[.!?…][”’)]*$/.test(text) ? text : `${text}.`);

/** Where the words of a source stand in an entry, and what `--read` keeps of it. */
const ofEvidence = ["source", "locator", "quote"] as const;

interface Shape {
  readonly shape: Readonly<Record<string, unknown>>;
}

/** Every flag that sets something in an entry of this file. */
function flagsOf(file: DataFile): string[] {
  const row = schemas[file];
  if (!("list" in row)) return [];
  const keys = Object.keys((row.list as unknown as Shape).shape);
  const single = keys.filter((key) => !["id", "checked", "sources", "strands"].includes(key));
  return [...single, ...(keys.includes("sources") ? ofEvidence : []), "read"];
}

/** Which of an entry's sources is meant. @throws Refused where it has several and none is named. */
function evidenceOf(entry: { id: string; sources: Evidence[] }, set: Asked["set"]): number {
  const named = set["source"];
  const ids = entry.sources.map((s) => s.source);
  if (named === undefined && ids.length === 1) return 0;
  const at = ids.indexOf(named ?? "");
  if (at !== -1) return at;
  if (named !== undefined && set["locator"] && set["quote"]) return ids.length;
  throw new Refused(
    named === undefined
      ? `"${entry.id}" stands on ${ids.length} sources. Write whose words are to be changed: --source ${ids.join("|")}`
      : `"${entry.id}" doesn’t stand on "${named}" yet. To add it, write --source ${named} --locator "…" --quote "…"`,
  );
}

/** Why nothing can be corrected: what has to be mended first. */
const unreadable = ({ problems }: Checked, files: Files): string =>
  `The record can’t be read, so nothing of it can be corrected yet.\n\n${diagnosticsText(
    problems.filter((p) => p.file.startsWith("data/") && p.severity === "error"),
    (f) => (files[f] === undefined ? undefined : lineIndex(files[f])),
  )}`;

/** A value as it is written in the file: a number stays a number. */
const typed = (old: unknown, text: string): unknown =>
  typeof old === "number" && Number.isFinite(Number(text)) ? Number(text) : text;

/**
 * The entry, whatever repeats its date, and the correction that tells of it.
 * @throws Refused where the entry isn't there or nothing would change.
 */
export async function correct(files: Files, asked: Asked, today: string): Promise<Corrected> {
  const before: Checked = await checkFiles(files, today);
  if (!before.record) throw new Refused(unreadable(before, files));
  const { file, index } = placeOf(files, asked.entry);
  const known = flagsOf(file);
  const stray = Object.keys(asked.set).find((key) => !known.includes(key));
  if (stray !== undefined) {
    const meant = slip(stray, known);
    throw new Refused(
      `"${asked.entry}" in data/${file} has no --${stray}. ${meant ? `Write --${meant}.` : `It takes ${known.map((k) => `--${k}`).join(" ")}`}`,
    );
  }
  const entry = (JSON.parse(files[pathOf(file)] ?? "[]") as Record<string, unknown>[])[index] ?? {};
  if (file === "events.json" && "date" in asked.set)
    throw new Refused(
      `An event has the date of its fact. Correct that, and the event follows: --entry ${String(entry["fact"])} --date ${asked.set["date"]}`,
    );
  const change: Record<string, string> = {};
  const write = (name: DataFile, path: JSONPath, value: unknown): void => {
    const at = pathOf(name);
    const text = change[at] ?? files[at] ?? "";
    change[at] = applyEdits(
      text,
      modify(text, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } }),
    );
  };
  const set = (name: DataFile, at: number, values: Asked["set"]): void => {
    const entries = JSON.parse(files[pathOf(name)] ?? "[]") as Record<string, unknown>[];
    for (const [key, value] of Object.entries(values))
      write(name, [at, key], typed(entries[at]?.[key], value));
  };
  const { read, ...given } = asked.set;
  const ofSource = known.includes("quote") ? ofEvidence.filter((key) => key in given) : [];
  const single = Object.entries(given).filter(([key]) => !ofSource.includes(key as "quote"));
  const day: Asked["set"] = "checked" in entry ? { checked: today } : {};
  set(file, index, { ...Object.fromEntries(single), ...day });
  let place = { source: String(entry["source"]), locator: String(entry["locator"]) };
  if (ofSource.length > 0 || (read && known.includes("quote"))) {
    const evidence = entry as unknown as { id: string; sources: Evidence[] };
    const at = evidenceOf(evidence, given);
    const whole = {
      ...evidence.sources[at],
      ...Object.fromEntries(ofSource.map((k) => [k, given[k]])),
    };
    write(file, [index, "sources", at], whole);
    place = whole as Evidence;
  }
  if (read) Object.assign(change, await keepWords(files, { ...place, words: read }));
  const targets = [asked.entry];
  // What is drawn on the timeline repeats the date of its fact; what is plotted that of the judgement.
  const date = asked.set["date"] ?? entry["date"];
  const events = JSON.parse(files[pathOf("events.json")] ?? "[]") as RecordEvent[];
  if (file === "facts.json" && typeof date === "string")
    events.forEach((event, i) => {
      if (event.fact !== asked.entry) return;
      if (event.date !== date) set("events.json", i, { date });
      targets.push(event.id);
    });
  if (file === "judgements.json" && asked.set["published"])
    set(file, index, { known: asked.set["published"] });
  for (const [path, text] of Object.entries(change)) change[path] = await inForm(path, text);

  let after: Checked = await checkFiles(changed(files, change), today);
  // Words that only the entry quoted go with them: what was kept is what is quoted.
  const lost = after.record ? lostWords(before.record, after.record) : [];
  if (lost.length > 0) {
    Object.assign(change, await dropWords(changed(files, change), lost));
    after = await checkFiles(changed(files, change), today);
  }
  // What was changed by hand is told against what readers were told, not against itself.
  const published = readPublished(files[memory])?.values ?? {};
  const old = valuesOf(before.record);
  const values = after.record ? valuesOf(after.record) : {};
  const was = published[asked.entry] ?? old[asked.entry];
  const is = values[asked.entry];
  if (after.record && was === is && !asked.said)
    throw new Refused(
      `What readers are told by "${asked.entry}" doesn't change (${was ?? "nothing"}). Write what is right, with the flag of its key (--date, --value, --statement …), or --said and --says, if a notice is due all the same.`,
    );
  const changes = targets.filter(
    (id) => id === asked.entry || (published[id] ?? old[id]) !== values[id],
  );
  const each = changes.map((id) => correctionFor(before.context, id, "", ""));
  const told = notice(asked.entry, { was, is }, before.record, after.record);
  const printed = printing(changes, was === is ? undefined : publishedSteps(files), after.context);
  const all = (key: "facts" | "charts" | "steps") => [...new Set(each.flatMap((c) => c[key]))];
  const correction = {
    ...correctionFor(
      before.context,
      asked.entry,
      ended(asked.said ?? told.said),
      ended(asked.says ?? told.says),
    ),
    date: today,
    facts: all("facts"),
    charts: all("charts"),
    steps: all("steps").filter((step) => printed.has(step)),
    ...(asked.severity ? { severity: asked.severity as Correction["severity"] } : {}),
  };
  // What can't be read is refused for what is wrong with it, not for a notice that says nothing.
  const quoting = after.record ? stillQuoting(before.record, after.record, asked.entry) : [];
  if (!after.record) return { change, correction, quoting };
  const listed = await addEntry(changed(files, change), "correction", correction);
  return { change: { ...change, ...(listed as Record<string, string>) }, correction, quoting };
}
