/**
 * Every folder here is a story. With `expected.txt` it is a bad one, and the
 * check must say exactly that; without, it is a good one and must pass.
 *
 * After a change of wording: `UPDATE_CASES=1 npx vitest run tests/cases`, then
 * read the differences as an editor would.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/checks/rules.ts";
import { caseNames, caseOutput, casesFolder } from "./story.ts";

const names = caseNames();
const expectedFile = (name: string) => join(casesFolder, name, "expected.txt");
const bad = names.filter((name) => existsSync(expectedFile(name)));
const good = names.filter((name) => !existsSync(expectedFile(name)));

describe("bad stories are refused, in these words", () => {
  test.each(bad)("%s", (name) => {
    const said = `${caseOutput(name)}\n`;
    if (process.env["UPDATE_CASES"]) writeFileSync(expectedFile(name), said);
    expect(said).toBe(readFileSync(expectedFile(name), "utf8"));
    expect(said).toMatch(/ (error|warning) /);
  });
});

describe("good stories pass", () => {
  test.each(good)("%s", (name) => {
    expect(caseOutput(name)).toBe("");
  });
});

test("every rule has a story that it refuses", () => {
  const said = bad.map((name) => readFileSync(expectedFile(name), "utf8")).join("\n");
  const silent = rules
    .map((r) => r.code)
    .filter((code) => !new RegExp(` (?:error|warning) ${code}(?: |$)`, "m").test(said));
  expect(silent).toEqual([]);
});
