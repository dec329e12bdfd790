/**
 * `npm run withdraw -- --entry id --said "…" --says "…"`: takes an entry or an authority out of the
 * data, tells readers so without repeating it, takes the kept charts away that hold it, and says
 * which other files and how many commits do. With `--words "…"` alone it looks for words.
 */
import { execFileSync } from "node:child_process";
import { only, propose, run, today } from "../editing/ask.ts";
import { Refused, type Change } from "../editing/change.ts";
import { withdraw } from "../editing/withdraw.ts";
import { readElsewhere } from "../checks/files.ts";
import { noticeTitle } from "../record/notice.ts";
import { answerHelp } from "./help.ts";

const usage =
  'npm run withdraw -- --entry id --said "…" --says "…" [--words "a name"] [--yes], or --words "…" alone to look for them';

/** How many commits put words into a file or took them out; nothing where there is no history. */
function commits(words: string): number | undefined {
  try {
    const log = execFileSync("git", ["log", "--all", "--format=%h", "-i", `-G${words}`], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return log.split("\n").filter(Boolean).length;
  } catch {
    return undefined;
  }
}

/** What is shown line by line: kept charts are named by their folders alone, and their addresses with them. */
const lines = (change: Change): Change =>
  Object.fromEntries(
    Object.entries(change).filter(([path]) => !/^frozen\/|^data\/addresses\.txt$/.test(path)),
  );

answerHelp("withdraw");

await run(async (files, { given }) => {
  only(given, ["entry", "words", "said", "says", "yes"]);
  const { entry, words, said, says, yes } = given;
  if (!entry && !words) throw new Refused(`Write what is withdrawn: ${usage}`);
  const elsewhere = readElsewhere();
  const made = await withdraw(files, elsewhere, { entry, words, said, says }, today());
  const found = commits(words ?? entry ?? "");
  const more = [
    ...(made.notice
      ? [
          `Readers will see:\n  ${noticeTitle(made.notice)}. This said: ${made.notice.said} It says now: ${made.notice.says}`,
        ]
      : []),
    ...(made.days.length > 0
      ? [
          `Taken away, with the reason behind their addresses in data/addresses.txt:\n${made.days.map((day) => `  ${day}`).join("\n")}\nnpm run freeze keeps the charts as they are once the check passes.`,
        ]
      : []),
    ...(made.left.length > 0
      ? [
          `It stands in these files as well; take it out by hand, of code and tests by whoever keeps them:\n${made.left.map((path) => `  ${path}`).join("\n")}`,
        ]
      : []),
    found === undefined
      ? "Whether the history of the repository holds it can't be asked here."
      : found > 0
        ? `${found === 1 ? "One commit of the history holds" : `${found} commits of the history hold`} it: ask whoever keeps the repository to rewrite them, and hosts, archives and search engines to forget. EDITING.md says how.`
        : "No commit of the history holds it.",
  ].join("\n\n");
  if (Object.keys(made.change).length === 0) {
    console.log(more);
    return;
  }
  await propose(
    made.change,
    { ...elsewhere, ...files },
    {
      yes: yes !== undefined,
      more,
      unfinished: true,
      shows: lines,
    },
  );
});
