// cspell:ignore publised
import { describe, expect, test } from "vitest";
import { loadRecord } from "./load.ts";
import type { Entity } from "./kinds.ts";
import { entriesOf, dateOf, evidenceOf, entryOf } from "./lookup.ts";
import { nearest } from "./nearest.ts";

const record = loadRecord();
const entity = (id: string): Entity => {
  const found = entryOf(record, id);
  if (!found) throw new Error(`no "${id}"`);
  return found;
};

test("finds each kind of entry by its id", () => {
  expect(
    ["jay-published", "rating-2014-inadequate", "event-jay-published", "quote-hc1114-officers"].map(
      (id) => entryOf(record, id)?.type,
    ),
  ).toEqual(["fact", "judgement", "event", "quotation"]);
  expect(entryOf(record, "no-such-entry")).toBeUndefined();
});

describe("dateOf", () => {
  test("a judgement is dated by the day it became known", () => {
    expect(dateOf(entity("rating-2014-inadequate"))).toBe("2014-11-19");
    expect(dateOf(entity("rating-2010-safeguarding-adequate"))).toBe("2010-07");
    expect(dateOf(entity("rating-2009-inadequate"))).toBe("2009");
  });

  test("its inspection has a start and an end", () => {
    const judgement = entity("rating-2014-inadequate");
    expect(dateOf(judgement, "inspected")).toBe("2014-09-16/2014-10-08");
    expect(dateOf(judgement, "inspected-start")).toBe("2014-09-16");
    expect(dateOf(judgement, "inspected-end")).toBe("2014-10-08");
    expect(dateOf(entity("rating-2012-child-protection-adequate"), "inspected-start")).toBe(
      "2012-07",
    );
  });

  test("a date that isn't in the record is refused", () => {
    expect(() => dateOf(entity("rating-2010-safeguarding-adequate"), "published")).toThrow(
      'the date on which "rating-2010-safeguarding-adequate" was published was not established',
    );
    expect(() => dateOf(entity("jay-published"), "inspected")).toThrow(
      'is a fact: it has no date of "inspected"',
    );
    const undated = { ...entity("jay-published"), date: undefined } as Entity;
    expect(() => dateOf(undated)).toThrow("has no date");
  });
});

describe("evidenceOf", () => {
  test("every entry has evidence with its source", () => {
    for (const id of entriesOf(record).keys()) {
      const evidence = evidenceOf(record, id);
      expect(evidence.length, id).toBeGreaterThan(0);
      for (const { source, quote } of evidence) expect(source.title && quote, id).toBeTruthy();
    }
  });

  test("an event has the evidence of its fact; a disagreement comes along", () => {
    expect(evidenceOf(record, "event-five-commissioners")).toEqual(
      evidenceOf(record, "commissioners-five"),
    );
    expect(evidenceOf(record, "commissioners-five")[0]?.disagreement).toContain("Five");
    expect(() => evidenceOf(record, "no-such-entry")).toThrow('no entry "no-such-entry"');
  });
});

test("nearest finds what was probably meant, and nothing far from it", () => {
  expect(nearest("jay-publised", [...entriesOf(record).keys()])).toBe("jay-published");
  expect(nearest("Requires-Improvement", ["inadequate", "requires-improvement"])).toBe(
    "requires-improvement",
  );
  expect(nearest("victims", ["victims-at-least-1400", "jay-period"])).toBe("victims-at-least-1400");
  expect(nearest("xyz", ["inadequate", "good"])).toBeUndefined();
});
