import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { helpFor, helped } from "./help.ts";

const guide = readFileSync("EDITING.md", "utf8");

test("every command that EDITING.md names has a help with an example", () => {
  const named = [...guide.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name = ""]) => name);
  const ours = [...new Set(named)].filter((name) => name !== "dev" && name !== "build");
  expect(ours.filter((name) => !helped.includes(name))).toEqual([]);
});

const scripts = (
  JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }
).scripts;

/** The code of a command, wherever package.json finds it. */
const pathOf = (command: string): string => scripts[command]?.split(" ").at(-1) ?? "";
const codeOf = (command: string): string => readFileSync(pathOf(command), "utf8");

// A process of its own each time, and a busy machine now and then.
vi.setConfig({ testTimeout: 60_000 });

/** A story whose record can't be read. */
let broken: string;
beforeAll(() => {
  broken = mkdtempSync(join(tmpdir(), "adequate-help-"));
  for (const name of ["content", "data"]) cpSync(name, join(broken, name), { recursive: true });
  for (const name of ["src", "node_modules", "package.json"])
    symlinkSync(join(process.cwd(), name), join(broken, name));
  writeFileSync(join(broken, "data/events.json"), "[{}]\n");
});
afterAll(() => rmSync(broken, { recursive: true }));

const inBroken = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(process.cwd(), pathOf(command)), ...args], {
    cwd: broken,
    encoding: "utf8",
  });

test.each(["correct", "freeze"])(
  "%s says what is wrong with the record, without a stack",
  (command) => {
    const args = command === "correct" ? ["--entry", "jay-published", "--date", "2014-08-27"] : [];
    const { stderr, status } = inBroken(command, ...args);
    expect(stderr).toContain("data/events.json:1:2 error");
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(1);
  },
);

describe.each(helped)("%s", (command) => {
  test("answers --help", () => {
    expect(codeOf(command)).toContain(`answerHelp("${command}")`);
    expect(helpFor(command)).toMatch(new RegExp(`^ +npm run .*\\b${command}\\b`, "m"));
  });

  test("answers it whatever is wrong with the record", () => {
    const { stdout, stderr, status } = inBroken(command, "--help");
    expect(stdout.trim()).toBe(helpFor(command).trim());
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  });

  test("names each flag that the command reads", () => {
    const code = codeOf(command);
    const flags = [
      ...code.matchAll(/^ +"?([a-z]+)"?: \{ type: "(?:string|boolean)"/gm),
      ...[...code.matchAll(/only\(given, \[([^\]]*)\]/g)].flatMap(([, list = ""]) => [
        ...list.matchAll(/"([a-z]+)"/g),
      ]),
    ].map(([, flag = ""]) => flag);
    expect(flags.filter((flag) => !helpFor(command).includes(`--${flag}`))).toEqual([]);
  });
});
