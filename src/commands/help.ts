/** What each editor's command takes, with an example: printed by `--help`, and the list that unknown flags are held against. */

const help: Readonly<Record<string, string>> = {
  check: `npm run check: asks whether the story can be published, and says what to write instead.

  --watch             asks again whenever you save
  --unread            lists the sentences that wait for a second reader
  --format text|json|github
  --production        as the workflow that publishes asks
  --today 2001-02-03  as on that day

  npm run check -- --watch`,
  new: `npm run new -- KIND: a new entry, step, chapter or chart. Without flags it asks for each.

  source|fact|quotation|event|correction   each key of the entry is a flag; EDITING.md has an example of each
  step     --id … --after the-step-before [--text "…"] [--chart …] [what the chart takes: --through …]
  chapter  --id … --title "…" --summary "…" [--question "…"] [--after the-chapter-before] [--text "…"]
  chart    --of the-chart --id … [what it shows: --through …] [--after a-step [--step its-id] --text "…"]
  --yes    writes without a question

  npm run new -- step --id keeper-more --after keeper-answer --text "<Own>One more thing.</Own>"`,
  rename: `npm run rename -- old-name new-name: an entry or a step, in every file. What was read stays read.

  --entry, --step  says which, where both have the name
  --yes            writes without a question

  npm run rename -- --entry letter-published report-published`,
  correct: `npm run correct -- --entry ID: corrects what was published, and tells readers.

  --date, --published, --value, --statement, --text …  a key of the entry, and what is right
  --quote "…" --read "…"      the words of the source that say so, and what stands around them as you read it
  --source ID --locator "…"   which of its sources, or a new one
  --said "…" --says "…"       what readers were told and are told, in sentences of your own
  --severity minor|changes-meaning
  --yes                       writes without a question

  npm run correct -- --entry ID --date 2001-02-03 --statement "…" --quote "…" --read "…"
  Changed by hand already: npm run correct -- --entry ID`,
  withdraw: `npm run withdraw -- --entry ID: takes something out of the data and of what was kept, and tells readers so.

  --said "…" --says "…"  what they were told and are told now, without what is withdrawn
  --words "…"            looks for these words as well; without --entry it only looks
  --yes                  writes without a question

  npm run withdraw -- --entry ID --said "The chart drew 11 places." --says "It draws 10."`,
  "mark-checked": `npm run mark-checked -- --by NAME: marks all that waits as read against its sources, and by whom.

  --sheet FILE   the verdicts of a sheet that npm run audit wrote
  --alone "why"  where nobody but its writer could read it; the ledger prints the reason

  npm run mark-checked -- --by "Their Name"`,
  changes: `npm run changes -- origin/main: what readers will find changed against another state, as text.

  --pictures FOLDER  each changed chart as it was and as it is

  npm run changes -- origin/main --pictures changes`,
  freeze: `npm run freeze: keeps every chart that has changed as it now is, in frozen/.

  --date 2001-02-03  under that day; today without it
  --authority ID     one authority’s chart

  npm run freeze`,
  addresses: `npm run addresses: does the built site have every address that was published? Build it first: npm run build

  --write        adds the new ones to data/addresses.txt, after a publish
  --dist FOLDER  where the built site is; dist without it

  npm run build && npm run addresses`,
  schemas: `npm run schemas: completion of keys and ids for your editor. It takes no flags.

  npm run schemas`,
};

/** The names of the commands that have a help. */
export const helped: readonly string[] = Object.keys(help);

/** @throws Error for a command that has none. */
export function helpFor(command: string): string {
  const text = help[command];
  if (text === undefined) throw new Error(`src/commands/help.ts has nothing for "${command}"`);
  return text;
}

/** Prints what a command takes and ends, where `--help` is asked for. */
export function answerHelp(command: string): void {
  if (!process.argv.slice(2).some((arg) => arg === "--help" || arg === "-h")) return;
  console.log(helpFor(command));
  process.exit(0);
}
