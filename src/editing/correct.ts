/** From "this was wrong" to the entry as it is now, and the notice that readers see. */
import { applyEdits, modify, parseTree } from "jsonc-parser";
import { correctionFor } from "../checks/correctionentry.ts";
import type { Checked } from "../checks/check.ts";
import { valuesOf } from "../checks/published.ts";
import { fileRows, pathOf, type DataFile } from "../record/schema.ts";
import { type Correction } from "../record/shapes/correction.ts";
import { alike, slip } from "../record/slip.ts";
import { addEntry } from "./entry.ts";
import { Refused, changed, checkFiles, inForm, type Files } from "./change.ts";

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
}

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

/** A value as it is written in the file: a number stays a number. */
const typed = (old: unknown, text: string): unknown =>
  typeof old === "number" && Number.isFinite(Number(text)) ? Number(text) : text;

/**
 * The entry, whatever repeats its date, and the correction that tells of it.
 * @throws Refused where the entry isn't there or nothing would change.
 */
export async function correct(files: Files, asked: Asked, today: string): Promise<Corrected> {
  const { file, index } = placeOf(files, asked.entry);
  const change: Record<string, string> = {};
  const set = (name: DataFile, at: number, values: Asked["set"]): void => {
    const path = pathOf(name);
    let text = change[path] ?? files[path] ?? "";
    for (const [key, value] of Object.entries(values)) {
      const entry = parseTree(text)?.children?.[at];
      const old = entry?.children?.find((p) => p.children?.[0]?.value === key)?.children?.[1]
        ?.value;
      text = applyEdits(
        text,
        modify(text, [at, key], typed(old, value), {
          formattingOptions: { insertSpaces: true, tabSize: 2 },
        }),
      );
    }
    change[path] = text;
  };
  set(file, index, { ...asked.set, checked: today });
  const targets = [asked.entry];
  // What is drawn on the timeline repeats the date of its fact; what is plotted that of the judgement.
  if (file === "facts.json" && asked.set["date"])
    (parseTree(files[pathOf("events.json")] ?? "[]")?.children ?? []).forEach((event, i) => {
      const fact = event.children?.find((p) => p.children?.[0]?.value === "fact")?.children?.[1];
      if (fact?.value !== asked.entry) return;
      set("events.json", i, { date: asked.set["date"] as string });
      targets.push(
        String(event.children?.find((p) => p.children?.[0]?.value === "id")?.children?.[1]?.value),
      );
    });
  if (file === "judgements.json" && asked.set["published"])
    set(file, index, { known: asked.set["published"] });
  for (const [path, text] of Object.entries(change)) change[path] = await inForm(path, text);

  const before: Checked = await checkFiles(files, today);
  const after: Checked = await checkFiles(changed(files, change), today);
  const was = before.record && valuesOf(before.record)[asked.entry];
  const is = after.record && valuesOf(after.record)[asked.entry];
  if (after.record && was === is && !asked.said)
    throw new Refused(
      `What readers are told by "${asked.entry}" doesn't change (${was ?? "nothing"}). Write --said and --says, if a notice is due all the same.`,
    );
  const each = targets.map((id) => correctionFor(before.context, id, "", ""));
  const all = (key: "facts" | "charts" | "steps") => [...new Set(each.flatMap((c) => c[key]))];
  const correction = {
    ...correctionFor(
      before.context,
      asked.entry,
      asked.said ?? was ?? "…",
      asked.says ?? is ?? "…",
    ),
    date: today,
    facts: all("facts"),
    charts: all("charts"),
    steps: all("steps"),
    ...(asked.severity ? { severity: asked.severity as Correction["severity"] } : {}),
  };
  const listed = await addEntry(changed(files, change), "correction", correction);
  return { change: { ...change, ...(listed as Record<string, string>) }, correction };
}
