/**
 * The story as it was last published, in `data/published.json`: what each entry
 * said, what else stood in the record, and which values stood in which step. A
 * change against it is either checked by a second person and recorded with
 * `npm run mark-checked -- --by NAME`, or it is a correction and has an entry.
 *
 * The file may be empty (`{}`) or absent: then nothing was published yet.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { formatDate } from "../../record/dates.ts";
import { gradeLabel } from "../../record/grades.ts";
import { historyCsv } from "../../record/history/csv.ts";
import type { Inspection } from "../../record/history/schema.ts";
import { kindOf } from "../../record/kinds.ts";
import { entriesOf } from "../../record/lookup.ts";
import { fileRows, type PublicRecord } from "../../record/schema.ts";
import { resolveTemplate } from "../../say/template.ts";
import { settingsOf } from "./settings.ts";
import { addressKeys } from "../../chapters/frontkeys.ts";
import { bindings, stepId, type Binding } from "../../chapters/bindings.ts";
import type { Rendered } from "../../chapters/render.ts";

const publishedSchema = z.strictObject({
  /** Entry id to what a reader is told by it. */
  values: z.record(z.string(), z.string()),
  /** `file#id` to a short hash of everything else in the entry. */
  entries: z.record(z.string(), z.string()),
  /** Scene or step to the values bound in it. */
  steps: z.record(z.string(), z.array(z.string())),
  /** Scene or step to short hashes of its sentences: of the words, a stroke, of what they stand on. */
  sentences: z.record(z.string(), z.array(z.string())),
  /** Short hashes of the words of charts, and of all else that `settings.ts` names; none from before they were remembered. */
  settings: z.record(z.string(), z.string()).default({}),
  /** Corrections that were there already; only newer ones explain a change. */
  corrections: z.array(z.string()),
});
export type Published = z.infer<typeof publishedSchema>;

/** Reads the file's text; nothing where there is none, or where it is `{}` or broken. */
export function readPublished(text: string | undefined): Published | undefined {
  if (text === undefined) return undefined;
  try {
    const parsed = publishedSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** What a publication of this story and record would be remembered by. Sorted, so that it can be compared. */
export function publish(record: PublicRecord, chapters: readonly Rendered[]): Published {
  const steps: Record<string, string[]> = {};
  for (const { chapter } of chapters)
    for (const element of chapter.elements)
      if (element.name === "Step" || element.name === "Still") {
        const id = element.attributes.find((a) => a.name === "id")?.value;
        (steps[typeof id === "string" ? id : sceneId(chapter)] ??= []).push(publishedView(element));
      }
  for (const binding of bindings(chapters))
    (steps[publishedPlace(binding)] ??= []).push(stated(binding));
  for (const { place, said } of frontBindings(record, chapters)) (steps[place] ??= []).push(said);
  const said: Record<string, string[]> = {};
  for (const { place, text, ground } of publishedSentences(record, chapters))
    (said[place] ??= []).push(`${hash(text)}/${hash(ground)}`);
  return {
    values: sorted(valuesOf(record)),
    entries: sorted(hashesOf(record)),
    steps: sorted(steps),
    sentences: sorted(said),
    settings: sorted(
      Object.fromEntries(
        settingsOf(record).map(({ file, path, value }) => [`${file}#${path}`, hash(value)]),
      ),
    ),
    corrections: record.corrections.map((c) => c.id).sort(),
  };
}

/** What front matter takes from the record: `summary: Fact keepers-three: three keepers`. */
export function frontBindings(record: PublicRecord, chapters: readonly Rendered[]) {
  return chapters.flatMap(({ chapter }) =>
    chapter.front.values.flatMap((value) =>
      resolveTemplate(value.value, record).parts.flatMap((part) =>
        part.component || part.plain
          ? [
              {
                chapter,
                offset: value.start + part.start,
                place: sceneId(chapter),
                ids: part.ids ?? [],
                said: `${value.key}: ${part.component?.name ?? "Plain"} ${(part.ids ?? []).join(" ")}: ${part.text}`.replaceAll(
                  "\u00a0",
                  " ",
                ),
              },
            ]
          : [],
      ),
    ),
  );
}

/** Every sentence and every line of front matter, as published, with its scene or step. */
export function publishedSentences(record: PublicRecord, chapters: readonly Rendered[]) {
  return chapters.flatMap(({ chapter, passages }) => [
    ...chapter.front.values
      .filter((v) => !addressKeys.has(v.key))
      .map((v) => ({
        chapter,
        offset: v.start,
        place: sceneId(chapter),
        text: resolveTemplate(v.value, record).text,
        ground: v.key,
        ids: resolveTemplate(v.value, record).ids,
        key: v.key as string | undefined,
      })),
    ...passages.flatMap((passage) =>
      passage.sentences.map((s) => ({
        chapter,
        offset: s.start,
        place: stepId(passage) ?? sceneId(chapter),
        text: s.text,
        ground: s.own ? "our own reading" : s.ids.join(" "),
        ids: s.ids,
        key: undefined,
      })),
    ),
  ]);
}

const sceneId = (chapter: Rendered["chapter"]): string =>
  chapter.front.values.find((v) => v.key === "id")?.value ?? chapter.file;

/** The step, or else the scene, that a binding stands in. */
export function publishedPlace(binding: Binding): string {
  return stepId(binding.passage) ?? sceneId(binding.chapter);
}

/** A chart's view as written, without the address of the step. */
export function publishedView(element: Binding["element"]): string {
  const written = element.attributes
    .filter((a) => a.name !== "id")
    .map((a) => (a.value === true ? a.name : `${a.name}=${a.value}`));
  return `view: ${written.sort().join(" ")}`;
}

/** What a binding states: `Fact keepers-three: three keepers`. */
export function stated({ element, ids, text }: Binding): string {
  const test = element.attributes.find((a) => a.name === "test")?.value;
  return `${element.name}${typeof test === "string" ? ` ${test}` : ""} ${ids.join(" ")}: ${text}`.replaceAll(
    "\u00a0",
    " ",
  );
}

/** What a reader is told by each entry. */
export function valuesOf(record: PublicRecord): Record<string, string> {
  const values: Record<string, readonly (string | undefined)[]> = {};
  for (const entry of entriesOf(record).values()) values[entry.id] = kindOf(entry).values(entry);
  for (const i of inspections(record))
    values[i.id] = [
      i.grade ? gradeLabel(i.grade) : i.ungraded ? "no overall grade" : "no grade read",
      i.published && `published ${formatDate(i.published)}`,
      i.inspected && `inspected ${formatDate(i.inspected)}`,
      ...i.strands.map((s) => `${s.id}: ${gradeLabel(s.grade)}`),
    ];
  return Object.fromEntries(
    Object.entries(values).map(([id, told]) => [
      id,
      told
        .filter((value) => value !== undefined && value !== "")
        .join("; ")
        .replaceAll("\u00a0", " "),
    ]),
  );
}

/** Every report of the history. */
const inspections = ({ history }: PublicRecord): readonly Inspection[] =>
  history?.authorities.flatMap((a) => a.inspections) ?? [];

/** Twelve hexadecimal digits: enough to tell, short enough to read in a difference. */
export const hash = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value).replaceAll("\u00a0", " "))
    .digest("hex")
    .slice(0, 12);

/** Short hashes of all entries. When an entry was last checked is not part of what it says. */
export function hashesOf(record: PublicRecord): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const [file, { remembered }] of fileRows) {
    if (!remembered) continue;
    for (const entry of record[file.replace(".json", "") as "facts"]) {
      const {
        checked: _,
        checkedOn: __,
        ...rest
      } = entry as { id: string; checked?: string; checkedOn?: string };
      hashes[`${file}#${entry.id}`] = hash(rest);
    }
  }
  for (const i of inspections(record))
    hashes[`${historyCsv}#${i.id}`] = hash([i.framework, i.kind, i.reading.id, i.report]);
  if (!record.national) return hashes;
  const { quarters, days, panels, ...rest } = record.national;
  for (const [name, rows] of Object.entries({ quarters, days }))
    for (const row of rows) hashes[`national.json#${name}/${row.date}`] = hash(row);
  for (const panel of panels) hashes[`national.json#panels/${panel.id}`] = hash(panel);
  for (const [key, value] of Object.entries(rest)) hashes[`national.json#${key}`] = hash(value);
  return hashes;
}

function sorted<V>(object: Record<string, V>): Record<string, V> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
