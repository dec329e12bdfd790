/**
 * `npm run checks:reference`: writes `docs/checks.md` from the rules, each with
 * a message that a story in `tests/cases/` gets from it.
 */
import { capital } from "../../record/words/capital.ts";
import { readdirSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rooms, rules } from "../../checks/rules.ts";

const target = "docs/checks.md";

/** The shortest message that a case gets from each rule, by code. */
function examples(root: string): Map<string, string> {
  const folder = join(root, "tests/cases");
  const found = new Map<string, string>();
  const names = readdirSync(folder).filter((n) => existsSync(join(folder, n, "expected.txt")));
  for (const name of names.sort()) {
    const said = readFileSync(join(folder, name, "expected.txt"), "utf8");
    for (const block of said.trimEnd().split("\n\n")) {
      const code = / (?:error|warning) ([a-z-]+)/.exec(block)?.[1];
      if (code && block.length < (found.get(code)?.length ?? Infinity)) found.set(code, block);
    }
  }
  return found;
}

/** The rooms of the rules, as their README lists them. @throws Error where it leaves one out. */
function roomsInOrder(root: string): { room: string; refuses: string }[] {
  const readme = readFileSync(join(root, "src/checks/rules/README.md"), "utf8");
  const listed = [...readme.matchAll(/^\| `([a-z]+)` \| (.+) \|$/gm)].map(
    ([, room = "", refuses = ""]) => ({ room, refuses }),
  );
  for (const room of rooms.keys())
    if (!listed.some((l) => l.room === room))
      throw new Error(`src/checks/rules/README.md doesn't say what the room "${room}" is for.`);
  return listed;
}

/** The reference as Markdown. */
export function checksReference(root = process.cwd()): string {
  const shown = examples(root);
  const lines = [
    "<!-- cspell:words inquirry -->",
    "",
    "# What the check refuses",
    "",
    "This page is made from the rules: `npm run checks:reference`. Each rule has a code that doesn't change, the reason for it, and a message as `npm run check` prints it. How to write what is asked for stands in [editing.md](editing.md).",
    "",
    "An error stops the build. A warning is shown and stops nothing; three kinds of warning become errors in a production publish (`--production`): help lines that nobody has checked for 90 days, and sentences and words of charts that changed since they were last checked by a second person.",
    "",
    "Beside these, the data files themselves are read strictly: broken JSON, keys that aren't known, ids used twice, sources that aren't there, dates that aren't in the calendar, grades that aren't on the scale and quotations that aren't in their excerpt are refused in the same form.",
    "",
  ];
  for (const { room, refuses } of roomsInOrder(root)) {
    lines.push(`## ${capital(refuses)}`, "");
    for (const { code, title, why } of rooms.get(room) ?? []) {
      const example = shown.get(code);
      lines.push(`### ${code}`, "", `${title}. ${why}`, "");
      if (example) lines.push("```text", example, "```", "");
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(target, checksReference());
  console.log(`${target}: ${rules.length} rules.`);
}
