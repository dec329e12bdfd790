/** The real story under its own check: what the reader is promised, by count. */
import { beforeAll, describe, expect, test, vi } from "vitest";
import { allCharts } from "../charts/all.ts";
import type { PublicRecord } from "../record/schema.ts";
import { bindings } from "../chapters/bindings.ts";
import { checkStory, type Checked, type CheckOptions } from "./check.ts";
import { claimsDocument, storyDocument } from "../commands/copydesk.ts";
import { readStoryFiles } from "./files.ts";
import { claims, unusedSources } from "../ledger/claims.ts";
import { publish } from "./publication/published.ts";
import type { Rendered } from "../chapters/render.ts";
import { resolveTemplate } from "../say/template.ts";

// All charts are loaded and drawn in words: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const files = readStoryFiles();
let options: CheckOptions;
let checked: Checked;
let record: PublicRecord;
let chapters: readonly Rendered[];

beforeAll(async () => {
  options = { charts: [...(await allCharts()).values()], today: "2026-11-21" };
  checked = checkStory(files, options);
  if (!checked.record) throw new Error("the record can't be read");
  record = checked.record;
  chapters = checked.context.rendered;
});

test("the story passes", () => {
  expect(checked.problems.filter((p) => p.severity === "error")).toEqual([]);
});

test("no clock fails it: in ten years it still builds", () => {
  const later = checkStory(files, { ...options, today: "2036-11-21" });
  expect(later.problems.filter((p) => p.severity === "error")).toEqual([]);
  expect(later.problems.some((p) => p.code === "helpline-stale")).toBe(true);
});

test("at most one mark of ordinary language in 200 words", () => {
  const words = chapters
    .flatMap((r) => r.passages.map((p) => p.text))
    .join(" ")
    .split(/\s+/).length;
  const marks = chapters.flatMap((r) =>
    r.chapter.elements.filter((e) => e.name === "Plain"),
  ).length;
  expect(marks).toBeLessThanOrEqual(words / 200);
});

describe("the ledger", () => {
  test("holds every bound value of the story", () => {
    const ledger = claims(chapters, record);
    const bound = bindings(chapters).filter((b) => b.ids.length > 0);
    // The words of a claim are one binding, however many stretches they make.
    const plainly = bound.filter((b) => b.element.name !== "Claim").length;
    const inText = ledger.filter((c) => c.key === undefined).flatMap((c) => c.stretches);
    expect(inText.filter((s) => s.ids.length > 0 && s.component !== "Claim").length).toBe(plainly);
    expect(ledger.flatMap((c) => c.tests).length).toBe(bound.length - plainly);
    const inFront = chapters.flatMap(({ chapter }) =>
      chapter.front.values.flatMap((v) => resolveTemplate(v.value, record).ids),
    );
    expect(
      ledger
        .filter((c) => c.key !== undefined)
        .flatMap((c) => c.stretches)
        .filter((s) => s.ids.length > 0).length,
    ).toBe(inFront.length);
  });

  test("gives each claim a source with locator and words", () => {
    for (const claim of claims(chapters, record)) {
      if (claim.kind === "own") continue;
      expect(claim.grounds.length, claim.text).toBeGreaterThan(0);
      for (const ground of claim.grounds)
        for (const { source, locator, quote } of ground.evidence)
          expect(
            [source.title, locator, quote].every((t) => t !== ""),
            ground.id,
          ).toBe(true);
    }
  });

  test("uses every source or lists it as unused", () => {
    const ledger = claims(chapters, record);
    const used = new Set(
      ledger.flatMap((c) => c.grounds.flatMap((g) => g.evidence.map((e) => e.source.id))),
    );
    const unused = unusedSources(ledger, record).map((s) => s.id);
    expect([...used, ...unused].sort()).toEqual(record.sources.map((s) => s.id).sort());
  });
});

test.each([
  ['"through": "rating-2014-inadequate",', '"through": "rating-2014-inadequat",', "view-unknown"],
  ['"emergency": {', '"emergancy": {', "unknown-key"],
  ['"transitions": {', '"transition": {', "chart-unknown"],
  ["Empty chart of", "Empty chart of 152 of", "figure-bare"],
  ["{{number}} Ofsted", "{{numbr}} Ofsted", "wrong-value"],
  ['"event": "event-jay-published"', '"event": "event-jay-publised"', "unknown-value"],
])("what the story says of itself is checked: %s becomes %s", (right, wrong, code) => {
  const text = files["content/story.json"] as string;
  const { problems } = checkStory(
    { ...files, "content/story.json": text.replace(right, wrong) },
    options,
  );
  const line = text.slice(0, text.indexOf(right)).split("\n").length;
  expect(problems).toContainEqual(
    expect.objectContaining({ file: "content/story.json", line, code }),
  );
});

test("a publication remembers the story: unchanged it is silent, changed it speaks", () => {
  const published = JSON.stringify(publish(record, chapters));
  const same = checkStory(
    { ...files, "data/published.json": published },
    { ...options, production: true },
  );
  expect(same.problems.filter((p) => p.severity === "error")).toEqual([]);

  const facts = (files["data/facts.json"] as string).replace('"value": 1400', '"value": 1500');
  const changed = checkStory(
    { ...files, "data/facts.json": facts, "data/published.json": published },
    options,
  );
  expect(changed.problems.map((p) => p.code)).toContain("correction-missing");
});

test("the copy-desk documents hold every sentence and mark every bound value", () => {
  const charts = new Map(options.charts.map((c) => [c.id, c]));
  const story = storyDocument(checked.context, record, charts, files);
  for (const { passages } of chapters)
    for (const { text } of passages) expect(story).toContain(text.trim());
  const marked = claimsDocument(claims(chapters, record));
  expect(marked.replaceAll("\u00a0", " ")).toContain(
    "⟦at least 1,400 children → victims-at-least-1400⟧",
  );
});
