import { describe, expect, test } from "vitest";
import { loadRecord } from "../record/load.ts";
import { entriesOf } from "../record/lookup.ts";
import { confidenceSchema } from "../record/shapes/attributed.ts";
import { confidenceWords, counted, detailsOf, held } from "./words.ts";

const record = loadRecord();

describe("what the record keeps in codes has words for readers", () => {
  test.each(confidenceSchema.options)("confidence %s", (confidence) => {
    expect(confidenceWords[confidence]).toMatch(/^(Taken|Counted) .+\.$/);
  });
});

describe("detailsOf", () => {
  test("gives a fact its figure and its date", () => {
    expect(detailsOf(record, "victims-at-least-1400").slice(0, 2)).toEqual([
      { term: "Figure", words: "at least 1,400\u00a0children" },
      { term: "Date", words: "26\u00a0August 2014" },
    ]);
  });

  test("gives a judgement grade, scope, parts and both its dates", () => {
    const details = detailsOf(record, "rating-2014-inadequate");
    const of = (term: string) => details.find((d) => d.term === term)?.words;
    expect(of("Grade")).toBe("inadequate");
    expect(of("Published")).toBe("19\u00a0November 2014");
    expect(of("Inspected")).toBe("16\u00a0September to 8\u00a0October 2014");
    expect(of("Parts")).toContain("requires improvement");
    expect(of("Known by")).toBeUndefined();
  });

  test("says when a judgement was known by, where its publication isn't established", () => {
    const details = detailsOf(record, "rating-2010-safeguarding-adequate");
    expect(details.find((d) => d.term === "Published")).toBeUndefined();
    expect(details.find((d) => d.term === "Known by")?.words).toBe("July 2010");
  });

  test("answers for every entry of the record, and refuses others", () => {
    for (const id of entriesOf(record).keys())
      for (const { words } of detailsOf(record, id)) expect(words.trim(), id).not.toBe("");
    expect(() => detailsOf(record, "nothing-such")).toThrow('no entry "nothing-such"');
  });
});

test("counts have their noun, small ones in words", () => {
  expect(counted(1, "sentence")).toBe("one sentence");
  expect(counted(130, "entry", "entries")).toBe("130\u00a0entries");
});

test("a day and its month, a paragraph and its number hold together", () => {
  expect(held("on 26 August 2014, para 33 and p. 7")).toBe(
    "on 26\u00a0August 2014, para\u00a033 and p.\u00a07",
  );
});
