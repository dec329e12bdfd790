/** Which fields take hostile text as it is, and at which line the others refuse it. */
import { allCharts, chartsOfStory } from "../../../src/charts/all.ts";
import { checkStory, newCache, type Checked } from "../../../src/checks/check.ts";
import { embedViews } from "../../../src/embed/view.ts";
import type { Diagnostic } from "../../../src/record/diagnostic.ts";
import { recordDate } from "../../../src/record/time/recorddate.ts";
import { fieldsOf, filesOf, withTexts, type Field, type Files } from "./fields.ts";

const charts = await allCharts();
const cache = newCache();
const check = (files: Files, today: string) =>
  checkStory(files, { charts: [...charts.values()], today, cache });

/** A story whose texts are changed. */
export interface Story {
  readonly files: Files;
  readonly fields: readonly Field[];
  check(files: Files): Checked;
}

/** The story of a folder; of the project without one. */
export function storyOf(root?: string): Story {
  const files = filesOf(root);
  const { record } = check(files, "2000-01-01");
  // No help line is due on the day of the record.
  const today = record ? recordDate(record) : "";
  return { files, fields: fieldsOf(files), check: (changed) => check(changed, today) };
}

/** What the story's drawings say of words that they have no room for; the build stops at the first. */
function withoutRoom({ record }: Checked): string[] {
  if (!record) return [];
  const said: string[] = [];
  for (const { chart, data, state } of embedViews(chartsOfStory(charts, record).values(), record))
    for (const [width, shape] of [
      [640, "wide"],
      [320, "narrow"],
    ] as const)
      try {
        chart.marks(data, state, { width, height: chart.height(width, shape, state), shape });
      } catch (error) {
        said.push((error as Error).message);
      }
  return said;
}

/**
 * What a reader may see, and no browser may take for more than text; told from that of all other
 * fields by its number. Short: charts draw some of it.
 */
const hostile = (n: number) => ` </script><img src=x onerror=ran(${n})>{x}&lt;👩`;
const marked = (n: number) => `ran(${n})`;

export interface Taken {
  /** The story with hostile text in every field that takes it. */
  readonly files: Files;
  readonly takes: readonly Field[];
  /** Problems without a file and a line. */
  readonly unnamed: readonly string[];
}

/**
 * Writes hostile text into all fields at once, drops those at whose own lines (or within three,
 * for what an object lacks) the check refuses it, or of which a drawing says that it has no room,
 * and looks again, until nothing is refused. What is refused for a line of another file is looked
 * for by halves.
 */
export function takenBy({ files: own, fields, check }: Story): Taken {
  const unnamed: string[] = [];
  const numbers = new Map(fields.map((field, n) => [field, n]));
  const numberOf = (field: Field) => numbers.get(field) as number;
  const write = (some: readonly Field[]) =>
    withTexts(own, some, (words, field) => words + hostile(numberOf(field)));
  const lineOf = (files: Files, field: Field) => {
    const text = files[field.file] as string;
    return text.slice(0, text.indexOf(marked(numberOf(field)))).split("\n").length;
  };
  const near = (files: Files, field: Field, problems: readonly Diagnostic[], away: number) =>
    problems.some(
      ({ file, line }) => file === field.file && Math.abs(line - lineOf(files, field)) <= away,
    );
  let takes = [...fields];
  for (;;) {
    const files = write(takes);
    const found = check(files);
    const { problems } = found;
    const said = problems.length === 0 ? withoutRoom(found) : [];
    if (problems.length + said.length === 0) return { files, takes, unnamed };
    unnamed.push(...problems.filter((p) => !p.file || !(p.line > 0)).map((p) => p.message));
    const kept = [
      (field: Field) => !near(files, field, problems, 0),
      (field: Field) => !near(files, field, problems, 3),
      (field: Field) => !said.some((words) => words.includes(marked(numberOf(field)))),
    ]
      .map((keep) => takes.filter(keep))
      .find((all) => all.length < takes.length);
    takes = kept ?? without(takes, (some) => !same(check(write(some)), problems[0]));
  }
}

/** Is what was found first found again? Without it, it is a drawing that had no room. */
const same = (found: Checked, first?: Diagnostic): boolean =>
  first
    ? found.problems.some(({ code, message }) => code === first.code && message === first.message)
    : withoutRoom(found).length > 0;

/** The fields without the first that, with those before it, makes something wrong that is right without it. */
function without(some: readonly Field[], isRight: (less: readonly Field[]) => boolean): Field[] {
  let [right, wrong] = [0, some.length];
  while (wrong - right > 1) {
    const middle = Math.floor((right + wrong) / 2);
    if (isRight(some.slice(0, middle))) right = middle;
    else wrong = middle;
  }
  return some.toSpliced(wrong - 1, 1);
}
