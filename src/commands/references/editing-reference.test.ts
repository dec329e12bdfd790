import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { editingReference } from "./editing-reference.ts";

test("the tables of docs/editing.md are what the code says now", () => {
  const page = readFileSync("docs/editing.md", "utf8");
  expect(page).toBe(editingReference(page));
});

test("a page without the place for a table is told what to write", () => {
  expect(() => editingReference("# Editing\n")).toThrow('Put the lines "<!-- components -->"');
});
