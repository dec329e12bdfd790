/** EDITING.md says what the project does: its commands exist, and its examples are taken as they stand. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { allCharts } from "../../src/charts/all.ts";
import { bindings } from "../../src/chapters/bindings.ts";
import { readStoryFiles } from "../../src/checks/files.ts";
import { errorsOf } from "../../src/editing/ask.ts";
import { addChapter, addStep } from "../../src/editing/chapter.ts";
import { changed, checkFiles, type Change } from "../../src/editing/change.ts";
import { correct } from "../../src/editing/correct.ts";
import { addEntry, makeEntry, type EntryKind } from "../../src/editing/entry.ts";
import { planRename, planRenameOf } from "../../src/editing/rename.ts";
import { addView } from "../../src/editing/view.ts";
import { withdraw } from "../../src/editing/withdraw.ts";
import { settled } from "../../src/checks/publication/settled.ts";

const guide = readFileSync("EDITING.md", "utf8");
const scripts = (
  JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }
).scripts;

test.each(["EDITING.md", "docs/publishing.md"])("every command of %s exists", (file) => {
  const named = [...readFileSync(file, "utf8").matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)];
  expect(named.length).toBeGreaterThan(3);
  for (const [, name = ""] of named) expect(Object.keys(scripts)).toContain(name);
});

test("every page that it leads to exists", () => {
  for (const [, path = ""] of guide.matchAll(/\]\((?!https?:)([^)#]+)/g))
    expect(existsSync(path), path).toBe(true);
});

const flagsOf = (flags: string) =>
  Object.fromEntries(
    [...flags.matchAll(/--(\S+) +(?:"([^"]*)"|(\S+))/g)].map(([, key, text, word]) => [
      key,
      text ?? word,
    ]),
  ) as Record<string, string>;
const lines = guide.replaceAll(/\\\n */g, "");
const examples = [...lines.matchAll(/npm run new -- (source|fact|quotation|event) (--.+)/g)].map(
  ([, kind = "", flags = ""]) => ({ kind: kind as EntryKind, given: flagsOf(flags) }),
);

test.each(examples)("the example of a $kind is a whole entry", ({ kind, given }) => {
  expect(makeEntry(kind, given, "2026-12-03")).toMatchObject({ id: given["id"] });
});

test("there is an example of each", () => {
  expect(examples.map((e) => e.kind).sort()).toEqual(["event", "fact", "quotation", "source"]);
});

test("the first example of a correction is true of the record, and is written as it stands", async () => {
  const [, flags = ""] = /npm run correct -- (--.+)/.exec(lines) ?? [];
  const { entry = "", said, says, severity, ...set } = flagsOf(flags);
  const files = readStoryFiles();
  const { change } = await correct(files, { entry, set, said, says, severity }, "2026-12-03");
  expect(Object.keys(change)).toContain("data/corrections.json");
  expect(await errorsOf(change, files, {})).toEqual([]);
}, 60_000);

// The whole story is checked in each: seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const files = readStoryFiles();
const today = "2026-12-03";
/** The flags of the first example of a command. */
const example = (command: string): string =>
  new RegExp(`npm run ${command} (--.+|[a-z].+)`).exec(lines)?.[1] ?? "";
/** What stands in the way after a change, but for what a second reader settles. */
const wrong = async (change: Change) =>
  (await errorsOf(change, files, {})).filter(({ code }) => !settled.has(code));

const chapter = Object.keys(files).find((file) => file.endsWith("-jay.mdx")) ?? "";
const withText = (text: string): Change => ({ [chapter]: `${files[chapter] ?? ""}\n${text}\n` });

test("the message that it shows is the one that the check gives, at that line", async () => {
  const [, shown = ""] = /```text\n([\s\S]*?)\n```/.exec(guide) ?? [];
  const sentence = /\| (There .*)/.exec(shown)?.[1] ?? "";
  const [told] = await wrong(withText(sentence));
  const lineOf = (files[chapter] ?? "").split("\n").length + 1;
  expect(shown).toContain(`${chapter}:`);
  expect(told?.line).toBe(lineOf);
  for (const said of [told?.code, told?.message, told?.why, told?.remedy])
    expect(shown).toContain(said?.replaceAll("\u00a0", " "));
});

test("what it says to write is taken, and reads as it says", async () => {
  const [, table = ""] = /\| you write +\| readers see +\|\n([\s\S]*?)\n\n/.exec(guide) ?? [];
  const rows = table.split("\n").slice(1);
  expect(rows.length).toBeGreaterThan(5);
  const tags = rows.flatMap((row) => [...row.matchAll(/`(<[^`]+>)`/g)].map(([, tag = ""]) => tag));
  const change = withText(tags.map((tag) => `It is said: ${tag}.`).join("\n\n"));
  const { context } = await checkFiles(changed(files, change), today);
  const added = (files[chapter] ?? "").length;
  const read = bindings(context.rendered)
    .filter(({ chapter: { file }, element }) => file === chapter && element.start > added)
    .map(({ text }) => text.replaceAll("\u00a0", " "))
    .filter((text) => /^[a-z\d]/i.test(text));
  expect(read.length).toBeGreaterThanOrEqual(5);
  const promised = rows.map((row) => row.split("|").at(2) ?? "").join("\n");
  for (const words of read) if (!/^Our/.test(words)) expect(promised).toContain(words);
});

test("its entries are taken one after the other, as they stand", async () => {
  let now: Record<string, string> = files;
  for (const { kind, given } of examples) {
    const { source = "", locator = "", read } = given;
    const kept = read ? { source, locator, words: read } : undefined;
    now = changed(now, await addEntry(now, kind, makeEntry(kind, given, today), kept));
  }
  const { problems } = await checkFiles(now, today);
  const left = problems.filter((p) => p.severity === "error" && !settled.has(p.code));
  expect(left.map(({ message }) => message)).toEqual([]);
});

test("its comparison is true, and is taken as it stands", async () => {
  const [claim = ""] = /<Claim test="rise".*<\/Claim>/.exec(guide) ?? [];
  const plans = await wrong(withText(`The number of plans ${claim}.`));
  expect(plans).toEqual([]);
});

test("its step, its chart and its chapter are made as they stand", async () => {
  const { record } = await checkFiles(files, today);
  if (!record) throw new Error("the record can't be read");
  const { id = "", after = "", text } = flagsOf(example("new -- step"));
  expect(await wrong(addStep(files, { id, after, text, view: {} }, record))).toEqual([]);
  const { of = "", id: name = "", ...view } = flagsOf(example("new -- chart"));
  const charts = [...(await allCharts()).values()];
  const { change } = await addView(files, { of, id: name, view }, charts, record);
  expect(await wrong(change)).toEqual([]);
  const scene = flagsOf(example("new -- chapter")) as {
    id: string;
    title: string;
    summary: string;
  };
  expect(await wrong(addChapter(files, scene))).toEqual([]);
});

test("its renamings rename, and its withdrawal withdraws", async () => {
  const renames = [...lines.matchAll(/npm run rename -- (--entry )?([\w-]+) ([\w-]+)/g)];
  expect(renames.length).toBeGreaterThan(1);
  for (const [, entry, from = "", to = ""] of renames) {
    const plan = entry
      ? planRenameOf("entry", files, from, to, true)
      : planRename(files, from, to, true);
    expect(plan.places, from).toBeGreaterThan(0);
  }
  const { entry, said, says } = flagsOf(example("withdraw --"));
  const { notice } = await withdraw(files, {}, { entry, said, says }, today);
  expect(notice).toMatchObject({ said, says, severity: "withdrawn" });
});

test("its house rule is taken beside those of the story", async () => {
  const [rule = ""] = /\{ "words": .*\}/.exec(guide) ?? [];
  const path = "content/house.json";
  const house = JSON.parse(files[path] ?? "{}") as { terms: object[] };
  const terms = [...house.terms, JSON.parse(rule) as object];
  const named = { [path]: JSON.stringify({ ...house, terms }) };
  expect((await wrong(named)).map(({ code }) => code)).toEqual([]);
});
