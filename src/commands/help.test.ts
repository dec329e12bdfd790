import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { helpFor, helped } from "./help.ts";

const guide = readFileSync("EDITING.md", "utf8");

test("every command that EDITING.md names has a help with an example", () => {
  const named = [...guide.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name = ""]) => name);
  const ours = [...new Set(named)].filter((name) => name !== "dev" && name !== "build");
  expect(ours.filter((name) => !helped.includes(name))).toEqual([]);
});

/** The code of a command, wherever package.json finds it. */
const codeOf = (command: string): string => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
    scripts: Record<string, string>;
  };
  return readFileSync(scripts[command]?.split(" ").at(-1) ?? "", "utf8");
};

describe.each(helped)("%s", (command) => {
  test("answers --help", () => {
    expect(codeOf(command)).toContain(`answerHelp("${command}")`);
    expect(helpFor(command)).toMatch(new RegExp(`^ +npm run .*\\b${command}\\b`, "m"));
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
