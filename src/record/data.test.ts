/** What must hold for the record of this project, beyond its shape. */
import { nationalOf } from "./grades.ts";
import { describe, expect, test } from "vitest";
import { span } from "./dates.ts";
import { formatFact } from "./numbers.ts";
import { loadRecord, readFiles } from "./load.ts";

const record = loadRecord();
const value = (id: string) => record.facts.find((f) => f.id === id)?.value;
const sentences = [
  ...record.facts.flatMap((f) => [f.statement, f.caution, f.disagreement]),
  ...record.judgements.flatMap((j) => [j.words, j.scope, j.note, j.disagreement]),
  ...record.events.flatMap((e) => [e.label, e.short]),
  ...record.sources.flatMap((s) => [s.note, s.custom.what, s.custom.seen]),
].filter((text) => text !== undefined);

describe("wording", () => {
  test("the figure of the inquiry is a floor: no other wording stands anywhere", () => {
    for (const [file, text] of Object.entries(readFiles()))
      expect(text, file).not.toMatch(
        /(up to|more than|over|some|around|about|approximately)[\s\u00a0]+1,?400/i,
      );
    const fact = record.facts.find((f) => f.id === "victims-at-least-1400");
    expect(fact && formatFact(fact)).toBe("at least 1,400\u00a0children");
  });

  test("our own sentences have real quotation marks and no abbreviation for the crime", () => {
    for (const text of sentences) {
      expect(text).not.toMatch(/["']|\bCSE\b/);
      expect(text).not.toMatch(/^\s|\s\s|\s$/);
    }
    for (const { id, statement } of record.facts) expect(statement, id).toMatch(/^[A-Z0-9].*\.$/);
  });

  test("a fact that rests on one news report alone names it", () => {
    for (const { id, statement, sources, confidence } of record.facts) {
      const [only, ...more] = sources.map((e) => record.sources.find((s) => s.id === e.source));
      if (confidence !== "secondary" || more.length > 0 || only?.custom.kind !== "news") continue;
      const name = (only["container-title"] ?? only.publisher ?? "").replace(/^The | News.*$/g, "");
      expect(statement, id).toContain(name);
    }
  });

  test("units are plain nouns", () => {
    for (const { id, unit } of record.facts) expect(unit ?? "", id).not.toMatch(/[()\d]/);
  });

  test("labels fit the timeline", () => {
    for (const { id, label, short } of record.events) {
      expect(label.length, id).toBeLessThanOrEqual(60);
      expect(short.length, id).toBeLessThanOrEqual(25);
    }
  });
});

describe("judgements", () => {
  const headline = record.judgements.filter((j) => j.series === "headline");

  test("the headline series is these seven, in order", () => {
    expect(headline.map(({ known, grade, scopeShort }) => [known, grade, scopeShort])).toEqual([
      ["2009", "inadequate", "safeguarding"],
      ["2010-07", "adequate", "safeguarding"],
      ["2012-08-10", "adequate", "child protection only"],
      ["2014-11-19", "inadequate", "all services"],
      ["2018-01-29", "good", "all services"],
      ["2022-08-12", "good", "overall, short inspection"],
      ["2025-12-16", "outstanding", "overall, short inspection"],
    ]);
    expect(headline.filter((j) => j.bracketed).map((j) => j.known)).toEqual(["2009"]);
  });

  test("strands are kept under their headline", () => {
    const strand = (id: string, name: string) =>
      headline.find((j) => j.id === id)?.strands.find((s) => s.id === name)?.grade;
    expect(strand("rating-2014-inadequate", "adoption")).toBe("requires-improvement");
    expect(strand("rating-2018-good", "looked-after")).toBe("requires-improvement");
    expect(strand("rating-2018-good", "care-leavers")).toBe("outstanding");
    expect(strand("rating-2025-outstanding", "care-leavers")).toBe("good");
  });

  test("each falls within the years of its framework", () => {
    for (const judgement of record.judgements) {
      const framework = record.frameworks.find((f) => f.id === judgement.framework);
      const within = span(framework?.period ?? "");
      const seen = span(judgement.inspected ?? judgement.known);
      expect(seen.start, judgement.id).toBeGreaterThanOrEqual(within.start);
      expect(seen.end, judgement.id).toBeLessThanOrEqual(within.end);
    }
  });
});

describe("figures", () => {
  test("facts and panels give the same counts", () => {
    for (const panel of nationalOf(record).panels) {
      expect(value(panel.fact), panel.id).toBe(panel.denominator);
      const parts = record.facts.filter(
        (f) => f.id.startsWith(`${panel.fact}-`) && !f.id.endsWith("-withheld"),
      );
      expect(parts.length, panel.id).toBeGreaterThan(0);
      const counts = panel.counts.map((c) => c.n);
      for (const part of parts) expect(counts, part.id).toContain(part.value);
    }
  });

  test("the thirteen are counted from their list", () => {
    const next = (grade: string) => record.authorities.filter((a) => a.next.grade === grade).length;
    expect(value("reinspected-total")).toBe(record.authorities.length);
    expect(value("reinspected-good")).toBe(next("good"));
    expect(value("reinspected-requires-improvement")).toBe(next("requires-improvement"));
    expect(value("reinspected-inadequate")).toBe(next("inadequate"));
    for (const { name, first, next: second } of record.authorities) {
      expect(first.grade, name).toBe("inadequate");
      expect(span(second.published).start, name).toBeGreaterThan(span(first.published).end);
      expect(span(second.published).end, name).toBeLessThanOrEqual(
        span(nationalOf(record).reinspected.asOf).end,
      );
    }
  });

  test("what was counted here says so", () => {
    const counted = record.facts.filter((f) => f.from !== undefined);
    const ids = counted.map((f) => f.id);
    for (const sum of ["total", "good", "requires-improvement", "inadequate"])
      expect(ids).toContain(`reinspected-${sum}`);
    for (const fact of counted) {
      expect(fact.confidence, fact.id).toBe("derived");
      expect(fact.statement, fact.id).toMatch(/Counted here\.$/);
      expect(fact.caution, fact.id).toBeTruthy();
    }
  });
});

test("every source is used, and licences follow the publisher", () => {
  const used = new Set([
    ...[...record.facts, ...record.judgements, ...record.frameworks, ...record.breaks].flatMap(
      (entry) => entry.sources.map((e) => e.source),
    ),
    ...record.quotations.map((q) => q.source),
    nationalOf(record).source,
    ...(record.history?.authorities.flatMap((a) =>
      a.former.flatMap((f) => f.sources.map((e) => e.source)),
    ) ?? []),
  ]);
  expect(record.sources.map((s) => s.id).filter((id) => !used.has(id))).toEqual([]);
  for (const { id, publisher, custom } of record.sources) {
    if (publisher === "Ofsted" && custom.kind !== "parliament")
      expect(custom.licence, id).toBe("OGL-3.0");
    if (custom.kind === "parliament") expect(custom.licence, id).toBe("OPL-3.0");
    if (custom.kind === "news") expect(custom.licence, id).toBe("copyright");
  }
});

test("a help line without confirmed hours has none, and says so", () => {
  for (const { id, hours, note } of record.helplines)
    if (hours === undefined) expect(note, id).toMatch(/confirmed/);
});
