import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareRows, refusals } from "../authorities/refresh.ts";
import { readRows } from "../record/history/csv.ts";
import { loadRecord, readFiles, readRecord } from "../record/load.ts";
import { refresh } from "./refresh-authorities.ts";

const kept = readFileSync("data/authorities-history.csv", "utf8");
const [leeds = ""] = kept
  .split("\n")
  .filter((line) => line.includes(",Leeds,"))
  .slice(-1);
const newer = `${leeds.split(",").slice(0, 4).join(",")},2026-08-21,2026-07-06,2026-07-10,ilacs,short,none (no overall grade from April 2026),good,good,good,good,,archive,https://files.ofsted.gov.uk/v1/file/59999999`;
const added = kept.replace(leeds, `${leeds}\n${newer}`);
const changed = kept.replace(leeds, leeds.replace("short,outstanding", "short,good"));
const gone = kept.replace(`${leeds}\n`, "");

test("the same file changes nothing", () => {
  const { text, refused } = refresh(kept);
  expect(text).toBe("0 new, 0 changed, 0 gone.");
  expect(refused).toBe(false);
});

test("a new row is shown and taken over", () => {
  const { text, refused, files } = refresh(added);
  expect(text).toContain(
    "new      leeds-2026-08-21: none (no overall grade from April 2026) (ilacs)",
  );
  expect(refused).toBe(false);
  expect(files.get("data/authorities-history.csv")).toBe(added);
});

test("a row that is newer than the file says is refused until its day is given", () => {
  const late = added.replace("2026-08-21,2026-07-06", "2026-09-21,2026-07-06");
  expect(refresh(late).text).toContain("newer than the file");
  const { refused, files } = refresh(late, "2026-10-01");
  expect(refused).toBe(false);
  expect(files.get("data/authorities-history.json")).toContain('"asOf": "2026-10-01"');
});

describe("a past that has changed", () => {
  test.each([
    ["a grade", changed, "overall outstanding → good", "leeds-2025-08-12 is changed"],
    ["a row that is gone", gone, "gone     leeds-2025-08-12", "leeds-2025-08-12 is gone"],
  ])("%s is refused without a correction", (_, file, shown, said) => {
    const { text, refused, files } = refresh(file);
    expect(text).toContain(shown);
    expect(text).toContain(said);
    expect(refused).toBe(true);
    expect(files.size).toBe(0);
  });

  test("is taken over with a new correction of that row, and not with an old one", () => {
    const difference = compareRows(readRows(kept).rows, readRows(changed).rows);
    const correction = { id: "leeds-read-wrongly", facts: ["leeds-2025-08-12"] };
    expect(refusals(difference, [correction], [])).toEqual([]);
    expect(refusals(difference, [correction], ["leeds-read-wrongly"])).toHaveLength(1);
  });

  test("a correction may name a row that is gone, and not one that never was", () => {
    const kept = readFiles();
    const [correction] = JSON.parse(kept["corrections.json"] ?? "[]") as object[];
    const problems = (id: string) =>
      readRecord({
        ...kept,
        "authorities-history.csv": gone,
        "corrections.json": JSON.stringify([{ ...correction, facts: [id] }]),
      }).problems.map(({ message }) => message);
    expect(problems("leeds-2025-08-12")).toEqual([]);
    for (const id of ["leeds-2018-12-81", "leds-2025-08-12", "leeds-2025"])
      expect(problems(id)).toEqual([`There is no entry "${id}".`]);
  });

  test("another name is refused: addresses stay", () => {
    const renamed = kept.replaceAll(",Leeds,", ",City of Leeds,");
    expect(refresh(renamed).text).toContain("Leeds is called City of Leeds now");
  });

  test("another reading of the same grade is shown, and needs none", () => {
    const reread = kept.replace(
      leeds,
      leeds.replace(",archive,", ',"read here from the report, first pages",'),
    );
    expect(refresh(reread).text).toContain("how_read archive → read here");
    expect(refresh(reread).refused).toBe(false);
  });
});

test("what breaks a rule of the record is refused with its line", () => {
  const { text, refused } = refresh(added.replace("file/59999999", "file/x"));
  expect(refused).toBe(true);
  expect(text).toContain("error history-report");
});

test("the command shows, writes nothing with --dry, and ends with 1 where it refuses", () => {
  const folder = mkdtempSync(join(tmpdir(), "refresh-"));
  const run = (text: string) => {
    const file = join(folder, "newer.csv");
    writeFileSync(file, text);
    return spawnSync(process.execPath, ["src/commands/refresh-authorities.ts", file, "--dry"], {
      encoding: "utf8",
    });
  };
  expect(run(added)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("1 new") as string,
  });
  expect(run(changed)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("Refused: nothing was written.") as string,
  });
  expect(readFileSync("data/authorities-history.csv", "utf8")).toBe(kept);
  rmSync(folder, { recursive: true });
  expect(loadRecord().history?.authorities.length).toBe(153);
});
