/**
 * `npm run new -- fact --id … --statement "…"`: a new entry, step, chapter or chart. Shows
 * what it will write, holds it against the checks, and writes all of it or nothing.
 */
import { ask, only, propose, run, today } from "../editing/ask.ts";
import { allCharts } from "../charts/all.ts";
import { Refused, changed, checkFiles, type Files } from "../editing/change.ts";
import { drawnLines } from "../checks/drawn.ts";
import { addChapter, addStep, chartOfStep } from "../editing/chapter.ts";
import { addView, asAttributes, chartNamed } from "../editing/view.ts";
import { addEntry, asked, entryFiles, makeEntry, type EntryKind } from "../editing/entry.ts";
import { slip } from "../record/slip.ts";
import { answerHelp } from "./help.ts";
import { article } from "../record/words/counted.ts";

const kinds = [...Object.keys(entryFiles), "step", "chapter", "chart"];

/** Fills in what wasn't given, where somebody sits at a terminal. */
async function complete(
  given: Record<string, string>,
  wanted: readonly { key: string; must: boolean; values?: readonly string[] }[],
): Promise<void> {
  for (const { key, must, values } of wanted) {
    if (given[key] !== undefined || !process.stdin.isTTY) continue;
    const hint = values ? ` (${values.join(", ")})` : must ? "" : " (may be left empty)";
    const answer = await ask(`${key}${hint}:`);
    if (answer) given[key] = answer;
  }
}

const needs = (given: Record<string, string>, kind: string, keys: readonly string[]): void => {
  const missing = keys.filter((key) => !given[key]);
  const others = Object.keys(given).filter((key) => !keys.includes(key));
  for (const key of others) {
    const meant = slip(key, missing);
    if (meant) throw new Refused(`There is no --${key} here. Write --${meant}.`);
  }
  if (missing.length > 0)
    throw new Refused(
      `${article(kind)} ${kind} needs ${missing.map((k) => `--${k} "…"`).join(" ")}`,
    );
};

/** A named state of one of the story's charts, with a step that shows it where `--after` says where. */
async function newChart(files: Files, given: Record<string, string>, yes: boolean): Promise<void> {
  const { record } = await checkFiles(files, today());
  if (!record) throw new Refused("The record can't be read: npm run check says why.");
  const charts = [...(await allCharts()).values()];
  await complete(given, [
    { key: "of", must: true, values: Object.keys(record.story.charts) },
    { key: "id", must: true },
  ]);
  needs(given, "chart", ["of", "id"]);
  const { attributes } = chartNamed(given["of"] ?? "", charts, record);
  only(given, ["of", "id", "after", "step", "text", ...Object.keys(attributes)]);
  const { of = "", id = "", after, step = id, text, ...view } = given;
  if (Object.keys(view).length === 0)
    await complete(
      view,
      Object.entries(attributes).map(([key, attribute]) => {
        const values = attribute.values?.(record);
        return { key, must: attribute.required ?? false, ...(values ? { values } : {}) };
      }),
    );
  const made = await addView(files, { of, id, view }, charts, record);
  const shows = asAttributes(made.asked);
  const steps = after ? addStep(files, { id: step, after, chart: of, text, view }, record) : {};
  const more = [
    `Its page, picture, data file and embed: /embed/${of}/${id}/, and in the gallery, /embeds/.`,
    ...(after ? [] : [`In the story: <Step id="…" chart="${of}"${shows ? ` ${shows}` : ""}>`]),
  ].join("\n");
  await propose({ ...made.change, ...steps }, files, { yes, more });
}

answerHelp("new");

await run(async (files, { given: flags, alone }) => {
  const [kind = ""] = alone;
  const { yes, ...given } = flags;
  if (!kinds.includes(kind))
    throw new Refused(`Write what is to be made: npm run new -- ${kinds.join("|")}`);
  if (kind === "chapter") {
    only(given, ["id", "title", "summary", "question", "after", "text"]);
    await complete(given, [
      { key: "id", must: true },
      { key: "title", must: true },
      { key: "summary", must: true },
      { key: "question", must: false },
      { key: "after", must: false },
    ]);
    needs(given, kind, ["id", "title", "summary"]);
    const { id = "", title = "", summary = "", question, after, text } = given;
    await propose(addChapter(files, { id, title, summary, question, after, text }), files, {
      yes: yes !== undefined,
    });
    return;
  }
  if (kind === "step") {
    needs(given, kind, ["id", "after"]);
    const { record } = await checkFiles(files, today());
    if (!record) throw new Refused("The record can't be read: npm run check says why.");
    const { id = "", after = "", chart, text, ...view } = given;
    const of = chart ?? chartOfStep(files, after);
    if (of !== undefined) {
      const attributes = chartNamed(of, (await allCharts()).values(), record).attributes;
      only(given, ["id", "after", "chart", "text", ...Object.keys(attributes)]);
    }
    await propose(addStep(files, { id, after, chart, text, view }, record), files, {
      yes: yes !== undefined,
    });
    return;
  }
  if (kind === "chart") return newChart(files, given, yes !== undefined);
  await complete(given, asked(kind as EntryKind));
  const entry = makeEntry(kind as EntryKind, given, today());
  const { source = "", locator = "", read } = given;
  const excerpt = read ? { source, locator, words: read } : undefined;
  const change = await addEntry(files, kind as EntryKind, entry, excerpt);
  // Readers see an event in the drawings that have it, and nowhere else.
  const more =
    kind === "event"
      ? drawnLines((await checkFiles(changed(files, change), today())).context, given["id"] ?? "")
      : [];
  await propose(change, files, { yes: yes !== undefined, more: more.join("\n") });
});
