/**
 * One figure followed from its source to its mark: what the source says, the
 * entry that holds it, the words of a chapter, what the check answers to a
 * wrong one, and the chart that draws it. All of it is read from the story as
 * it is, so that the page can't show what isn't so.
 */
import { attribute, type Chapter } from "../chapters/chapter.ts";
import { readChapters } from "../chapters/read.ts";
import { lineIndex } from "../chapters/lineindex.ts";
import type { Chart } from "../charts/kit/chart.ts";
import type { checkStory as CheckStory } from "../checks/check.ts";
import { readStoryFiles } from "../checks/files.ts";
import { diagnosticBlock } from "../checks/messages/format.ts";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sourceOf } from "../record/lookup.ts";
import type { Fact } from "../record/shapes/statement.ts";
import type { PublicRecord } from "../record/schema.ts";
import type { Source } from "../record/shapes/source.ts";

export interface Making {
  readonly fact: Fact;
  readonly source: Source;
  readonly locator: string;
  /** The words of the source that bear the figure out. */
  readonly quote: string;
  readonly file: string;
  readonly line: number;
  /** The component as it is typed in the chapter. */
  readonly typed: string;
  /** What somebody types in its place, and what the check then says. */
  readonly wrong: string;
  readonly refusal: string;
}

/** How far off the wrong figure is: enough to be seen, not enough to be silly. */
const off = 5;

/**
 * Follows the fact that `content/story.json` names under "making".
 * @throws Error where the fact has no figure, or no chapter shows it.
 */
export async function followFigure(
  record: PublicRecord,
  charts: Iterable<Chart>,
  id: string,
): Promise<Making> {
  const fact = record.facts.find((f) => f.id === id);
  const [evidence] = fact?.sources ?? [];
  if (!fact || !evidence || fact.value === undefined)
    throw new Error(`content/story.json: "making" follows "${id}", which is no fact with a figure`);
  const found = readChapters()
    .flatMap((chapter) => chapter.elements.map((element) => ({ chapter, element })))
    .find(({ element }) => element.name === "Fact" && attribute(element, "id") === id);
  if (!found)
    throw new Error(`content/story.json: "making" follows "${id}", which no chapter shows`);
  const { chapter, element } = found;
  const wrong = `${fact.value + off} ${fact.unit ?? ""}`.trim();
  return {
    fact,
    source: sourceOf(record, evidence.source),
    locator: evidence.locator,
    quote: evidence.quote,
    file: chapter.file,
    line: lineIndex(chapter.source).place(element.start).line,
    typed: chapter.source.slice(element.start, element.end),
    wrong,
    refusal: await refusalOf(chapter, element.start, element.end, wrong, charts),
  };
}

/**
 * The check as the command line runs it. It finds its rules by folder, which a
 * bundle doesn't have, so it is asked for at its own address.
 */
async function check(
  ...story: Parameters<typeof CheckStory>
): Promise<ReturnType<typeof CheckStory>> {
  const file = pathToFileURL(join(process.cwd(), "src/checks/check.ts")).href;
  const { checkStory } = (await import(/* @vite-ignore */ file)) as {
    checkStory: typeof CheckStory;
  };
  return checkStory(...story);
}

/** What the check says of a chapter in which other words stand from `start` to `end`. */
async function refusalOf(
  { file, source }: Chapter,
  start: number,
  end: number,
  words: string,
  charts: Iterable<Chart>,
): Promise<string> {
  const text = source.slice(0, start) + words + source.slice(end);
  const files = { ...readStoryFiles(), [file]: text };
  const today = new Date(0).toISOString().slice(0, 10);
  const lines = lineIndex(text);
  const { problems } = await check(files, { charts: [...charts], today });
  const problem = problems.find(
    (p) => p.file === file && p.severity === "error" && lines.offset(p.line, p.column) >= start,
  );
  if (!problem) throw new Error(`the check lets “${words}” pass in ${file}`);
  return diagnosticBlock(problem, lines);
}
