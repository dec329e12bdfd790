import { expect, test } from "vitest";
import { readScenes } from "../chapters/scenes.ts";
import { loadRecord } from "../record/load.ts";
import { claims } from "./claims.ts";
import { lastReadings, sentenceKey, withReadings, type Reading } from "./readings.ts";
import { sampleOf, makeSheet, readSheet } from "./sheet.ts";

const record = loadRecord();
const all = claims(
  readScenes(record).map((s) => s.text),
  record,
);
const options = { sample: 20, seed: 4, today: "2026-11-21" };

test("the same seed draws the same sentences, another others, each once", () => {
  const one = sampleOf(all, options);
  expect(new Set(one).size).toBe(20);
  expect(sampleOf(all, options)).toEqual(one);
  expect(sampleOf(all, { ...options, seed: 5 })).not.toEqual(one);
  expect(sampleOf(all, { ...options, sample: 10_000 })).toEqual(all);
});

test("each sentence stands with its entries, the quoted words in their place, and a form", () => {
  const sheet = makeSheet(all, record, { ...options, sample: all.length });
  for (const claim of all) {
    expect(sheet).toContain(`> ${claim.text}`);
    for (const { id, evidence, disagreement } of claim.grounds) {
      expect(sheet).toContain(`\`${id}\``);
      if (disagreement) expect(sheet).toContain(disagreement);
      for (const { locator } of evidence) expect(sheet).toContain(locator);
    }
  }
  expect(sheet.match(/^Verdict:$/gm)).toHaveLength(all.length);
  expect(sheet).toMatch(/^ {4}> \S.*\*\*.+\*\*/m);
});

test("what is written in the form comes back, with its reason; what is left empty doesn't", () => {
  const [a, b, c] = sampleOf(all, options).map(sentenceKey) as [string, string, string];
  let sheet = makeSheet(all, record, options);
  const fill = (key: string, verdict: string, why: string) => {
    const at = sheet.indexOf("Verdict:", sheet.indexOf(`Sentence ${key}`));
    sheet =
      sheet.slice(0, at) +
      sheet.slice(at).replace("Verdict:\n\nWhy:", `Verdict: ${verdict}\n\nWhy: ${why}`);
  };
  fill(a, "so", "");
  fill(b, "Wrong.", "the report says July");
  const { readings, faults } = readSheet(sheet);
  expect(faults).toEqual([]);
  expect(readings.map(({ line: _, ...r }) => r)).toEqual([
    { sentence: a, verdict: "so" },
    { sentence: b, verdict: "wrong", why: "the report says July" },
  ]);
  fill(c, "perhaps", "");
  expect(readSheet(sheet).faults).toEqual([
    {
      line: expect.any(Number),
      message: "“perhaps” is no verdict. Write one of so, loose, wrong.",
    },
  ]);
  expect(readSheet(sheet.replace(`Sentence ${a}`, "Sentence")).faults[0]?.message).toContain(
    "lost its sentence",
  );
});

test("a sentence with other words, or on other entries, is another sentence", () => {
  const [claim] = all;
  if (!claim) throw new Error("the story has no sentence");
  const key = sentenceKey(claim);
  expect(sentenceKey({ ...claim, text: claim.text.replaceAll(" ", "\u00a0") })).toBe(key);
  expect(sentenceKey({ ...claim, text: `${claim.text} Not.` })).not.toBe(key);
  expect(sentenceKey({ ...claim, ids: [...claim.ids, "another"] })).not.toBe(key);
});

test("the last reading counts, one a reader, and a changed sentence has none", () => {
  const reading = (sentence: string, by: string, on: string, verdict: Reading["verdict"]) => ({
    sentence,
    by,
    on,
    verdict,
  });
  const first = reading("a".repeat(16), "Ann", "2026-11-21", "loose");
  const again = { ...first, on: "2026-11-23", verdict: "so" } as const;
  const other = reading("a".repeat(16), "Ben", "2026-11-22", "so");
  const gone = reading("b".repeat(16), "Ann", "2026-11-21", "so");
  const kept = withReadings([first, gone], [again, other], new Set(["a".repeat(16)]));
  expect(kept).toEqual([again, other]);
  expect(lastReadings(kept).get("a".repeat(16))).toEqual(again);
});
