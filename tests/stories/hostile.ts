/** The invented story with hostile text in its fields: each is refused, or shown as what it is. */
import { parse, stringify } from "yaml";
import { allCharts, chartsOf } from "../../src/charts/all.ts";
import { checkStory, newCache } from "../../src/checks/check.ts";
import { readStoryFiles } from "../../src/checks/files.ts";
import { embedViews } from "../../src/embed/view.ts";

export const hostileRoot = "tests/stories/lighthouses";

type Files = Readonly<Record<string, string>>;
/** Its texts and data; the code is the same for all. */
export const storyFiles: Files = Object.fromEntries(
  Object.entries(readStoryFiles(hostileRoot)).filter(([file]) => !file.startsWith("src/")),
);

const charts = await allCharts();
const options = { charts: [...charts.values()], today: "2026-01-06" };
const cache = newCache();
export const problemsOf = (files: Files) => checkStory(files, { ...options, cache }).problems;

/** Have the story's drawings room for their words? A chart that has none says so, and the build stops. */
function hasRoom(files: Files): boolean {
  const { record } = checkStory(files, { ...options, cache });
  if (!record) return false;
  try {
    for (const { chart, data, state } of embedViews(chartsOf(charts, record).values(), record))
      for (const [width, shape] of [
        [640, "wide"],
        [320, "narrow"],
      ] as const)
        chart.marks(data, state, { width, height: chart.height(width, shape, state), shape });
    return true;
  } catch {
    return false;
  }
}

type Path = readonly (string | number)[];

/** Where the texts of a value are. */
function* textsIn(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === "string") yield path;
  else if (value !== null && typeof value === "object")
    for (const [key, inner] of Object.entries(value))
      yield* textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** One text field of a file. */
export interface Field {
  readonly file: string;
  readonly path: Path;
}

const isChapter = (file: string) => file.endsWith(".mdx");
const front = /^---\n([^]*?)\n---\n/;
const valueOf = (file: string, text: string): unknown =>
  isChapter(file) ? parse(front.exec(text)?.[1] ?? "") : JSON.parse(text);

/** Every text field of the data, of the settings, and of the chapters' front matter. */
export const fields: readonly Field[] = Object.entries(storyFiles)
  .filter(([file]) => isChapter(file) || file.endsWith(".json"))
  .flatMap(([file, text]) =>
    [...textsIn(valueOf(file, text))].map((path): Field => ({ file, path })),
  );

/** The files with the texts of some fields changed. */
export function withTexts(
  changed: readonly Field[],
  make: (text: string, field: Field) => unknown,
): Files {
  const files: Record<string, string> = { ...storyFiles };
  for (const file of new Set(changed.map((field) => field.file))) {
    const text = storyFiles[file] as string;
    const value = valueOf(file, text);
    for (const field of changed.filter((one) => one.file === file)) {
      const { path } = field;
      type Inner = Record<string | number, unknown>;
      const holder = path.slice(0, -1).reduce((at, key) => at[key] as Inner, value as Inner);
      const last = path.at(-1) as string | number;
      holder[last] = make(holder[last] as string, field);
    }
    files[file] = isChapter(file)
      ? text.replace(
          front,
          () =>
            `---\n${stringify(value, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" })}---\n`,
        )
      : JSON.stringify(value, null, 2);
  }
  return files;
}

/** What a reader may see, and no browser may take for more than text. Short: charts draw some of it, and say when there is no room. */
export const shown = [
  " <img src=x onerror=ran()>",
  " </script></textarea>{ran()} &lt; ]]> 👩",
] as const;

/** Fields that take a text as it is, tried one by one and drawn; the others name their file and line. */
export function accepting(text: string): { takes: readonly Field[]; unnamed: readonly Field[] } {
  const takes: Field[] = [];
  const unnamed: Field[] = [];
  for (const field of fields) {
    const files = withTexts([field], (own) => own + text);
    const problems = problemsOf(files);
    if (problems.length === 0 && hasRoom(files)) takes.push(field);
    else if (!problems.every(({ file, line }) => file.length > 0 && line > 0)) unnamed.push(field);
  }
  return { takes, unnamed };
}
