/**
 * `npm run correct -- --entry id --date 2014-08-27`: corrects what was published, and
 * tells readers. Shows the notice as it will stand in the story, beside the chart,
 * in the feed and on the corrections page; writes all of it or nothing; keeps the
 * corrected charts for those who cite them.
 */
import { propose, run, today } from "../editing/ask.ts";
import { Refused } from "../editing/change.ts";
import { correct } from "../editing/correct.ts";
import { noticeTitle } from "../record/notice.ts";
import { freezeAll } from "./freeze.ts";
import { answerHelp } from "./help.ts";

const usage =
  'npm run correct -- --entry id --date 2014-08-27 (or --value, --published, --text …) [--said "…" --says "…"] [--severity minor|changes-meaning] [--yes]';

answerHelp("correct");

await run(async (files, { given }) => {
  const { entry, said, says, severity, yes, ...set } = given;
  if (!entry) throw new Refused(`Write which entry was wrong, and what is right: ${usage}`);
  const { change, correction, quoting } = await correct(
    files,
    { entry, set, said, says, severity },
    today(),
  );
  const places = [
    ...correction.steps.map((step) => `/#${step}`),
    ...correction.charts.map((chart) => `the chart ${chart}, its embeds and data files`),
    "the ledger, the feed, /corrections/",
  ];
  const notice = [
    "Readers will see:",
    `  ${noticeTitle(correction)}. This said: ${correction.said} It says now: ${correction.says}`,
    `  at ${places.join("; ")}`,
    ...(said && says ? [] : ["  With --said and --says it is told in sentences of your own."]),
    ...(quoting.length > 0
      ? [
          `\nThe words of the source as they were are still quoted by ${quoting.join(", ")}. If the source says otherwise, correct ${quoting.length === 1 ? "that" : "those"} as well.`,
        ]
      : []),
  ].join("\n");
  const written = await propose(change, files, { yes: yes !== undefined, more: notice });
  if (!written || correction.charts.length === 0) return;
  try {
    const frozen = await freezeAll(today());
    console.log(
      frozen.length > 0 ? `Kept in frozen/: ${frozen.join(", ")}` : "No chart has changed.",
    );
  } catch (error) {
    console.error(`The correction stands. ${(error as Error).message} Then: npm run freeze`);
  }
});
