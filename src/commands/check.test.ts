/** The command itself, in a folder that holds the real code and a changed story. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const root = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "adequate-check-"));
  for (const name of ["content", "data"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of ["src", "node_modules"]) symlinkSync(join(root, name), join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

// A process of its own each time, and a busy machine now and then.
vi.setConfig({ testTimeout: 60_000 });

const check = (...args: string[]) =>
  spawnSync(
    process.execPath,
    [join(root, "src/commands/check.ts"), "--today", "2026-11-21", ...args],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );

test("the story as it is: one line, exit 0, and help lines always shown", () => {
  const { stdout, stderr, status } = check();
  expect(stderr).toBe("");
  expect(stdout).toMatch(/Help lines: last checked .* days? ago\./);
  expect(status).toBe(0);
});

test("a typed figure: file, line and what to write, exit 1", () => {
  const file = "content/chapters/02-jay.mdx";
  const path = join(folder, file);
  // Nothing published: else the new sentence is told of as well.
  writeFileSync(join(folder, "data/published.json"), "{}");
  writeFileSync(
    path,
    `${readFileSync(path, "utf8")}\nThere were 1,400 children.<Cite id="victims-at-least-1400"/>\n`,
  );
  const line = readFileSync(path, "utf8").split("\n").length - 1;
  const { stdout, status } = check();
  expect(stdout).toContain(`${file}:${line}:12 error figure-bare`);
  expect(stdout).toContain('Write <Fact id="victims-at-least-1400"/>');
  expect(status).toBe(1);

  const json = JSON.parse(check("--format", "json").stdout) as {
    errors: number;
    problems: { file: string; line: number }[];
  };
  expect(json.errors).toBe(1);
  expect(json.problems).toContainEqual(
    expect.objectContaining({ file, line, code: "figure-bare" }),
  );
  expect(check("--format", "github").stdout).toMatch(
    new RegExp(`^::error file=${file},line=${line},`, "m"),
  );
});

test("old help lines warn, and stop only a production publish", () => {
  const late = ["--today", "2027-06-01"];
  expect(check(...late).status).toBe(0);
  const { stdout, status } = check(...late, "--production");
  expect(stdout).toContain("error helpline-stale");
  expect(status).toBe(1);
});

test("a command written wrongly: exit 2 and how to write it", () => {
  const { stderr, status } = check("--format", "xml");
  expect(stderr).toContain('There is no format "xml".');
  expect(stderr).toContain("npm run check --");
  expect(status).toBe(2);
});
