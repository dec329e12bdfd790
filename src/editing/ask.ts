/** What the commands for editors have in common: flags, questions, the showing before the writing. */
import { createInterface } from "node:readline/promises";
import { diagnosticsText } from "../checks/messages/format.ts";
import { readElsewhere, readStoryFiles } from "../checks/files.ts";
import { settled } from "../checks/publication/settled.ts";
import { lineIndex } from "../chapters/lineindex.ts";
import type { Diagnostic } from "../record/diagnostic.ts";
import { RecordError } from "../record/load.ts";
import { storyRoot } from "../record/root.ts";
import { nearest } from "../record/nearest.ts";
import { slip } from "../record/slip.ts";
import {
  Refused,
  changed,
  checkFiles,
  newErrors,
  changedLines,
  writeChange,
  type Change,
  type Files,
} from "./change.ts";

export const today = (): string => new Date().toISOString().slice(0, 10);

/** `--key value` and `--switch` as an object, and what stands alone. @throws Refused for a stray hyphen. */
export function flags(args: readonly string[]): {
  given: Record<string, string>;
  alone: string[];
} {
  const given: Record<string, string> = {};
  const alone: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (!arg.startsWith("--")) {
      alone.push(arg);
      continue;
    }
    const [key = "", ...rest] = arg.slice(2).split("=");
    if (!/^[a-z][a-zA-Z-]*$|^URL$/.test(key))
      throw new Refused(`"${arg}" is no flag. Write --key "value".`);
    const next = args[i + 1];
    if (key === "yes") given[key] = "";
    else if (rest.length > 0) given[key] = rest.join("=");
    else if (next !== undefined && !next.startsWith("--")) given[key] = args[++i] as string;
    else given[key] = "";
  }
  return { given, alone };
}

/** Asks on the terminal; nothing where nobody sits at one. */
export async function ask(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} `);
  terminal.close();
  return answer.trim();
}

/** What a change would break: what is wrong already, a withdrawal that isn't finished among it, is not its fault. */
export async function errorsOf(
  change: Change,
  files: Files,
  elsewhere: Files,
): Promise<Diagnostic[]> {
  const was = await checkFiles(files, today(), elsewhere);
  const now = await checkFiles(changed(files, change), today(), changed(elsewhere, change));
  return newErrors(was, now);
}

/**
 * Shows a change, holds it against the checks and writes it, if asked to.
 * @returns whether it was written.
 * @throws Refused with the check's words where the story would be wrong afterwards.
 */
export async function propose(
  change: Change,
  files: Files,
  {
    yes,
    more,
    unfinished = false,
    shows = (all) => all,
  }: {
    readonly yes: boolean;
    readonly more?: string;
    /** Is it written all the same where the check then asks for more? */
    readonly unfinished?: boolean;
    /** What of it is shown line by line; all of it without this. */
    readonly shows?: (change: Change) => Change;
  },
): Promise<boolean> {
  const after = changed(files, change);
  const all = await errorsOf(change, files, readElsewhere());
  // What only waits for a second reader is written, and told: nobody can read what isn’t there.
  const unread = unfinished ? [] : all.filter((p) => settled.has(p.code));
  const errors = all.filter((p) => !unread.includes(p));
  const said = () =>
    diagnosticsText(errors, (f) => (after[f] === undefined ? undefined : lineIndex(after[f])));
  if (errors.length > 0 && !unfinished)
    throw new Refused(`Nothing is written: the check would say\n\n${said()}`);
  console.log(changedLines(files, shows(change)));
  if (errors.length > 0)
    console.log(`\nLeft to be done after it, as npm run check will say:\n${byFile(errors)}`);
  if (more) console.log(`\n${more}`);
  const agreed = yes || /^y(es)?$/i.test((await ask("\nWrite this? (y/n)")) ?? "");
  if (!agreed) {
    console.log("\nNothing is written. With --yes it is written without a question.");
    return false;
  }
  writeChange(change, storyRoot);
  console.log(
    errors.length > 0
      ? "\nWritten. npm run check says what is left."
      : unread.length > 0
        ? `\nWritten. A second person has to read ${unread.length === 1 ? "one place" : `${unread.length} places`} against the sources, which npm run check lists, and then runs npm run mark-checked -- --by "Their Name". Until then it can’t be published.`
        : "\nWritten. npm run check passes as before.",
  );
  return true;
}

/** Where much is left to be done: how much of what, in which file. */
function byFile(problems: readonly Diagnostic[]): string {
  const found = new Map<string, string[]>();
  for (const { file, code } of problems) found.set(file, [...(found.get(file) ?? []), code]);
  return [...found]
    .map(([file, codes]) => {
      const each = [...new Set(codes)].map((code) => {
        const n = codes.filter((c) => c === code).length;
        return n === 1 ? code : `${n} × ${code}`;
      });
      return `  ${file}: ${each.join(", ")}`;
    })
    .join("\n");
}

/** @throws Refused for a flag that a command doesn’t take: what is given with it would be lost without a word. */
export function only(given: Readonly<Record<string, string>>, known: readonly string[]): void {
  const stray = Object.keys(given).find((key) => !known.includes(key));
  if (stray === undefined) return;
  const meant = slip(stray, known) ?? nearest(stray, known);
  throw new Refused(
    `There is no --${stray} here. ${meant ? `Write --${meant}. ` : ""}It takes ${known.map((k) => `--${k}`).join(" ")}`,
  );
}

/** Runs a command; what is refused is said without a stack. */
export async function run(
  command: (files: Files, args: ReturnType<typeof flags>) => Promise<void>,
): Promise<void> {
  try {
    await command(readStoryFiles(), flags(process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof Refused || error instanceof RecordError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
