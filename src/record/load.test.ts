// cspell:ignore statment outstandng publishd
import { describe, expect, test } from "vitest";
import { loadRecord, readFiles, readRecord, RecordError } from "./load.ts";
import { formatDiagnostic } from "./diagnostic.ts";
import type { DataFile } from "./schema.ts";

const good = readFiles();

/** The record with one file changed; what is replaced must be there. */
function change(file: DataFile, from: string | RegExp, to: string) {
  const text = good[file] as string;
  const changed = text.replace(from, to);
  expect(changed, `${String(from)} is in ${file}`).not.toBe(text);
  return readRecord({ ...good, [file]: changed });
}

function blocks(...change_: Parameters<typeof change>): string[] {
  const { record, problems } = change(...change_);
  expect(record).toBeUndefined();
  return problems.map(formatDiagnostic).map((block) => block.replace(/:\d+:\d+ /, ":LINE "));
}

test("the record of the project loads without a problem", () => {
  expect(readRecord(good).problems).toEqual([]);
  const written = JSON.parse(good["facts.json"] ?? "[]") as { id: string }[];
  expect(loadRecord().facts.map((f) => f.id)).toEqual(written.map((f) => f.id));
});

describe("what is wrong is said in an editor's words", () => {
  test("broken JSON", () => {
    expect(blocks("facts.json", '"id": "jay-published",', '"id": "jay-published"')).toEqual([
      `data/facts.json:LINE error broken-json
  A comma is missing after this.
  Written: "
  Do: Write a comma after it.`,
    ]);
    expect(blocks("events.json", /\]\s*$/, "")[0]).toContain("A closing bracket is missing.");
    expect(blocks("events.json", "[", "[ // all events\n")[0]).toContain("Comments can't stand");
  });

  test("an unknown key, with the key that was meant", () => {
    expect(blocks("facts.json", '"statement"', '"statment"')).toEqual([
      `data/facts.json:LINE error unknown-key in "jay-commissioned-by-council"
  "statment" is not a key that can stand here.
  Written: statment
  Do: Write "statement".`,
    ]);
    expect(
      blocks("facts.json", '"locator": "Preface"', '"locator": "Preface", "page": "3"')[0],
    ).toContain("Use one of these, or take it out: source, locator, quote.");
  });

  test("an unknown grade, with those allowed", () => {
    expect(blocks("judgements.json", '"grade": "outstanding"', '"grade": "outstandng"')).toEqual([
      `data/judgements.json:LINE error unknown-grade in "rating-2018-good"
  "outstandng" is not a grade.
  Written: outstandng
  Do: Write "outstanding". Allowed: inadequate, adequate, requires-improvement, good, outstanding.`,
    ]);
  });

  test("a value of the wrong type", () => {
    expect(blocks("facts.json", '"value": 1400', '"value": "1,400"')).toEqual([
      `data/facts.json:LINE error wrong-type in "victims-at-least-1400"
  "value" must be a number.
  Written: "1,400"
  Do: Write it in digits, without quotes or commas: 1400.`,
    ]);
  });

  test("an empty value, a repeated key, a list that isn't one", () => {
    expect(blocks("events.json", '"short": "Jay report"', '"short": ""')[0]).toContain(
      '"short" is empty.',
    );
    expect(
      blocks("events.json", '"short": "Jay report"', '"short": "Jay report", "short": "Jay"')[0],
    ).toContain('"short" is written twice in the same entry.');
    expect(blocks("corrections.json", /^[\s\S]*$/, "{}")[0]).toContain(
      "This file must hold a list.",
    );
  });

  test("an id used twice, in one file and in two", () => {
    expect(blocks("facts.json", '"id": "jay-published"', '"id": "jay-period"')).toContain(
      `data/facts.json:LINE error duplicate-id in "jay-period"
  The id "jay-period" is used twice in this file.
  Written: jay-period
  Why: The story names entries by id alone; two of the same name can't be told apart.
  Do: Give this entry an id of its own.`,
    );
    expect(
      blocks("quotations.json", '"id": "quote-hc1114-officers"', '"id": "jay-period"')[0],
    ).toContain('The id "jay-period" is also used in data/facts.json.');
  });

  test("a date that isn't in the calendar", () => {
    const [first] = blocks("facts.json", '"date": "2014-08-26"', '"date": "2014-02-30"');
    expect(first).toBe(
      `data/facts.json:LINE error impossible-date in "jay-published"
  The date "2014-02-30" is impossible: February 2014 has 28 days.
  Written: 2014-02-30
  Do: Look the day up in the source. If only the month is known, write "2014-02".`,
    );
  });

  test("a source, fact or framework that isn't there, with the nearest", () => {
    expect(blocks("facts.json", '"source": "jay-2014"', '"source": "jay-2041"')).toEqual([
      `data/facts.json:LINE error unknown-source in "jay-commissioned-by-council"
  There is no source "jay-2041".
  Written: jay-2041
  Do: Look whether one of these is meant: "jay-2014". If none is, add it to data/sources.json.`,
    ]);
    expect(
      blocks("events.json", '"fact": "hc648-published"', '"fact": "hc648-publishd"')[0],
    ).toContain('There is no fact "hc648-publishd".');
    expect(
      blocks("judgements.json", '"framework": "sif-2013"', '"framework": "sif-2003"')[0],
    ).toContain('one of these is meant: "sif-2013"');
  });

  test("a name or an answer that was renamed, which would turn its rule off", () => {
    expect(blocks("facts.json", '["casey-published"]', '["casey-publishd"]')[0]).toContain(
      'There is no entry "casey-publishd".',
    );
    expect(
      blocks("quotations.json", '"criticises": ["council"]', '"criticises": ["councl"]')[0],
    ).toContain('Write "council".');
  });

  test("an accusation, or what somebody said, that excuses itself from an answer as a count", () => {
    const [both] = blocks(
      "facts.json",
      '"countsOnly":',
      '"criticises": ["ofsted"],\n    "countsOnly":',
    );
    expect(both).toContain("is said to accuse nobody, and criticises ofsted.");
    const [said] = blocks(
      "facts.json",
      '"id": "jay-published",',
      '"id": "jay-published",\n    "countsOnly": "Because.",',
    );
    expect(said).toContain('"jay-published" is no count that was made here.');
  });

  test("a figure taken from nowhere", () => {
    expect(blocks("facts.json", "#/days/2015-03-17/good", "#/days/2015-03-18/good")[0]).toContain(
      "There is no number at this place.",
    );
  });

  test("words that don't stand in their excerpt", () => {
    expect(
      blocks("quotations.json", '"text": "To some extent, yes."', '"text": "Yes, entirely."')[0],
    ).toContain("The words quoted don't stand in the excerpt.");
  });

  test("dates of judgements and events that contradict each other", () => {
    const early = blocks(
      "judgements.json",
      '"published": "2014-11-19"',
      '"published": "2014-09-19"',
    );
    expect(early[0]).toContain("before the inspection (2014-09-16/2014-10-08) was over");
    expect(early[1]).toContain('"known" is 2014-11-19');
    // It can be read all the same: the rest of what is wrong is told with it.
    const event = change("events.json", '"date": "2014-11-18"', '"date": "2014-11-17"');
    expect(event.record).toBeDefined();
    expect(event.problems.map((p) => p.message)).toEqual([
      'The event is dated 2014-11-17, its fact "hc648-published" 2014-11-18.',
    ]);
  });

  test("a grade that its scale doesn't have", () => {
    expect(
      blocks(
        "judgements.json",
        /"framework": "child-protection-2012"/,
        '"framework": "sif-2013"',
      )[0],
    ).toContain('"adequate" is not on the scale of Single inspection framework.');
  });

  test("counts that don't add up", () => {
    expect(blocks("national.json", '"denominator": 71', '"denominator": 72')[0]).toContain(
      "The counts add up to 71, not to 72.",
    );
  });

  test("a file that is missing", () => {
    const { problems } = readRecord({ ...good, "events.json": undefined });
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ["missing-file", "data/events.json"],
    ]);
  });
});

test("a problem carries the line and column of the value", () => {
  const facts = good["facts.json"] as string;
  const { problems } = change("facts.json", '"date": "2014-08-26"', '"date": "2014-02-30"');
  const line = facts.split("\n").findIndex((text) => text.includes('"date": "2014-08-26"'));
  expect(problems[0]).toMatchObject({ line: line + 1, column: 13 });
});

test("position finds an entry and one of its keys", () => {
  const { position } = readRecord(good);
  const lines = (good["facts.json"] as string).split("\n");
  const entry = lines.findIndex((text) => text.includes('"id": "jay-period"'));
  expect(position("facts.json", "jay-period")).toEqual({ line: entry, column: 3 });
  expect(position("facts.json", "jay-period", "id")).toEqual({ line: entry + 1, column: 11 });
  expect(position("facts.json", "no-such-entry")).toEqual({ line: 1, column: 1 });
});

test("loadRecord throws with every problem in its message", () => {
  expect(() => loadRecord("no-such-folder")).toThrow(RecordError);
  expect(() => loadRecord("no-such-folder")).toThrow("data/sources.json:1:1 error missing-file");
});

test("a list that a story may be without is empty where its file isn’t there", () => {
  const own = readFiles("tests/stories/lighthouses");
  expect(own["authorities.json"]).toBeUndefined();
  expect(readRecord(own).record?.authorities).toEqual([]);
});
