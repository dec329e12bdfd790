import { describe, expect, test } from "vitest";
import { toBibtex } from "./bibtex.ts";
import { citation, cite, toCslJson } from "./cite.ts";
import { loadRecord } from "../load.ts";
import { sourceOf } from "../lookup.ts";

const record = loadRecord();

test("a citation names who, what and when, as exactly as it is known", () => {
  expect(cite(sourceOf(record, "hc1114-summary"))).toBe(
    "House of Commons Communities and Local Government Committee, *Child sexual exploitation in" +
      " Rotherham: Ofsted and further government issues (HC 1114), summary*, 17\u00a0March 2015",
  );
  expect(cite(sourceOf(record, "seed-localgov-2015"))).toBe(
    "Jonathan Werran, *All councils should be reinspected following Rotherham child abuse," +
      " say MPs*, LocalGov, 17\u00a0March 2015",
  );
  expect(citation(sourceOf(record, "gov-collection-rotherham")).date).toBeUndefined();
});

describe("exports", () => {
  test("CSL-JSON holds every source and what was seen of it", () => {
    const items = JSON.parse(toCslJson(record.sources)) as { id: string; custom: object }[];
    expect(items.map((item) => item.id)).toEqual(record.sources.map((s) => s.id));
    expect(items.every((item) => "seen" in item.custom)).toBe(true);
  });

  test("BibTeX has an entry for each source, keyed by its id", () => {
    const bibtex = toBibtex(record.sources);
    const keys = [...bibtex.matchAll(/^@\w+\{([^,]+),/gm)].map((match) => match[1]);
    expect(new Set(keys)).toEqual(new Set(record.sources.map((s) => s.id)));
  });
});
