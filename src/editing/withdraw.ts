/** Something taken out of the data, announced without being repeated, and taken out of every file that holds it. */
import { applyEdits, modify, parseTree } from "jsonc-parser";
import { authorityId } from "../record/history/build.ts";
import { historyCsv, readRows } from "../record/history/csv.ts";
import { fileRows, pathOf } from "../record/schema.ts";
import { type Correction } from "../record/shapes/correction.ts";
import { alike, slip } from "../record/slip.ts";
import { chartsDrawing, stepsOf } from "../checks/usage.ts";
import { byFrozenDay, holders, settledLast, tracesOf } from "../checks/publication/withdrawn.ts";
import { valuesOf } from "../checks/publication/published.ts";
import { readAddresses } from "../site/addresslist.ts";
import { addEntry } from "./entry.ts";
import { recounted } from "./recount.ts";
import { Refused, changed, checkFiles, inForm, type Change, type Files } from "./change.ts";

export interface Withdrawal {
  /** An entry, or an authority, to be taken out of the data; without it only other files are searched. */
  readonly entry?: string | undefined;
  /** Further words to look for, such as a name. */
  readonly words?: string | undefined;
  /** What readers were told, and are told now, in words that may be said. */
  readonly said?: string | undefined;
  readonly says?: string | undefined;
}

export interface Withdrawn {
  readonly change: Change;
  readonly notice?: Correction;
  /** Folders of frozen charts that are taken away. */
  readonly days: readonly string[];
  /** Files that still hold it and have to be written by hand. */
  readonly left: readonly string[];
}

const addressList = "data/addresses.txt";

/** Takes an entry out of every list that has it, and its rows out of the history. */
async function takenOut(files: Files, id: string): Promise<Change> {
  const change: Record<string, string> = {};
  const all: string[] = [];
  for (const [file, row] of fileRows) {
    const path = pathOf(file);
    const text = files[path];
    if (text === undefined) continue;
    if (row.list) {
      const ids = (parseTree(text)?.children ?? []).map((entry) =>
        String(entry.children?.find((p) => p.children?.[0]?.value === "id")?.children?.[1]?.value),
      );
      all.push(...ids);
      const at = ids.indexOf(id);
      if (at === -1) continue;
      change[path] = await inForm(path, applyEdits(text, modify(text, [at], undefined, {})));
    } else if (file === historyCsv) {
      const names = readRows(text).rows.map((r) => authorityId(r.name));
      all.push(...names);
      if (!names.includes(id)) continue;
      change[path] = text
        .split("\n")
        .filter((_, i) => i === 0 || names[i - 1] !== id)
        .join("\n");
    }
  }
  if (Object.keys(change).length === 0) {
    const ids = [...new Set(all)];
    const near = slip(id, ids) ?? alike(id, ids).join(", ");
    throw new Refused(
      `There is no entry "${id}".${near ? ` Is one of these meant: ${near}?` : ""} If it is out of the data already, write --words "…" to look for it in what was elsewhere.`,
    );
  }
  return change;
}

/**
 * What a withdrawal writes: the data without it, the statements of what was counted with it, the notice, `frozen/` without the days
 * that hold it, the reason behind their addresses.
 * @param elsewhere every other file that may hold it, by path
 * @throws Refused where there is nothing to withdraw, or the notice would repeat it
 */
export async function withdraw(
  files: Files,
  elsewhere: Files,
  { entry, words, said, says }: Withdrawal,
  today: string,
): Promise<Withdrawn> {
  const { record, context } = await checkFiles(files, today);
  const value = entry && record ? valuesOf(record)[entry] : undefined;
  const standing = record ? Object.keys(valuesOf(record)).filter((id) => id !== entry) : [];
  const traces = [
    ...(entry ? tracesOf(entry, value, standing) : []),
    ...(words ? tracesOf(words) : []),
  ];
  let change: Change = entry ? await takenOut(files, entry) : {};
  let notice: Correction | undefined;
  if (entry) {
    if (!said || !says)
      throw new Refused(
        'Write what readers were told and what they are told now, without what may not be said: --said "The chart drew 13 places." --says "It draws 12: the grades of one have been withdrawn."',
      );
    if (traces.some((t) => t.test(said) || t.test(says)))
      throw new Refused(
        "The notice says what is withdrawn. Readers will see it: write it without.",
      );
    const taken = new Set(record?.corrections.map((c) => c.id));
    let id = `withdrawn-${today}`;
    for (let n = 2; taken.has(id); n++) id = `withdrawn-${today}-${n}`;
    // What was counted with it is told by the same notice.
    const after = (await checkFiles(changed(files, change), today)).record;
    const [was, is] = [record ? valuesOf(record) : {}, after ? valuesOf(after) : {}];
    const counts = Object.keys(is).filter((id) => was[id] !== undefined && was[id] !== is[id]);
    if (record && after)
      change = { ...change, ...(await recounted(changed(files, change), record, after)) };
    const all = (of: typeof chartsDrawing) => [
      ...new Set([entry, ...counts].flatMap((id) => of(context, id))),
    ];
    notice = {
      id,
      date: today,
      severity: "withdrawn",
      said,
      says,
      facts: counts,
      charts: all(chartsDrawing),
      steps: all(stepsOf),
    };
    change = { ...change, ...(await addEntry(changed(files, change), "correction", notice)) };
  }
  const after = changed({ ...elsewhere, ...files }, change);
  const found = holders(after, traces).filter((path) => !settledLast.has(path));
  const { frozen: days } = byFrozenDay(found);
  const gone = Object.keys(elsewhere).filter((path) =>
    days.some((day) => path.startsWith(`${day}/`)),
  );
  const listed = elsewhere[addressList] ?? "";
  const addresses = withReasons(listed, days, traces, today);
  if (Object.keys(change).length === 0 && found.length === 0)
    throw new Refused(`No file holds ${words ? `"${words}"` : "it"}.`);
  return {
    change: {
      ...change,
      ...Object.fromEntries(gone.map((path) => [path, undefined])),
      ...(addresses === listed ? {} : { [addressList]: addresses }),
    },
    ...(notice ? { notice } : {}),
    days,
    left: found.filter((path) => !gone.includes(path) && path !== addressList),
  };
}

/**
 * The list of published addresses without those that name it; those of days that go keep their line, with the
 * reason.
 */
function withReasons(
  text: string,
  days: readonly string[],
  traces: readonly RegExp[],
  today: string,
): string {
  const served = days.map((day) => day.replace(/^frozen\//, "/embed/").replace(/[^/]+$/, "v/$&/"));
  return text
    .split("\n")
    .flatMap((line) => {
      const [known] = readAddresses(line);
      if (!known) return [line];
      if (traces.some((t) => t.test(known.address))) return [];
      const goes =
        known.withdrawn === undefined && served.some((day) => known.address.startsWith(day));
      return [goes ? `${known.address} # withdrawn, ${today}` : line];
    })
    .join("\n");
}
