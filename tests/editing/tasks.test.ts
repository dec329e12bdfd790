/**
 * What an editor does in a year, tried on the story itself and from EDITING.md alone:
 * only files of content/ and data/ change, and each task ends with a check that
 * passes, or with the message that leads there.
 */
import { beforeAll, expect, test, vi } from "vitest";
import type { Checked } from "../../src/checks/check.ts";
import { readStoryFiles } from "../../src/checks/files.ts";
import { stepsOf } from "../../src/checks/usage.ts";
import { attribute } from "../../src/chapters/chapter.ts";
import { addChapter, addStep } from "../../src/editing/chapter.ts";
import { changed, checkFiles, type Change } from "../../src/editing/change.ts";
import { correct } from "../../src/editing/correct.ts";
import { addEntry, makeEntry } from "../../src/editing/entry.ts";
import { keepWords } from "../../src/editing/excerpt.ts";
import { carryOver } from "../../src/editing/published.ts";
import { errorsOf } from "../../src/editing/ask.ts";
import { addView, type NewView } from "../../src/editing/view.ts";
import { embedViews } from "../../src/embed/view.ts";
import type { PublicRecord } from "../../src/record/schema.ts";
import { withdraw } from "../../src/editing/withdraw.ts";
import { planRename } from "../../src/editing/rename.ts";
import { settled } from "../../src/checks/publication/settled.ts";
import { nationalOf } from "../../src/record/grades.ts";
import { gradedAgain } from "../../src/record/history/count.ts";
import type { History } from "../../src/record/history/schema.ts";
import { publish, type Published } from "../../src/checks/publication/published.ts";
import type { Excerpt } from "../../src/record/shapes/source.ts";

// The whole story is checked in each: seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const today = "2026-12-03";
const memory = "data/published.json";
let files: Record<string, string>;
let story: Checked;

const publication = ({ record, context }: Checked): Published => {
  if (!record) throw new Error("the record can't be read");
  return publish(
    record,
    context.rendered.filter((r) => context.chapters.includes(r.chapter)),
  );
};

beforeAll(async () => {
  files = readStoryFiles();
  story = await checkFiles(files, today);
  // All that stands there now has been read by a second person.
  files = { ...files, [memory]: JSON.stringify(publication(story)) };
  story = await checkFiles(files, today);
  expect(story.problems).toEqual([]);
});

/** What the check says after a change, errors and warnings by code. */
async function after(change: Change): Promise<{ checked: Checked; codes: string[] }> {
  for (const path of Object.keys(change)) expect(path).toMatch(/^(?:content|data)\//);
  const checked = await checkFiles(changed(files, change), today);
  return { checked, codes: [...new Set(checked.problems.map((p) => p.code))] };
}

const chapterWith = (pattern: RegExp): string => {
  const found = Object.keys(files).find(
    (f) => f.startsWith("content/chapters/") && pattern.test(files[f] ?? ""),
  );
  if (!found) throw new Error(`no chapter has ${String(pattern)}`);
  return found;
};
const edit = (file: string, from: string | RegExp, to: string): Change => {
  const text = (files[file] ?? "").replace(from, () => to);
  expect(text).not.toBe(files[file]);
  return { [file]: text };
};
const steps = () =>
  story.context.chapters.flatMap((chapter) =>
    chapter.elements
      .filter((e) => e.name === "Step")
      .map((e) => ({ chapter, id: attribute(e, "id") ?? "", chart: attribute(e, "chart") ?? "" })),
  );
const factWithStep = () => {
  const fact = story.record?.facts.find(
    (f) =>
      f.value !== undefined &&
      f.value > 1 &&
      f.confidence === "primary" &&
      f.qualifier === undefined &&
      // It is printed there; one that is only cited has nothing in the step to correct.
      Object.values(files).some((text) => text.includes(`<Fact id="${f.id}"`)),
  );
  if (!fact) throw new Error("no figure stands in a step");
  return fact;
};

test("1: a slip of spelling is put right, and the sentence waits for a second reader", async () => {
  const file = chapterWith(/<Own>The /);
  const { codes } = await after(edit(file, "<Own>The ", "<Own>This "));
  expect(codes).toEqual(["sentence-changed"]);
});

test("2: a date that readers saw changes: one command corrects and tells", async () => {
  const event = story.record?.events.find((e) => !e.date.includes("/") && e.date.length === 10);
  const impossible = await correct(
    files,
    { entry: event?.fact ?? "", set: { date: "2014-11-31" } },
    today,
  );
  expect((await after(impossible.change)).checked.problems).toContainEqual(
    expect.objectContaining({ message: expect.stringMatching(/November has 30 days/) }),
  );
  const fact = story.record?.facts.find((f) => f.id === event?.fact);
  const alone = await correct(
    files,
    { entry: event?.fact ?? "", set: { date: "2014-11-29" } },
    today,
  );
  expect(alone.correction.facts).toEqual(expect.arrayContaining([event?.id, event?.fact]));
  // A date alone isn't corrected: the statement and the source's words go on saying the old one.
  expect((await after(alone.change)).codes).toContain("date-unsupported");
  const words = "It came out on 29 November 2014.";
  const set = {
    date: "2014-11-29",
    statement: words,
    source: fact?.sources[0]?.source ?? "",
    locator: "page 1",
    quote: "came out on 29 November 2014",
    read: words,
    ...(fact?.disagreement ? { disagreement: "Nobody else gives a date." } : {}),
  };
  const right = await correct(files, { entry: event?.fact ?? "", set }, today);
  const { codes } = await after(right.change);
  expect(codes).not.toContain("date-unsupported");
  expect(codes).not.toContain("correction-missing");
  expect(codes).not.toContain("event-date-differs");
  // Readers are told; a second person reads it all the same, as when it is changed by hand.
  expect(codes).toEqual(expect.arrayContaining(["entry-changed", "claims-changed"]));
});

test("2b: a date that was changed by hand: all of it is told at once, with the command that tells readers", async () => {
  const fact = story.record?.facts.find((f) =>
    story.record?.events.some((e) => e.fact === f.id && e.date.length === 10),
  );
  const id = fact?.id ?? "";
  const list = JSON.parse(files["data/facts.json"] ?? "[]") as { id: string; date?: string }[];
  const text = JSON.stringify(
    list.map((f) => (f.id === id ? { ...f, date: "2014-11-29" } : f)),
    null,
    2,
  );
  const { checked, codes } = await after({ "data/facts.json": text });
  expect(codes).toEqual(
    expect.arrayContaining(["event-date-differs", "correction-missing", "date-unsupported"]),
  );
  const missing = checked.problems.filter((p) => p.code === "correction-missing");
  expect(missing.map((p) => p.entry)).toEqual([id]);
  expect(missing[0]?.remedy).toContain(`npm run correct -- --entry ${id} `);
  // Pasted, it needs no date again.
  const { change, correction } = await correct(
    changed(files, { "data/facts.json": text }),
    { entry: id, set: {} },
    today,
  );
  expect(correction.says).toContain("29 November 2014");
  const now = (await after({ "data/facts.json": text, ...change })).codes;
  expect(now).not.toContain("correction-missing");
  expect(now).not.toContain("event-date-differs");
});

test("2c: an event’s date is its fact’s: asked for the event, the command names the fact", async () => {
  const event = story.record?.events.find((e) => e.date.length === 10);
  const asked = { entry: event?.id ?? "", set: { date: "2014-11-29" } };
  await expect(correct(files, asked, today)).rejects.toThrow(
    `--entry ${event?.fact} --date 2014-11-29`,
  );
  // Changed by hand, one message tells of it: the two differ, and how both are put right.
  const { checked } = await after(
    edit("data/events.json", `"date": "${event?.date}"`, '"date": "2014-11-29"'),
  );
  const told = checked.problems.filter((p) => p.entry === event?.id);
  expect(told.map((p) => p.code)).not.toContain("correction-missing");
  expect(told.find((p) => p.code === "event-date-differs")?.remedy).toContain(
    `npm run correct -- --entry ${event?.fact} `,
  );
});

test("2e: the notice is of sentences, and stands where what changed is printed", async () => {
  const record = story.record as PublicRecord;
  const fact = record.facts.find((f) => f.id === "casey-appointed");
  const statement = fact?.statement.replace("10 September", "11 September") ?? "";
  const set = { date: "2014-09-11", statement };
  const { correction } = await correct(files, { entry: "casey-appointed", set }, today);
  expect(correction).toMatchObject({ said: fact?.statement, says: statement });
  const citing = stepsOf(story.context, "casey-appointed");
  expect(citing).toContain("others");
  expect(correction.steps).not.toContain("others");
  expect(correction.steps.length).toBeGreaterThan(0);
  // Without a statement of its own the label says of what.
  const alone = await correct(
    files,
    { entry: "casey-appointed", set: { date: "2014-09-11" } },
    today,
  );
  const label = record.events.find((e) => e.fact === "casey-appointed")?.label;
  expect(alone.correction.said).toBe(`${label}: 10 September 2014.`);
});

test("2f: who goes on quoting the old words is named", async () => {
  const record = story.record as PublicRecord;
  const all = record.facts.flatMap((f) => f.sources.map((s) => ({ ...s, id: f.id, f })));
  const shared = all.find(
    ({ id, source, locator, quote, f }) =>
      f.sources.length === 1 &&
      all.some(
        (o) => o.id !== id && o.source === source && o.locator === locator && o.quote === quote,
      ),
  );
  const others = all
    .filter((o) => o.quote === shared?.quote && o.id !== shared.id)
    .map((o) => o.id);
  const set = { quote: "Other words", read: "Other words", statement: "Something else." };
  const asked = { entry: shared?.id ?? "", set, said: "It said so.", says: "It says otherwise." };
  const { quoting } = await correct(files, asked, today);
  expect(others.length).toBeGreaterThan(0);
  expect(quoting).toEqual(expect.arrayContaining(others));
});

test("2d: the old words of a source go with the last entry that quoted them", async () => {
  const record = story.record as PublicRecord;
  const alone = record.facts.find(({ id, date, disagreement, sources: [evidence, more] }) => {
    const kept = record.excerpts.find(
      (e) => e.source === evidence?.source && e.locator === evidence.locator,
    );
    const others = JSON.stringify(record).split(JSON.stringify(evidence?.locator ?? ""));
    return (
      !more &&
      date?.length === 10 &&
      !disagreement &&
      kept?.words.length === 1 &&
      others.length === 3 &&
      record.events.some((e) => e.fact === id)
    );
  });
  const [evidence] = alone?.sources ?? [];
  const words = "It came out on 29 November 2014.";
  const set = {
    date: "2014-11-29",
    statement: words,
    quote: "out on 29 November 2014",
    read: words,
  };
  const { change } = await correct(files, { entry: alone?.id ?? "", set }, today);
  const { codes } = await after(change);
  expect(codes).not.toContain("excerpt-missing");
  expect(codes).not.toContain("date-unsupported");
  const kept = JSON.parse(change["data/excerpts.json"] ?? "[]") as Excerpt[];
  const place = kept.find((e) => e.source === evidence?.source && e.locator === evidence.locator);
  expect(place?.words).toEqual([words]);
});

test("3: a published figure changes: the check asks for its correction, and the command writes it", async () => {
  const fact = factWithStep();
  const value = (fact.value ?? 0) + 100;
  const { change, correction } = await correct(
    files,
    { entry: fact.id, set: { value: String(value), statement: `There were ${value}.` } },
    today,
  );
  expect(correction).toMatchObject({ date: today, severity: "changes-meaning" });
  expect(correction.steps.length).toBeGreaterThan(0);
  expect(correction.said).not.toBe(correction.says);
  const { codes } = await after(change);
  expect(codes).not.toContain("correction-missing");
  expect(codes).not.toContain("correction-target");
  // Its source's words go on saying the old one, until they are corrected as well.
  expect(codes).toEqual(expect.arrayContaining(["entry-changed", "data-unsupported"]));
  const words = { quote: `there were ${value}`, read: `In all, there were ${value}.` };
  const whole = await correct(
    files,
    { entry: fact.id, set: { ...words, value: String(value), statement: `There were ${value}.` } },
    today,
  );
  expect((await after(whole.change)).codes).not.toContain("data-unsupported");
  const refused = (set: Record<string, string>) =>
    expect(correct(files, { entry: fact.id, set }, today)).rejects;
  await refused({ valeu: "1" }).toThrow("Write --value");
  await refused({ colour: "1" }).toThrow("It takes --statement --date");
  await refused({ quote: "x", source: "elsewhere" }).toThrow('--source elsewhere --locator "…"');
});

test("4: a quotation with a new source", async () => {
  const source = makeEntry(
    "source",
    {
      id: "new-source",
      type: "report",
      title: "A report",
      publisher: story.record?.sources.find((s) => s.publisher)?.publisher ?? "",
      issued: "2014-08-26",
      kind: "inquiry",
      what: "A report.",
      seen: "In full.",
      licence: "copyright",
    },
    today,
  );
  const first = await addEntry(files, "source", source);
  const quotation = story.record?.quotations[0];
  const entry = makeEntry(
    "quotation",
    {
      id: "new-quotation",
      text: "We were told.",
      speaker: quotation?.speaker ?? "",
      body: quotation?.body ?? "",
      date: "2014-08-26",
      source: "new-source",
      locator: "page 1",
      excerpt: "We were told. We did nothing.",
      confidence: "primary",
    },
    today,
  );
  const second = await addEntry(changed(files, first), "quotation", entry);
  // What was read of a source is kept on its own, and the check asks for it.
  expect((await after({ ...first, ...second })).codes).toEqual(["excerpt-missing"]);
  const place = { source: "new-source", locator: "page 1" };
  const add = (made: object, words: string) =>
    addEntry(changed(files, first), "quotation", made, { ...place, words });
  const whole = await add(entry, "The letter says: We were told. We did nothing.");
  expect((await after({ ...first, ...whole })).codes).toEqual([]);
  // More of the same place stands with what was read there before.
  const more = await keepWords(changed(files, whole), { ...place, words: "And so on." });
  const kept = JSON.parse(more["data/excerpts.json"] ?? "[]") as Excerpt[];
  expect(kept.find((e) => e.id === "new-source-page-1")?.words).toHaveLength(2);
  const excerpt = makeEntry(
    "quotation",
    { ...(entry as Record<string, string>), id: "n2", excerpt: "Otherwise." },
    today,
  );
  const wrong = await add(excerpt, "Otherwise.");
  expect((await after({ ...first, ...wrong })).codes).toEqual(["quotation-not-in-excerpt"]);
});

test("5: a step with a view of its own", async () => {
  const [step] = steps();
  if (!step || !story.record) throw new Error("the story has no step");
  const change = addStep(
    files,
    { id: "a-new-step", after: step.id, view: {}, text: "<Own>One more thing.</Own>" },
    story.record,
  );
  const { checked, codes } = await after(change);
  expect(checked.problems.filter((p) => p.severity === "error")).toEqual([]);
  expect(codes).toEqual(["sentence-changed"]);
  expect(() =>
    addStep(files, { id: "Not An Id", after: step.id, view: {} }, story.record as never),
  ).toThrow("can't be an address");
});

test("6: a chapter between two others", async () => {
  const ids = story.context.chapters.map((c) => c.front.values.find((v) => v.key === "id")?.value);
  const made = { id: "a-new-scene", title: "New: a scene", summary: "One sentence." };
  const { checked } = await after(addChapter(files, { ...made, after: ids[2] }));
  expect(checked.problems.filter((p) => p.severity === "error")).toEqual([]);
  const now = checked.context.chapters.map(
    (c) => c.front.values.find((v) => v.key === "id")?.value,
  );
  expect(now).toEqual([...ids.slice(0, 3), "a-new-scene", ...ids.slice(3)]);
  expect(() => addChapter(files, { ...made, after: "nowhere" })).toThrow("no scene");
});

test("7: a chapter is split: what moves on, word for word, has been read", async () => {
  const { chapter } = steps()[0] ?? {};
  const file = chapter?.file ?? "";
  const text = files[file] ?? "";
  const at = text.indexOf("<Steps>");
  const to = text.indexOf("</Steps>") + "</Steps>".length;
  const made = addChapter(files, {
    id: "second-half",
    title: "The second half",
    summary: "One sentence.",
    after: chapter?.front.values.find((v) => v.key === "id")?.value,
  });
  const [second] = Object.keys(made).filter((f) => f.endsWith("-second-half.mdx"));
  const change = {
    ...made,
    [file]: text.slice(0, at) + text.slice(to),
    [second as string]: (made[second as string] ?? "").replace(
      "<Own>This scene is to be written.</Own>",
      text.slice(at, to),
    ),
  };
  const { checked } = await after(change);
  const unread = checked.problems.filter((p) => p.code === "sentence-changed");
  expect(unread.every((p) => /title|summary/.test(p.message))).toBe(true);
});

test("8: a chapter is removed: what leads to it is named", async () => {
  const step = steps().at(-1);
  const card = story.context.chapters.find((c) => c.front.values.some((v) => v.key === "card"));
  const own = card?.front.values.find((v) => v.key === "card")?.value;
  const home = steps().find((s) => s.id === own)?.chapter.file ?? step?.chapter.file ?? "";
  const { checked } = await after({ [home]: undefined });
  expect(checked.context.chapters.length).toBe(story.context.chapters.length - 1);
  for (const p of checked.problems) expect(p.remedy.length).toBeGreaterThan(10);
});

test("9: an entry is renamed everywhere, and stays read", async () => {
  const quotation = story.record?.quotations.find((q) => stepsOf(story.context, q.id).length > 0);
  const from = quotation?.id ?? "";
  const plan = planRename(files, from, "renamed-quotation", true);
  const before = JSON.parse(files[memory] ?? "{}") as Published;
  const now = await checkFiles(changed(files, plan.change), today);
  const kept = carryOver(before, publication(story), publication(now), from, "renamed-quotation");
  const { checked } = await after({ ...plan.change, [memory]: JSON.stringify(kept) });
  expect(checked.problems).toEqual([]);
  expect(() => planRename(files, "no-such-thing-at-all", "x-y", true)).toThrow("Nothing is called");
});

test("9b: a step is renamed: its old address leads to it, and it stays read", async () => {
  const { id } = steps()[1] ?? { id: "" };
  const plan = planRename(files, id, "renamed-step", true);
  const before = JSON.parse(files[memory] ?? "{}") as Published;
  const now = await checkFiles(changed(files, plan.change), today);
  const kept = carryOver(before, publication(story), publication(now), id, "renamed-step");
  const { checked } = await after({ ...plan.change, [memory]: JSON.stringify(kept) });
  expect(checked.problems).toEqual([]);
  expect(Object.values(plan.change).join()).toContain(`id="renamed-step" was="${id}`);
});

test("10: an event is added, of a fact that has its date", async () => {
  const fact = story.record?.facts.find(
    (f) => f.date?.length === 10 && !story.record?.events.some((e) => e.fact === f.id),
  );
  const given = { id: "event-new", lane: "known", label: "A report", short: "Report" };
  const entry = (date: string) =>
    makeEntry("event", { ...given, date, fact: fact?.id ?? "" }, today);
  // The timeline draws it by itself, so its label waits for a reader, and for nothing else.
  expect((await after(await addEntry(files, "event", entry(fact?.date ?? "")))).codes).toEqual([
    "words-changed",
  ]);
  expect((await after(await addEntry(files, "event", entry("1999-01-01")))).codes).toContain(
    "event-date-differs",
  );
});

test("11: one chart twice, with different views", async () => {
  const [step] = steps();
  const record = story.record;
  if (!step || !record) throw new Error("the story has no step");
  const views = Object.values(record.story.charts?.[step.chart]?.views ?? {});
  const view = Object.fromEntries(
    Object.entries(views.at(-1) ?? {}).map(([k, v]) => [k, v === true ? "" : String(v)]),
  );
  const change = addStep(files, { id: "again", after: step.id, chart: step.chart, view }, record);
  const { checked } = await after(change);
  expect(checked.problems.filter((p) => p.severity === "error")).toEqual([]);
});

test("11b: a chart in a state of its own, which can be embedded", async () => {
  const record = story.record as PublicRecord;
  const charts = [...story.context.charts.values()];
  const [through = ""] = record.judgements.flatMap((j) => (j.published ? [j.id] : [])).slice(-1);
  const asked = { of: "ratings", id: "of-my-own", view: { through, blank: "" } };
  const { change } = await addView(files, asked, charts, record);
  const { checked, codes } = await after(change);
  expect(codes).toEqual(["words-changed"]);
  const made = embedViews(charts, checked.record as PublicRecord).find((v) => v.name === asked.id);
  expect(made).toMatchObject({ slug: "ratings-of-my-own", asked: { through, blank: true } });
  // A slip is told at its line, with what is meant.
  const slip = await addView(files, { ...asked, view: { through: `${through}x` } }, charts, record);
  expect((await after(slip.change)).codes).toEqual(["view-unknown"]);
  const refused = (other: Partial<NewView>) =>
    expect(addView(files, { ...asked, ...other }, charts, record)).rejects;
  await refused({ of: "rating" }).toThrow("Write --of ratings");
  await refused({ id: "Of my own" }).toThrow("can't stand in an address");
  await refused({ view: {} }).toThrow("--through …");
  const [name = "", view = {}] =
    Object.entries(record.story.charts["ratings"]?.views ?? {})[0] ?? [];
  await refused({ id: name }).toThrow("already");
  const same = Object.fromEntries(Object.entries(view).map(([k, v]) => [k, v === true ? "" : v]));
  await refused({ view: same }).toThrow(`That is the view "${name}"`);
});

test("12: the standfirst and the text for sharing", async () => {
  const file = chapterWith(/^standfirst: /m);
  const { codes } = await after(edit(file, /^standfirst: .*$/m, "standfirst: Another sentence."));
  expect(codes.filter((c) => c !== "sentence-changed" && c !== "claims-changed")).toEqual([]);
});

test("13: an authority is withdrawn: the check leads to every count that it was part of", async () => {
  const list = JSON.parse(files["data/authorities.json"] ?? "[]") as { id: string }[];
  const text = JSON.stringify(list.slice(1), null, 2);
  const { checked } = await after({ "data/authorities.json": text });
  expect(checked.problems.length).toBeGreaterThan(0);
  expect(checked.problems.map((p) => p.file)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^data\//)]),
  );
});

test("13b: it is taken out of what was kept as well, and announced without being named", async () => {
  const chart = [...story.context.charts.values()].find((c) => c.id === "transitions");
  const [id = ""] =
    JSON.stringify(chart?.data(story.record as never)).match(/(?<="id":")[a-z-]+/) ?? [];
  const day = "frozen/transitions/2026-11-21";
  const kept = {
    [`${day}/data.csv`]: `id\n${id}\n`,
    [`${day}/other.csv`]: "id\n",
    "frozen/ratings/2026-11-21/data.csv": "id\n",
    "data/addresses.txt": `/authorities/${id}/\n/embed/ratings/v/2026-11-21/\n/embed/transitions/v/2026-11-21/\n`,
    "src/some.test.ts": `// ${id}\n`,
  };
  const asked = { entry: id, said: "There was one more.", says: "One is withdrawn." };
  const { change, notice, days, left } = await withdraw(files, kept, asked, today);
  expect(days).toEqual([day]);
  expect(left).toEqual(["src/some.test.ts"]);
  expect(change).toMatchObject({ [`${day}/data.csv`]: undefined, [`${day}/other.csv`]: undefined });
  expect(Object.keys(change)).not.toContain("frozen/ratings/2026-11-21/data.csv");
  expect(change["data/addresses.txt"]).toBe(
    `/embed/ratings/v/2026-11-21/\n/embed/transitions/v/2026-11-21/ # withdrawn, ${today}\n`,
  );
  expect(notice).toMatchObject({ severity: "withdrawn", charts: ["transitions"] });
  const still = async (now: Record<string, string>) =>
    (await checkFiles(changed(files, change), today, now)).problems
      .filter((p) => p.code === "kept-withdrawn")
      .map((p) => p.message);
  // The notice stands and the folder does too: the check names it.
  expect(await still(kept)).toEqual([expect.stringContaining(day)]);
  expect(await still(changed({ ...kept, "src/some.test.ts": "" }, change))).toEqual([]);
  // Until that is done, nothing else is held up by it.
  const withdrawn = changed(files, change);
  const label = { "data/events.json": (withdrawn["data/events.json"] ?? "").replace("[", "[ ") };
  expect(await errorsOf(label, withdrawn, kept)).toEqual([]);
  await expect(
    withdraw(files, kept, { ...asked, says: `${id} is withdrawn.` }, today),
  ).rejects.toThrow("The notice says what is withdrawn");
  await expect(withdraw(files, kept, { entry: "nobody-here" }, today)).rejects.toThrow("no entry");
});

test("13c: it ends with a check that passes, in content and data alone, whichever it is", async () => {
  const record = story.record as PublicRecord;
  const { asOf } = nationalOf(record).reinspected;
  const again = gradedAgain(
    record.history as History,
    { framework: "sif-2013", grade: "inadequate" },
    asOf,
  ).filter(({ id, next }) => next && record.authorities.some((a) => a.id === id));
  // Of those that were inadequate twice, the one that was so for longest: most shares change.
  const [worst] = again
    .filter(({ next }) => next?.grade === "inadequate")
    .sort((a, b) => (a.first.published < b.first.published ? -1 : 1));
  const asked = { entry: worst?.id, said: "There was one more.", says: "One is withdrawn." };
  const { change } = await withdraw(files, {}, asked, today);
  // Every statement whose counts changed is written again, its denominators too: the check asks for one sentence more.
  const first = await after(change);
  const left = first.checked.problems.filter((p) => !settled.has(p.code));
  expect(left.map((p) => [p.code, p.file])).toEqual([["count-unsupported", "data/national.json"]]);
  // What the counts lack is told in a sentence, which an editor writes.
  const [, wrong = ""] = /“(\d+)”/.exec(left[0]?.message ?? "") ?? [];
  const national = (files["data/national.json"] ?? "").replace(
    `so ${wrong} of`,
    `so ${Number(wrong) - 1} of`,
  );
  const second = await after({ ...change, "data/national.json": national });
  expect(second.codes.filter((code) => !settled.has(code))).toEqual([]);
  // A second person's word settles the rest.
  const read = { [memory]: JSON.stringify(publication(second.checked)) };
  const done = await after({ ...change, "data/national.json": national, ...read });
  expect(done.checked.problems).toEqual([]);
  // A denominator that was left as it was is refused, though its figure hasn't changed.
  const [all, figure] = ["authorities", "good"].map((key) =>
    record.facts.find((f) => f.from?.endsWith(`/${asOf}/${key}`)),
  );
  const facts = (changed(files, change)["data/facts.json"] ?? "").replace(
    new RegExp(`${figure?.value} of ${Number(all?.value) - 1}`),
    `${figure?.value} of ${all?.value}`,
  );
  const kept = await after({ ...change, "data/national.json": national, "data/facts.json": facts });
  expect(kept.checked.problems).toContainEqual(
    expect.objectContaining({ code: "count-unsupported", entry: figure?.id }),
  );
});

test("14: a comparison that is false, then one that is true", async () => {
  const facts = (story.record?.facts ?? []).filter((f) => (f.value ?? 0) > 0);
  const pair = facts.flatMap((a) =>
    facts
      .filter((b) => b.confidence === a.confidence && (b.value ?? 0) > 2 * (a.value ?? 0))
      .slice(0, 1)
      .map((b) => ({ a, b })),
  )[0];
  const file = chapterWith(/<Own>The /);
  const said = (by: string, test: string, words: string) =>
    edit(
      file,
      "<Own>The ",
      `<Own>That is <Claim test="${test}" from="${pair?.a.id}" to="${pair?.b.id}" by="${by}">${words}</Claim>.</Own> <Own>The `,
    );
  const no = await after(said("2", "times", "twice as many"));
  const falsehood = no.checked.problems.find((p) => p.code === "claim-false");
  const [, test = "", by = ""] =
    /test="([a-z-]+)" [^>]*by="([\d.]+)"/.exec(falsehood?.remedy ?? "") ?? [];
  const yes = await after(
    said(by, test, test === "times" ? `${by} times as many` : `more than ${by} times as many`),
  );
  expect(yes.checked.problems.filter((p) => p.code.startsWith("claim-"))).toEqual([]);
});

test("15: a label of the timeline", async () => {
  const label = story.record?.events[0]?.label ?? "";
  const { codes } = await after(
    edit("data/events.json", `"label": "${label}"`, '"label": "A label"'),
  );
  expect(codes).toEqual(["entry-changed"]);
});

test("15b: the words of a chart: they wait for a second reader as a sentence does", async () => {
  const path = "content/story.json";
  const [id, words] =
    Object.entries(story.record?.story.charts ?? {}).find(
      ([, chart]) => typeof chart["title"] === "string",
    ) ?? [];
  const title = String(words?.["title"]);
  const change = edit(path, JSON.stringify(title), JSON.stringify(`${title}, as it is told`));
  const { checked, codes } = await after(change);
  expect(codes).toEqual(["words-changed"]);
  const [told] = checked.problems;
  expect(told).toMatchObject({ file: path, severity: "warning" });
  expect(told?.message).toContain(`“title” of the chart “${id}”`);
  const line = (change[path] ?? "").split("\n")[(told?.line ?? 0) - 1];
  expect(line).toContain(`${title}, as it is told`);
  // One that is gone is told as well: a limit may have been in it.
  const gone = await after(edit(path, `      "title": ${JSON.stringify(title)},\n`, ""));
  expect(gone.checked.problems.length).toBeGreaterThan(0);
});
