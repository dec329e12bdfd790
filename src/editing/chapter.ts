/** A new chapter between others, and a new step between others. */
import { attribute, type Chapter } from "../chapters/chapter.ts";
import { chapterOf } from "../chapters/read.ts";
import type { PublicRecord } from "../record/schema.ts";
import { Refused, type Change, type Files } from "./change.ts";

const folder = "content/chapters/";
const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const chapterFiles = (files: Files): string[] =>
  Object.keys(files)
    .filter((f) => f.startsWith(folder) && f.endsWith(".mdx"))
    .sort();

const sceneOf = (chapter: Chapter): string | undefined =>
  chapter.front.values.find((v) => v.key === "id")?.value;

/** A value of front matter; in quotation marks where YAML would read it otherwise. */
const yaml = (text: string): string =>
  /[:#{}[\]"']|^\s|\s$/.test(text) ? JSON.stringify(text) : text;

export interface NewChapter {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly question?: string | undefined;
  /** The scene that it follows; without it, it is the last. */
  readonly after?: string | undefined;
  /** What it begins with. */
  readonly text?: string | undefined;
}

/** The chapter's file; those behind it get the next number each. */
export function addChapter(files: Files, made: NewChapter): Change {
  if (!idShape.test(made.id))
    throw new Refused(
      `"${made.id}" can't be an address. Write lower-case words joined by hyphens: --id the-answer`,
    );
  const all = chapterFiles(files).map((file) => ({
    file,
    id: sceneOf(chapterOf(file, files[file] as string)),
  }));
  if (all.some(({ id }) => id === made.id))
    throw new Refused(`There is a scene "${made.id}" already. Give this one another --id.`);
  const place =
    made.after === undefined ? all.length - 1 : all.findIndex(({ id }) => id === made.after);
  if (place === -1)
    throw new Refused(
      `There is no scene "${made.after}". Write --after ${all.map(({ id }) => id).join("|")}`,
    );
  const change: Record<string, string | undefined> = {};
  const numbered = (n: number, name: string) => `${folder}${String(n).padStart(2, "0")}-${name}`;
  all.slice(place + 1).forEach(({ file }, i) => {
    const name = file.slice(folder.length).replace(/^\d+-/, "");
    const to = numbered(place + 2 + i, name);
    if (to !== file) {
      change[file] ??= undefined;
      change[to] = files[file] as string;
    }
  });
  const lines = [
    "---",
    `id: ${made.id}`,
    `title: ${yaml(made.title)}`,
    ...(made.question ? [`question: ${yaml(made.question)}`] : []),
    `summary: ${yaml(made.summary)}`,
    "---",
    "",
    made.text ?? "<Own>This scene is to be written.</Own>",
    "",
  ];
  change[numbered(place + 1, `${made.id}.mdx`)] = lines.join("\n");
  return change;
}

export interface NewStep {
  readonly id: string;
  /** The step that it follows; it takes its chart and view unless others are given. */
  readonly after: string;
  readonly chart?: string | undefined;
  /** Attributes of the view, as they are written. */
  readonly view: Readonly<Record<string, string>>;
  readonly text?: string | undefined;
}

/** The chart that a step shows; nothing where there is no such step. */
export function chartOfStep(files: Files, id: string): string | undefined {
  return chapterFiles(files)
    .flatMap((file) => chapterOf(file, files[file] as string).elements)
    .flatMap((e) => (e.name === "Step" && attribute(e, "id") === id ? [attribute(e, "chart")] : []))
    .at(0);
}

/** The step, behind another one of the same chapter. */
export function addStep(files: Files, made: NewStep, record: PublicRecord): Change {
  if (!idShape.test(made.id))
    throw new Refused(
      `"${made.id}" can't be an address. Write lower-case words joined by hyphens: --id first-answer`,
    );
  const steps: string[] = [];
  for (const file of chapterFiles(files)) {
    const source = files[file] as string;
    const chapter = chapterOf(file, source);
    for (const element of chapter.elements) {
      if (element.name !== "Step") continue;
      const id = attribute(element, "id") ?? "";
      steps.push(id);
      if (id !== made.after) continue;
      const chart = made.chart ?? attribute(element, "chart") ?? "";
      const same = chart === attribute(element, "chart");
      const named = Object.values(record.story.charts?.[chart]?.views ?? {})[0] ?? {};
      const before = Object.fromEntries(
        element.attributes
          .filter((a) => !["id", "chart", "was"].includes(a.name))
          .map((a) => [a.name, a.value]),
      );
      const view =
        Object.keys(made.view).length > 0 ? made.view : same ? before : (named as object);
      const written = Object.entries(view).map(([key, value]) =>
        value === true || value === "" ? key : `${key}="${String(value)}"`,
      );
      const step = [
        `<Step ${[`id="${made.id}"`, `chart="${chart}"`, ...written].join(" ")}>`,
        made.text ?? "<Own>This step is to be written.</Own>",
        "</Step>",
      ].join("\n\n");
      return { [file]: `${source.slice(0, element.end)}\n\n${step}${source.slice(element.end)}` };
    }
  }
  throw new Refused(
    `There is no step "${made.after}". Write --after with one of: ${steps.join(", ")}`,
  );
}
