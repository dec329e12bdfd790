import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checksReference } from "./checks-reference.ts";
import { rules } from "../../checks/rules.ts";

test("docs/checks.md is what the rules say now", () => {
  expect(readFileSync("docs/checks.md", "utf8")).toBe(checksReference());
});

test("codes are stable names and unique", () => {
  const codes = rules.map((r) => r.code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});
