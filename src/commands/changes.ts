/**
 * `npm run changes -- origin/main`: what readers will find changed against another
 * state of the repository, as Markdown: sentences, figures and dates, charts, corrections.
 * `--pictures FOLDER` writes each changed chart as it was and as it is, and a page to compare them.
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { allCharts } from "../charts/all.ts";
import { checkStory, type Checked } from "../checks/check.ts";
import { readStoryFiles } from "../checks/files.ts";
import { changedPictures, writePictures } from "./changedpictures.ts";
import { publishedSentences, valuesOf } from "../checks/publication/published.ts";
import { answerHelp } from "./help.ts";

type Files = Readonly<Record<string, string>>;

/** The story's files as they are in a commit. @throws Error where git has no such commit. */
export function filesAt(commit: string): Record<string, string> {
  const git = (...args: string[]) =>
    execFileSync("git", args, { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
  const names = git("ls-tree", "-r", "--name-only", commit, "content", "data")
    .split("\n")
    .filter((n) => /\.(?:mdx|json|csv)$/.test(n));
  return Object.fromEntries(names.map((name) => [name, git("show", `${commit}:${name}`)]));
}

const sentences = ({ record, context }: Checked): Map<string, string> =>
  new Map(
    record
      ? publishedSentences(
          record,
          context.rendered.filter((r) => context.chapters.includes(r.chapter)),
        ).map((s) => [`${s.place}\n${s.text}`, s.text])
      : [],
  );

/** What differs between two lists of things by name. */
function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return {
    gone: [...before].filter(([key]) => !after.has(key)),
    come: [...after].filter(([key]) => !before.has(key)),
    other: [...after].filter(([key, value]) => before.has(key) && before.get(key) !== value),
  };
}

/** The changes between two states of the story, as Markdown; pictures of charts too, where a folder is given. */
export async function changes(
  was: Files,
  is: Files,
  today: string,
  folder?: string,
): Promise<string> {
  const charts = [...(await allCharts()).values()];
  const [before, after] = [was, is].map((files) => checkStory(files, { charts, today })) as [
    Checked,
    Checked,
  ];
  const lines: string[] = ["# What readers will find changed", ""];
  for (const [which, { record }] of Object.entries({ before, now: after }))
    if (!record)
      lines.push(
        `The record as it is ${which} can’t be read; what stands in it is not compared.`,
        "",
      );
  const section = (title: string, rows: readonly string[]): void => {
    lines.push(`## ${title}`, "", ...(rows.length > 0 ? rows.map((r) => `- ${r}`) : ["None."]), "");
  };
  const text = differences(sentences(before), sentences(after));
  const place = (key: string) => key.split("\n")[0] ?? "";
  section("Sentences", [
    ...text.gone.map(([key, said]) => `${place(key)}: ~~${said}~~`),
    ...text.come.map(([key, said]) => `${place(key)}: **${said}**`),
  ]);
  const values = ({ record }: Checked) => new Map(record ? Object.entries(valuesOf(record)) : []);
  const old = values(before);
  const figures = differences(old, values(after));
  section("Figures, dates, grades and quotations", [
    ...figures.other.map(([id, value]) => `\`${id}\`: ~~${old.get(id) ?? ""}~~ **${value}**`),
    ...figures.gone.map(([id, value]) => `\`${id}\`: ~~${value}~~`),
    ...figures.come.map(([id, value]) => `\`${id}\`: **${value}**`),
  ]);
  const drawn = changedPictures(before, after);
  section(
    "Charts",
    drawn.map(
      ({ place, chart, before: old, after: now }) =>
        `\`${place}\` (${chart}) ${old && now ? "is drawn otherwise" : now ? "is new" : "is gone"}`,
    ),
  );
  if (drawn.length > 0)
    lines.push(
      folder === undefined
        ? "With `--pictures FOLDER` each is drawn as it was and as it is."
        : "As they were and as they are: `index.html` beside this list.",
      "",
    );
  if (folder !== undefined) writePictures(folder, drawn);
  const corrections = ({ record }: Checked) =>
    new Map(record?.corrections.map((c) => [c.id, `This said: ${c.said} It says now: ${c.says}`]));
  section(
    "Corrections",
    differences(corrections(before), corrections(after)).come.map(([, words]) => words),
  );
  return lines.join("\n");
}

const usage = "npm run changes -- origin/main [--pictures FOLDER]";

function options(): { commit: string; pictures?: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { pictures: { type: "string" } },
      allowPositionals: true,
    });
    return { commit: positionals[0] ?? "HEAD", ...values };
  } catch (error) {
    console.error(`${(error as Error).message}\nWrite: ${usage}`);
    process.exit(2);
  }
}

if (import.meta.main) {
  answerHelp("changes");
  const { commit, pictures } = options();
  const was = (() => {
    try {
      return filesAt(commit);
    } catch (error) {
      console.error(
        `There is nothing to compare with at "${commit}": ${(error as Error).message.split("\n")[0]}\nWrite a branch or commit: ${usage}`,
      );
      process.exit(1);
    }
  })();
  const today = new Date().toISOString().slice(0, 10);
  console.log(await changes(was, readStoryFiles(), today, pictures));
}
