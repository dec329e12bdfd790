/**
 * `npm run rename -- old-name new-name`: an entry or a step, everywhere. What a
 * second person has read stays read; a published step's old address goes on working.
 */
import { only, propose, run, today } from "../editing/ask.ts";
import { Refused, changed, checkFiles, inForm } from "../editing/change.ts";
import { carryOver } from "../editing/published.ts";
import { planRename, planRenameOf } from "../editing/rename.ts";
import { publish, readPublished } from "../checks/publication/published.ts";
import type { Checked } from "../checks/check.ts";
import { answerHelp } from "./help.ts";

const memory = "data/published.json";

const story = ({ context, record }: Checked) => {
  if (!record) throw new Refused("The record can't be read: npm run check says why.");
  return publish(
    record,
    context.rendered.filter((r) => context.chapters.includes(r.chapter)),
  );
};

answerHelp("rename");

await run(async (files, { given, alone }) => {
  only(given, ["entry", "step", "yes"]);
  // "--entry old new": the flag takes the first name with it.
  const what = "entry" in given ? "entry" : "step" in given ? "step" : undefined;
  const names = [...(what && given[what] ? [given[what]] : []), ...alone];
  const [from, to] = names;
  if (!from || !to || names.length !== 2)
    throw new Refused("Write both names: npm run rename -- old-name new-name");
  const published = readPublished(files[memory]);
  const isPublished = published !== undefined && from in published.sentences;
  const plan = what
    ? planRenameOf(what, files, from, to, isPublished)
    : planRename(files, from, to, isPublished);
  const change: Record<string, string> = {};
  for (const [path, text] of Object.entries(plan.change)) change[path] = await inForm(path, text);
  if (published) {
    const before = story(await checkFiles(files, today()));
    const after = story(await checkFiles(changed(files, change), today()));
    const kept = carryOver(published, before, after, from, to);
    change[memory] = `${JSON.stringify(kept, null, 2)}\n`;
  }
  const more = `${plan.places === 1 ? "1 place" : `${plan.places} places`}${change[memory] === undefined || change[memory] === files[memory] ? "" : `, and ${memory}, which remembers what was read`}. ${
    plan.what === "step"
      ? isPublished
        ? `The address /#${from} goes on working: it leads to the step.`
        : "The step was never published: its old address leads nowhere."
      : "What a second person has read stays read."
  }`;
  await propose(change, files, { yes: "yes" in given, more });
});
