/**
 * `npm run new -- fact --id … --statement "…"`: a new entry, step or chapter. Shows
 * what it will write, holds it against the checks, and writes all of it or nothing.
 */
import { ask, propose, run, today } from "../editing/ask.ts";
import { Refused, checkFiles } from "../editing/change.ts";
import { addChapter, addStep } from "../editing/chapter.ts";
import { addEntry, asked, entryFiles, makeEntry, type EntryKind } from "../editing/entry.ts";

const kinds = [...Object.keys(entryFiles), "step", "chapter"];

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
  if (missing.length > 0)
    throw new Refused(`A ${kind} needs ${missing.map((k) => `--${k} "…"`).join(" ")}`);
};

await run(async (files, { given: flags, alone }) => {
  const [kind = ""] = alone;
  const { yes, ...given } = flags;
  if (!kinds.includes(kind))
    throw new Refused(`Write what is to be made: npm run new -- ${kinds.join("|")}`);
  if (kind === "chapter") {
    await complete(given, [
      { key: "id", must: true },
      { key: "title", must: true },
      { key: "summary", must: true },
      { key: "question", must: false },
      { key: "after", must: false },
    ]);
    needs(given, kind, ["id", "title", "summary"]);
    const { id = "", title = "", summary = "", question, after } = given;
    await propose(addChapter(files, { id, title, summary, question, after }), files, {
      yes: yes !== undefined,
    });
    return;
  }
  if (kind === "step") {
    needs(given, kind, ["id", "after"]);
    const { record } = await checkFiles(files, today());
    if (!record) throw new Refused("The record can't be read: npm run check says why.");
    const { id = "", after = "", chart, text, ...view } = given;
    await propose(addStep(files, { id, after, chart, text, view }, record), files, {
      yes: yes !== undefined,
    });
    return;
  }
  await complete(given, asked(kind as EntryKind));
  const entry = makeEntry(kind as EntryKind, given, today());
  const { source = "", locator = "", read } = given;
  const kept = read ? { source, locator, words: read } : undefined;
  await propose(await addEntry(files, kind as EntryKind, entry, kept), files, {
    yes: yes !== undefined,
  });
});
