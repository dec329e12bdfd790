/**
 * `npm run bench:check`: does the check grow no worse than the story? It makes
 * stories of 1, 2, 5, 10, 20 and 50 times the size out of the real one
 * (chapters, facts, quotations and sources, with ids of their own) and prints
 * how time and size grow. A ratio of 1 is linear.
 */
import { allCharts } from "../charts/all.ts";
import { checkStory } from "../checks/check.ts";
import { loadRecord } from "../record/load.ts";
import { readStoryFiles } from "../checks/files.ts";

type Entry = { id: string } & Record<string, unknown>;
const many = ["data/facts.json", "data/quotations.json", "data/sources.json"];

/** The story `n` times over. Judgements and events stay: charts draw all of them at every step. */
function times(files: Readonly<Record<string, string>>, n: number): Record<string, string> {
  const made: Record<string, string> = {};
  const lists = many.map((file) => JSON.parse(files[file] as string) as Entry[]);
  const ids = new Set(lists.flat().map((e) => e.id));
  for (const [file, text] of Object.entries(files))
    if (!file.startsWith("content/chapters/")) made[file] = text;
  delete made["data/published.json"];
  many.forEach((file, i) => {
    const all: Entry[] = [...(lists[i] as Entry[])];
    for (let k = 1; k < n; k += 1)
      for (const entry of lists[i] as Entry[])
        all.push(
          JSON.parse(JSON.stringify(entry), (key, value: unknown) =>
            (key === "id" || key === "source") && typeof value === "string" && ids.has(value)
              ? `${value}-x${k}`
              : value,
          ) as Entry,
        );
    made[file] = JSON.stringify(all, null, 2);
  });
  const chapters = Object.entries(files).filter(([file]) => file.startsWith("content/chapters/"));
  for (let k = 0; k < n; k += 1)
    for (const [file, text] of chapters)
      made[k === 0 ? file : file.replace(".mdx", `-x${k}.mdx`)] =
        k === 0
          ? text
          : text
              .replace(/^id: (.*)$/m, `id: $1-x${k}`)
              .replace(/(<Step\b[^>]*?\sid=")([^"]+)/g, `$1$2-x${k}`)
              .replace(
                /(<(?!Step)\w+[^>]*?\b(?:id|of|from|to|a|b|part|whole)=")([^"]+)/g,
                (whole, open: string, value: string) =>
                  open +
                    value
                      .split(/\s+/)
                      .map((id) => (ids.has(id) ? `${id}-x${k}` : id))
                      .join(" ") || whole,
              )
              .replace(/\{\{(\w+):([a-z0-9-]+)/g, (whole, kind: string, id: string) =>
                ids.has(id) ? `{{${kind}:${id}-x${k}` : whole,
              );
  return made;
}

const words = (files: Readonly<Record<string, string>>): number =>
  Object.entries(files)
    .filter(([file]) => file.startsWith("content/chapters/"))
    .reduce((n, [, text]) => n + text.split(/\s+/).length, 0);

const files = readStoryFiles();
const options = { charts: [...(await allCharts()).values()], today: loadRecord().story.published };
checkStory(files, options);

const row = (...cells: (string | number)[]): void =>
  console.log(cells.map((c) => String(c).padStart(11)).join(""));
row("times", "words", "facts", "errors", "ms", "ms/×", "ratio");
let first = 0;
let worst = 0;
for (const n of [1, 2, 5, 10, 20, 50]) {
  const story = times(files, n);
  // The best of a few runs says most about the code and least about the machine.
  const runs = Array.from({ length: n > 10 ? 2 : 4 }, () => {
    const started = process.cpuUsage();
    const { problems, record } = checkStory(story, options);
    return {
      // Time of the processor, so that a busy machine tells the same.
      ms: process.cpuUsage(started).user / 1000,
      errors: problems.filter((p) => p.severity === "error").length,
      facts: record?.facts.length ?? 0,
    };
  });
  const best = runs.reduce((a, b) => (a.ms < b.ms ? a : b));
  const each = best.ms / n;
  first ||= each;
  worst = Math.max(worst, each / first);
  row(
    n,
    words(story),
    best.facts,
    best.errors,
    best.ms.toFixed(0),
    each.toFixed(1),
    (each / first).toFixed(2),
  );
}
console.log(
  `\nPer size, the slowest took ${worst.toFixed(2)} times as long as the story itself${worst <= 1.25 ? ": no worse than linear." : "."}`,
);
