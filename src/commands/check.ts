/**
 * `npm run check`: checks the whole story and says what to write instead.
 *
 *   node src/commands/check.ts [--format text|json|github] [--watch] [--unread] [--production] [--today YYYY-MM-DD]
 *
 * Ends with 1 where something can't be published, with 2 where the command
 * itself was written wrongly.
 */
import { watch } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { allCharts } from "../charts/all.ts";
import { formatDate } from "../record/dates.ts";
import { storyRoot } from "../record/root.ts";
import { checkStory, newCache, type Checked } from "../checks/check.ts";
import { readElsewhere, readStoryFiles } from "../checks/files.ts";
import {
  asGithub,
  asJson,
  diagnosticsText,
  count,
  gatherUnread,
} from "../checks/messages/format.ts";
import { readingAge } from "../chapters/readingage.ts";
import { part, type Rendered } from "../chapters/render.ts";
import { lineIndex } from "../chapters/lineindex.ts";
import { age } from "../checks/rules/people/helpline-stale.ts";
import { answerHelp } from "./help.ts";

const usage =
  "npm run check -- [--format text|json|github] [--watch] [--unread] [--production] [--today YYYY-MM-DD]";

function options() {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: "string", default: "text" },
        watch: { type: "boolean", default: false },
        production: { type: "boolean", default: false },
        unread: { type: "boolean", default: false },
        today: { type: "string", default: new Date().toISOString().slice(0, 10) },
      },
    });
    if (!["text", "json", "github"].includes(values.format))
      throw new Error(`There is no format "${values.format}".`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(values.today))
      throw new Error(`"${values.today}" is not a day.`);
    return values;
  } catch (error) {
    console.error(`${(error as Error).message}\nWrite: ${usage}`);
    process.exit(2);
  }
}

/** The line about help lines that is always shown. */
function helplines({ record }: Checked, today: string): string[] {
  const oldest = record?.helplines.map((h) => h.checkedOn).sort()[0];
  if (!oldest) return [];
  const days = age(oldest, today);
  return [
    `Help lines: last checked ${formatDate(oldest)}, ${days} ${days === 1 ? "day" : "days"} ago.`,
  ];
}

/** The line about reading age, scene by scene: information, never a fault. */
function readingAges({ context }: Checked): string[] {
  // Words quoted are somebody else's: no editor can make them plainer.
  const prose = ({ passages }: Rendered) =>
    passages.flatMap(({ sentences }) =>
      sentences.map((sentence) =>
        sentence.pieces
          .filter(({ run }) => run.bound?.name !== "Quote")
          .map((piece) => part(piece, sentence.from, sentence.to))
          .join(""),
      ),
    );
  const years = (sentences: readonly string[]) => readingAge(sentences)?.toFixed(0);
  const scenes = context.rendered.flatMap((scene) => {
    const age = years(prose(scene));
    const id = scene.chapter.front.values.find(({ key }) => key === "id")?.value;
    return age === undefined || id === undefined ? [] : [`${id} ${age}`];
  });
  const whole = years(context.rendered.flatMap(prose));
  return whole === undefined ? [] : [`Reading age: ${whole} (${scenes.join(", ")}).`];
}

answerHelp("check");

const { format, watch: watching, production, unread, today } = options();
const charts = [...(await allCharts()).values()];
const cache = newCache();

/** Reads, checks, prints. Gives whether it can be published. */
function run(): boolean {
  const started = performance.now();
  const files = readStoryFiles();
  const checked = checkStory(files, { charts, today, production, cache, elsewhere: readElsewhere });
  const { problems } = checked;
  if (format === "json") console.log(asJson(problems));
  else if (format === "github") {
    if (problems.length > 0) console.log(asGithub(problems));
  } else {
    const lines = (file: string) =>
      files[file] === undefined ? undefined : lineIndex(files[file]);
    const { problems: shown, line } = unread
      ? { problems, line: undefined }
      : gatherUnread(problems);
    if (shown.length > 0) console.log(`${diagnosticsText(shown, lines)}\n`);
    const time = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      [
        line,
        ...helplines(checked, today),
        ...readingAges(checked),
        `${count(problems)} (${time} s)`,
      ]
        .filter((said) => said !== undefined)
        .join("\n"),
    );
  }
  return !problems.some((p) => p.severity === "error");
}

const ok = run();
if (!watching) process.exitCode = ok ? 0 : 1;
else {
  let timer: NodeJS.Timeout | undefined;
  console.log("Watching content/ and data/. Stop with Ctrl+C.");
  for (const folder of ["content", "data"])
    watch(join(storyRoot, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        console.log("\n".repeat(2));
        run();
      }, 80);
    });
}
