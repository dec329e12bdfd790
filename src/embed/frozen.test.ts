import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { allCharts } from "../charts/all.ts";
import { loadRecord } from "../record/load.ts";
import type { Correction } from "../record/shapes/correction.ts";
import { freezeAll } from "../commands/freeze.ts";
import { chartFrozenAt, freeze, readFrozen, newerLine, sameCharts, served } from "./frozen.ts";
import { embedViews } from "./view.ts";

// Every chart is drawn in every view, several times over.
vi.setConfig({ testTimeout: 300_000 });

const record = loadRecord();
const charts = await allCharts();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "adequate-frozen-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const correction = (date: string, chart: string): Correction => ({
  id: `correction-${date}`,
  date,
  severity: "changes-meaning",
  said: "It was good.",
  says: "It was adequate.",
  facts: [],
  charts: [chart],
  steps: [],
});

describe("freezing", () => {
  test("keeps every view of every chart, and nothing that has not changed", async () => {
    const written = await freezeAll("2026-12-03", folder);
    expect(written).toEqual([...charts.keys()].map((id) => `${id}/2026-12-03`));
    for (const kept of readFrozen(folder)) {
      const views = embedViews([charts.get(kept.chart) as never], record);
      expect(kept.files.size).toBe(views.length * 4);
    }
    expect(await freezeAll("2026-12-03", folder)).toEqual([]);
    expect(await freezeAll("2027-01-01", folder)).toEqual([]);
  });

  test("never writes over what is kept", async () => {
    await freezeAll("2026-12-03", folder);
    const before = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".html"))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
    await freezeAll("2026-12-04", folder);
    for (const [file, text] of before) expect(readFileSync(join(folder, file), "utf8")).toBe(text);
  });

  test.each(["3 December", "2026-13-01", "2026-1-1", ""])("refuses “%s” as a day", async (day) => {
    await expect(freezeAll(day, folder)).rejects.toThrow("is not a day");
  });

  test("tells a changed chart from one that is the same but for its day", async () => {
    const [chart] = [...charts.values()];
    if (!chart) throw new Error("there is no chart");
    const views = embedViews([chart], record);
    const then = await freeze(record, views, "2026-12-03", []);
    expect(sameCharts(then, await freeze(record, views, "2027-01-01", []))).toBe(true);
    const [first, ...rest] = views;
    if (!first) throw new Error("the chart has no view");
    const { title } = first.words;
    const other = [{ ...first, words: { ...first.words, title: `${title}!` } }, ...rest];
    expect(sameCharts(then, await freeze(record, other, "2027-01-01", []))).toBe(false);
  });
});

describe("a frozen page as it is served", () => {
  const chart = "ratings";
  const kept = { chart, date: "2026-12-03" };
  const live = "/embed/ratings/";
  const page = async () => {
    const files = await freeze(
      record,
      embedViews([charts.get(chart) as never], record),
      kept.date,
      [],
    );
    return files.get("index.html") as string;
  };

  test("is what was kept, at the site’s own address", async () => {
    const text = await page();
    const here = served(text, "https://adequate.example");
    expect(here).not.toContain("site.invalid");
    expect(here.replaceAll("https://adequate.example", "https://site.invalid")).toBe(text);
  });

  test("is given one line, and no other change, once something newer is there", async () => {
    const line = newerLine(kept, [kept], [correction("2027-01-05", chart)], live);
    const without = served(await page(), "https://adequate.example").split("\n");
    const withLine = served(await page(), "https://adequate.example", line).split("\n");
    expect(withLine).toHaveLength(without.length + 1);
    expect(withLine.filter((l) => l !== line)).toEqual(without);
    expect(chartFrozenAt(withLine.join("\n"))).toBe(chartFrozenAt(without.join("\n")));
    expect(withLine[withLine.indexOf(line ?? "") - 1]).toMatch(/^<main /);
  });

  test("tells of the newest correction of its own chart after its day", () => {
    const after = newerLine(
      kept,
      [kept],
      [correction("2026-12-24", chart), correction("2027-01-05", chart)],
      live,
    );
    expect(after).toMatch(/5\s+January 2027/);
    expect(after).toContain("It was adequate.");
    expect(after).toContain(`href="${live}"`);
    expect(newerLine(kept, [kept], [correction("2026-12-03", chart)], live)).toBeUndefined();
    expect(newerLine(kept, [kept], [correction("2027-01-05", "timeline")], live)).toBeUndefined();
  });

  test("tells of a later version, if nothing was corrected", () => {
    const later = { chart, date: "2027-02-01" };
    expect(newerLine(kept, [kept, later], [], live)).toMatch(/1\s+February 2027/);
    expect(newerLine(later, [kept, later], [], live)).toBeUndefined();
    expect(
      newerLine(kept, [kept, { chart: "timeline", date: "2027-02-01" }], [], live),
    ).toBeUndefined();
  });
});
