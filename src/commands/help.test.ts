import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { helpFor, helped } from "./help.ts";

const guide = readFileSync("EDITING.md", "utf8");

test("every command that EDITING.md names has a help with an example", () => {
  const named = [...guide.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name = ""]) => name);
  const ours = [...new Set(named)].filter((name) => name !== "dev" && name !== "build");
  expect(ours.filter((name) => !helped.includes(name))).toEqual([]);
});

describe.each(helped)("%s", (command) => {
  test("answers --help", () => {
    expect(readFileSync(`src/commands/${command}.ts`, "utf8")).toContain(
      `answerHelp("${command}")`,
    );
    expect(helpFor(command)).toMatch(new RegExp(`^ +npm run .*\\b${command}\\b`, "m"));
  });

  test("names each flag that the command reads", () => {
    const code = readFileSync(`src/commands/${command}.ts`, "utf8");
    const flags = [
      ...code.matchAll(/^ +"?([a-z]+)"?: \{ type: "(?:string|boolean)"/gm),
      ...[...code.matchAll(/only\(given, \[([^\]]*)\]/g)].flatMap(([, list = ""]) => [
        ...list.matchAll(/"([a-z]+)"/g),
      ]),
    ].map(([, flag = ""]) => flag);
    expect(flags.filter((flag) => !helpFor(command).includes(`--${flag}`))).toEqual([]);
  });
});
