/** Who wrote what, asked of a real repository. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isWriter, writersOf } from "./writers.ts";

let folder: string;
const git = (who: string, ...args: string[]) =>
  execFileSync(
    "git",
    ["-c", `user.name=${who}`, "-c", `user.email=${who.toLowerCase()}@paper.example`, ...args],
    { cwd: folder, env: { ...process.env, GIT_AUTHOR_DATE: `2026-12-0${(day += 1)}T12:00:00Z` } },
  );
let day = 0;
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const writer = (file: string, line: number) => {
  const text = readFileSync(join(folder, file), "utf8");
  const passage = { file, line };
  return writersOf(folder, { [file]: text }, [passage])?.get(passage)?.name;
};

beforeEach(() => {
  day = 0;
  folder = mkdtempSync(join(tmpdir(), "adequate-writers-"));
  git("Ann", "init", "-q");
  git("Ann", "config", "user.name", "Dan");
  write("a.mdx", "One.\nTwo.\n\nThree.\n");
  write("a.json", '[\n  {\n    "id": "a"\n  },\n  {\n    "id": "b"\n  }\n]\n');
  git("Ann", "add", "-A");
  git("Ann", "commit", "-qm", "Text");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a paragraph's and an entry's writer is who changed it last", () => {
  write("a.mdx", "One.\nTwo, again.\n\nThree.\n");
  write("a.json", '[\n  {\n    "id": "a"\n  },\n  {\n    "id": "c"\n  }\n]\n');
  git("Ben", "commit", "-qam", "Again");
  expect(writer("a.mdx", 1)).toBe("Ben");
  expect(writer("a.mdx", 4)).toBe("Ann");
  expect(writer("a.json", 2)).toBe("Ann");
  expect(writer("a.json", 5)).toBe("Ben");
  // What is told at the beginning of a list is gone from somewhere in it.
  expect(writer("a.json", 1)).toBe("Ben");
});

test("a setting's writer is who changed its line, a block's who changed it anywhere", () => {
  const text = (title: string, note: string) =>
    `{\n  "charts": {\n    "title": "${title}",\n    "note": "${note}"\n  },\n  "name": "x"\n}\n`;
  write("s.json", text("A", "b"));
  git("Ann", "add", "-A");
  git("Ann", "commit", "-qm", "Settings");
  write("s.json", text("A", "c"));
  git("Ben", "commit", "-qam", "A note");
  expect([3, 4, 6, 2].map((line) => writer("s.json", line))).toEqual(["Ann", "Ben", "Ann", "Ben"]);
});

test("what isn't committed is written by whoever works here", () => {
  write("a.mdx", "One.\nTwo.\n\nThree, and four.\n");
  write("b.mdx", "New.\n");
  expect(writer("a.mdx", 1)).toBe("Ann");
  expect(writer("a.mdx", 4)).toBe("Dan");
  expect(writer("b.mdx", 1)).toBe("Dan");
});

test("without a repository nobody knows", () => {
  rmSync(join(folder, ".git"), { recursive: true });
  expect(writer("a.mdx", 1)).toBeUndefined();
});

test("a writer is known by name, by address and by what stands before its @", () => {
  const ben = { name: "Ben Eye", email: "ben@paper.example" };
  for (const by of ["Ben Eye", " ben eye", "ben@paper.example", "BEN"])
    expect(isWriter(by, ben)).toBe(true);
  for (const by of ["Benjamin", "Eye", "paper.example"]) expect(isWriter(by, ben)).toBe(false);
  expect(isWriter("", { name: "", email: "" })).toBe(false);
});
