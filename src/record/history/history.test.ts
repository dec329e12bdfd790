import { csvParse } from "d3-dsv";
import { readFileSync } from "node:fs";
import { Package } from "datapackage";
import { describe, expect, test } from "vitest";
import { gradeLabel, nationalOf } from "../grades.ts";
import { loadRecord, readFiles, readRecord } from "../load.ts";
import { formatDiagnostic } from "../diagnostic.ts";
import type { DataFile } from "../schema.ts";
import { pairs } from "./agree.ts";
import { countsOn, gradedAgain } from "./count.ts";
import { columns } from "./schema.ts";

const record = loadRecord();
const history = record.history!;
const good = readFiles();
const csv = good["authorities-history.csv"] as string;

/** The problems of the record with something replaced in one file; what is replaced must be there. */
function blocks(file: DataFile, from: string | RegExp, to: string): string[] {
  const text = good[file] as string;
  const changed = text.replace(from, to);
  expect(changed, `${String(from)} is in ${file}`).not.toBe(text);
  return readRecord({ ...good, [file]: changed }).problems.map(formatDiagnostic);
}
const rows = csvParse(csv).map((row) => row as Record<string, string>);
/** The second report of the first authority: its row stands behind another of the same. */
const second = rows[1]!;
const inRows = (from: string | RegExp, to: string) => blocks("authorities-history.csv", from, to);

describe("counts", () => {
  const of = (day: string) =>
    Object.values(countsOn(history, day, nationalOf(record).grades)).slice(1);

  // From the rows of the file itself: the latest grade of each name by the day.
  const recounted = (day: string) => {
    const latest = new Map(
      rows
        .filter((r) => (r.published ?? "") <= day && r.overall && !r.overall.startsWith("none"))
        .map((r) => [r.name, r.overall]),
    );
    const grades = nationalOf(record).grades.map(
      (grade) => [...latest.values()].filter((words) => words === gradeLabel(grade)).length,
    );
    return [latest.size, ...grades];
  };

  test.each([...nationalOf(record).days, ...nationalOf(record).quarters].map((d) => d.date))(
    "on %s are those of the rows",
    (day) => {
      expect(of(day)).toEqual(recounted(day));
    },
  );

  test("a report counts from its day on", () => {
    const graded = rows.filter((r) => r.overall).map((r) => r.published);
    const first = graded.sort()[0] as string;
    const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
    expect(of(before)[0]).toBe(0);
    expect(of(first)[0]).toBeGreaterThan(0);
  });

  test("those that were graded again are those that the story names", () => {
    const { asOf, total, counts, notYet, begun } = nationalOf(record).reinspected;
    const again = gradedAgain(history, { framework: "sif-2013", grade: "inadequate" }, asOf);
    const twice = again.filter(({ next }) => next);
    expect(twice.map(({ id }) => id).sort()).toEqual(record.authorities.map((a) => a.id).sort());
    // From the rows of the file itself: a first grade, and a second one.
    const sif = rows.filter(
      (r) => r.framework === "sif" && r.overall && (r.published ?? "") <= asOf,
    );
    const graded = [...new Set(sif.map((r) => r.name))].map((n) => sif.filter((r) => r.name === n));
    const first = graded.filter(([one]) => one?.overall === "inadequate");
    const next = first.flatMap(([, two]) => (two ? [[two.name, two.published, two.overall]] : []));
    expect(
      twice.map(({ name, next: n }) => [name, n?.published, n && gradeLabel(n.grade)]).sort(),
    ).toEqual(next.sort());
    expect([total, notYet, begun]).toEqual([next.length, first.length - next.length, first.length]);
    for (const [grade, n] of Object.entries(counts))
      expect(next.filter(([, , words]) => words === gradeLabel(grade)).length, grade).toBe(n);
  });
});

describe("reading", () => {
  test("another parser reads the same rows", async () => {
    const fields = columns.map((name) => ({ name, type: "string" }));
    const whole = await Package.load(
      {
        name: "h",
        resources: [{ name: "h", path: "authorities-history.csv", schema: { fields } }],
      },
      { basePath: "data" },
    );
    const rows = (await whole.getResource("h")!.read()) as (string | null)[][];
    const read = history.authorities.flatMap((a) => a.inspections.map((i) => ({ a, i })));
    expect(rows.length).toBe(read.length);
    const at = (row: (string | null)[], column: (typeof columns)[number]) =>
      row[columns.indexOf(column)] ?? "";
    for (const row of rows) {
      const found = read.find(({ i }) => i.report === at(row, "report"));
      expect(found, String(row)).toBeDefined();
      const { a, i } = found!;
      expect([a.name, a.urn, a.code, a.region, i.published]).toEqual(
        (["name", "urn", "ons_code", "region", "published"] as const).map((c) => at(row, c)),
      );
      expect(i.inspected ?? "/").toBe(`${at(row, "inspected_start")}/${at(row, "inspected_end")}`);
      expect(
        i.ungraded ? "none (no overall grade from April 2026)" : i.grade ? gradeLabel(i.grade) : "",
      ).toBe(at(row, "overall"));
      const graded = (
        ["leaders", "help_and_protection", "in_care", "care_leavers", "adoption"] as const
      )
        .map((c) => at(row, c))
        .filter((words) => words !== "");
      expect(i.strands.map((s) => gradeLabel(s.grade)).sort(), i.id).toEqual(graded.sort());
      expect(i.reading.words).toBe(at(row, "how_read"));
    }
  });

  test("every address is one of the inspectorate's own", () => {
    const addresses = history.authorities.flatMap((a) => a.inspections.map((i) => i.report));
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) {
      const { protocol, host, pathname, search, hash } = new URL(address);
      expect([protocol, host, search + hash]).toEqual(["https:", "files.ofsted.gov.uk", ""]);
      expect(pathname).toMatch(/^\/v1\/file\/\d+$/);
    }
  });

  test("a framework that wasn't read is that of the day, and says so", () => {
    const own = history.authorities.flatMap((a) => a.inspections);
    const byDay = own.filter((i) => i.frameworkFrom === "day" && i.framework);
    expect(byDay.length).toBeGreaterThan(0);
    // The file says nothing of their framework: they are of days on which the newest was in force.
    for (const { report, framework } of byDay) {
      expect(rows.find((r) => r.report === report)?.framework).toBe("");
      expect(framework).toBe("ilacs-2018");
    }
    expect(own.filter((i) => !i.framework && i.grade)).toEqual([]);
  });

  test("addresses of pages are short words, each once", () => {
    const ids = history.authorities.map((a) => a.id);
    expect(ids.length).toBe(new Set(rows.map((r) => r.name)).size);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    for (const id of ids) expect(id).not.toMatch(/-(?:city|county)-of$/);
  });
});

describe("what the story says of the same reports", () => {
  test("is the same to the day: all five of its own authority", () => {
    expect(
      pairs(record, history).map(({ inspection, judgement }) => [
        inspection.published,
        judgement.id,
      ]),
    ).toEqual([
      ["2012-08-10", "rating-2012-child-protection-adequate"],
      ["2014-11-19", "rating-2014-inadequate"],
      ["2018-01-29", "rating-2018-good"],
      ["2022-08-12", "rating-2022-good"],
      ["2025-12-16", "rating-2025-outstanding"],
    ]);
  });

  test.each([
    [
      "a day",
      "Rotherham,Yorkshire and the Humber,2014-11-19",
      "Rotherham,Yorkshire and the Humber,2014-11-20",
      "(published)",
    ],
    [
      "an inspection",
      "2018-01-29,2017-11-06,2017-11-30,sif,,good,good,good,requires",
      "2018-01-29,2017-11-07,2017-11-30,sif,,good,good,good,requires",
      "(inspected)",
    ],
    [
      "a strand",
      "2022-08-12,2022-06-27,2022-07-01,ilacs,short,good,good",
      "2022-08-12,2022-06-27,2022-07-01,ilacs,short,good,outstanding",
      "(strands)",
    ],
  ])("%s that differs fails", (_, from, to, what) => {
    const [first] = inRows(from, to);
    expect(first).toContain("history-conflict");
    expect(first).toContain(what);
  });

  test("so does one of those graded again, if the history says otherwise", () => {
    const own = pairs(record, history).map(({ inspection }) => inspection.id);
    const { name, first, next } = gradedAgain(
      history,
      { framework: "sif-2013", grade: "inadequate" },
      nationalOf(record).reinspected.asOf,
    ).find((a) => a.next && !own.includes(a.first.id))!;
    const listed = record.authorities.find((a) => a.name === name);
    const row = new RegExp(`(,${name},[^\\n]*?,${first.published},[-\\d,]*,sif,,)inadequate`);
    expect(inRows(row, "$1good")[0]).toContain(
      `${name} was not graded a second time after that first grade`,
    );
    const entry = new RegExp(`\\{\\s*"id": "${listed?.id}",\\s*"name": "${name}"\\s*\\},?`);
    expect(blocks("authorities.json", entry, "")[0]).toContain(
      `${name} was graded a second time too, on ${next?.published}`,
    );
    expect(blocks("authorities.json", `"name": "${name}"`, `"name": "${name} City"`)[0]).toContain(
      `The history says of ${name}: inadequate, ${first.published}; ${next?.grade}, ${next?.published}.`,
    );
  });
});

describe("what can't stand in a row", () => {
  test.each([
    [
      "a grade that isn't one",
      ",good,good,good,good,,,archive",
      ",god,good,good,good,,,archive",
      'Write "good".',
    ],
    [
      "a day that isn't one",
      "2019-04-01,2019-02-18",
      "2019-02-30,2019-02-18",
      "February 2019 has 28 days",
    ],
    [
      "an inspection after its report",
      "2019-04-01,2019-02-18,2019-03-01",
      "2019-02-28,2019-02-18,2019-03-01",
      "before the inspection was over",
    ],
    ["a framework nobody knows", "2019-03-01,ilacs", "2019-03-01,ilac", 'no framework "ilac"'],
    [
      "an address elsewhere",
      "https://files.ofsted.gov.uk/v1/file/50066870",
      "https://files.0fsted.gov.uk/v1/file/50066870",
      "is not the address of a report",
    ],
    ["one report twice", "v1/file/50066870", "v1/file/50004273", "stands here twice"],
    [
      "the wrong order",
      "2019-04-01,2019-02-18,2019-03-01",
      "2014-07-06,2014-02-18,2014-03-01",
      "stands after that of 2014-07-07",
    ],
    [
      "another number for the same",
      `${second.urn},${second.ons_code},${second.name},`,
      `${Number(second.urn) + 1},${second.ons_code},${second.name},`,
      "another number",
    ],
    [
      "a way of reading nobody knows",
      ",,archive,https://files.ofsted.gov.uk/v1/file/50066870",
      ",,guessed,https://files.ofsted.gov.uk/v1/file/50066870",
      "doesn't say how the row was read",
    ],
    [
      "adoption under the newer framework",
      ",requires improvement,,,archive,https://files.ofsted.gov.uk/v1/file/50066870",
      ",requires improvement,,good,archive,https://files.ofsted.gov.uk/v1/file/50066870",
      'was not graded under "ilacs"',
    ],
    [
      "a column that is missing",
      "how_read,report",
      "how_red,report",
      'column "how_read" is missing',
    ],
  ])("%s", (_, from, to, said) => {
    const found = inRows(from, to);
    expect(found[0]).toContain(said);
    expect(found[0]).toMatch(/^data\/authorities-history\.csv:\d+:1 error history-/);
  });

  test("the line of the row is named", () => {
    const [found] = inRows("2019-03-01,ilacs", "2019-03-01,ilac");
    const line = csv.split("\n").findIndex((text) => text.includes("2019-03-01,ilacs")) + 1;
    expect(found).toContain(`authorities-history.csv:${line}:1 `);
  });

  test("one of the two files alone", () => {
    const { problems } = readRecord({ ...good, "authorities-history.csv": undefined });
    expect(problems[0]?.message).toContain("one is missing");
  });
});

test("without a history, counts have to stand in the file", () => {
  const { problems } = readRecord({
    ...good,
    "authorities-history.csv": undefined,
    "authorities-history.json": undefined,
  });
  expect(new Set(problems.map((p) => p.code))).toEqual(new Set(["nothing-to-count"]));
});

test("a row of the file is read from the file itself", () => {
  expect(csv).toBe(readFileSync("data/authorities-history.csv", "utf8"));
});
