/**
 * The proof that the code knows no story: an invented one, of another body and
 * on another scale, is checked and drawn by the same `src/`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allCharts, chartsOfStory } from "../../src/charts/all.ts";
import { checkStory, newCache } from "../../src/checks/check.ts";
import { readStoryFiles } from "../../src/checks/files.ts";
import { embedViews } from "../../src/embed/view.ts";
import { loadRecord } from "../../src/record/load.ts";
import { writeLarge } from "../bench/large.ts";

const root = "tests/stories/lighthouses";
const files = readStoryFiles(root);
const charts = await allCharts();
const options = { charts: [...charts.values()], today: "2026-01-06", cache: newCache() };

test("nothing stands in the way of publishing it", () => {
  expect(checkStory(files, options).problems).toEqual([]);
});

test("nor of one that is much longer", () => {
  const folder = mkdtempSync(join(tmpdir(), "long-story-"));
  try {
    writeLarge(folder, { chapters: 4, facts: 200, events: 120 });
    expect(checkStory(readStoryFiles(folder), options).problems).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a figure that is typed wrong is refused, and a grade that isn’t on its scale", () => {
  const file = "content/chapters/01-rock.mdx";
  const typed = (files[file] as string).replace('<Fact id="lamps-out"/>', "At least 901 lamps");
  const codes = (changed: Record<string, string>) =>
    checkStory({ ...files, ...changed }, options).problems.map((p) => p.code);
  expect(codes({ [file]: typed })).toContain("figure-bare");
  const judged = "data/judgements.json";
  expect(
    codes({ [judged]: (files[judged] as string).replace('"grade": "lit"', '"grade": "good"') }),
  ).toContain("unknown-grade");
});

test("its own house rules hold, and those of no other story", () => {
  const file = "content/chapters/01-rock.mdx";
  const said = (sentence: string) =>
    checkStory(
      { ...files, [file]: `${files[file] as string}\n<Own>${sentence}</Own>\n` },
      options,
    ).problems.map((p) => `${p.code}: ${p.words}`);
  expect(said("The beacons went out.")).toEqual(["language-term: beacons"]);
  expect(said("It was a beacon of hope.")).toEqual([]);
  expect(said("The lamp office dozed.")).toContain("language-term: The lamp office dozed");
  expect(said("There is no evidence that the lamp office dozed.")).toEqual([]);
  expect(said("A wrecker came.")).toEqual(["name-withheld: wrecker"]);
  expect(said("The lamps were dimmed.")).toEqual(["grade-bare: dimmed"]);
  expect(said("It was outstanding, and an incest of gulls.")).toEqual([]);
});

test("each of its charts is drawn in each of its views, in its own words", () => {
  const record = loadRecord(root);
  const views = embedViews(chartsOfStory(charts, record).values(), record);
  expect(views.map(({ slug }) => slug)).toEqual([
    "count",
    "count-one",
    "ratings",
    "ratings-early",
    "timeline",
    "timeline-field",
  ]);
  for (const { chart, data, state, words } of views) {
    const size = { width: 640, height: chart.height(640, "wide", state), shape: "wide" } as const;
    expect(chart.marks(data, state, size).length).toBeGreaterThan(0);
    expect(Object.values(words).flat().join(" ")).not.toMatch(/Rotherham|Ofsted|\{\{/);
  }
});
