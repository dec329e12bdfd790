/** What the commands for editors have in common: flags, questions, the showing before the writing. */
import { createInterface } from "node:readline/promises";
import { asText } from "../checks/format.ts";
import { readStoryFiles } from "../checks/files.ts";
import { lineIndex } from "../chapters/lines.ts";
import { storyRoot } from "../record/root.ts";
import {
  Refused,
  changed,
  checkFiles,
  newErrors,
  shown,
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
    if (rest.length > 0) given[key] = rest.join("=");
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

/**
 * Shows a change, holds it against the checks and writes it, if asked to.
 * @returns whether it was written.
 * @throws Refused with the check's words where the story would be wrong afterwards.
 */
export async function propose(
  change: Change,
  files: Files,
  { yes, more }: { readonly yes: boolean; readonly more?: string },
): Promise<boolean> {
  const after = changed(files, change);
  const [was, now] = [await checkFiles(files, today()), await checkFiles(after, today())];
  const errors = newErrors(was, now);
  if (errors.length > 0)
    throw new Refused(
      `Nothing is written: the check would say\n\n${asText(errors, (f) => (after[f] === undefined ? undefined : lineIndex(after[f])))}`,
    );
  console.log(shown(files, change));
  if (more) console.log(`\n${more}`);
  const agreed = yes || /^y(es)?$/i.test((await ask("\nWrite this? (y/n)")) ?? "");
  if (!agreed) {
    console.log("\nNothing is written. With --yes it is written without a question.");
    return false;
  }
  writeChange(change, storyRoot);
  console.log("\nWritten. npm run check passes as before.");
  return true;
}

/** Runs a command; what is refused is said without a stack. */
export async function run(
  command: (files: Files, args: ReturnType<typeof flags>) => Promise<void>,
): Promise<void> {
  try {
    await command(readStoryFiles(), flags(process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
