/**
 * A synthetic story of any length, made from the invented one of the tests:
 * each chapter has ten steps, and as many facts, and its share of events, each
 * with a statement of its own in the source.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatDate } from "../../src/record/dates.ts";

const model = "tests/stories/lighthouses";

export interface Length {
  readonly chapters: number;
  readonly facts: number;
  readonly events: number;
}

/** What a large story is: 100 chapters, 1,000 steps. */
export const large: Length = { chapters: 100, facts: 5_000, events: 2_000 };

/** Each chapter has so many. */
export const steps = 10;

type Entry = Record<string, unknown> & { readonly id: string };
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A day between 2005 and 2015, the later the larger `i`. */
const day = (i: number, of: number): string =>
  new Date(Date.UTC(2005, 0, 1) + Math.floor((i / of) * 3_650) * 86_400_000)
    .toISOString()
    .slice(0, 10);

/** Each page of the source has what a chapter says. */
const page = (n: number): string => `p. ${n + 2}`;

function fact(i: number, of: number, each: number): Entry {
  const date = day(i, of);
  const statement = `On ${formatDate(date)} at least ${i + 1000} lamps were out.`;
  return {
    id: `lamps-${i}`,
    statement,
    date,
    kind: "report",
    confidence: "primary",
    sources: [{ source: "lamp-report", locator: page(Math.floor(i / each)), quote: statement }],
    checked: "2026-01-05",
    value: i + 1000,
    unit: "lamps",
    qualifier: "at least",
  };
}

function chapter(n: number, { facts, chapters }: Length): string {
  const of = Math.floor(facts / chapters / steps);
  const step = (i: number) => {
    const first = (n * steps + i) * of;
    const sentences = Array.from(
      { length: of },
      (_, k) => `By <Date of="lamps-${first + k}"/> <Fact id="lamps-${first + k}"/> were out.`,
    );
    return `<Step id="rock-${n}-${i}" chart="ratings" through="${i % 2 ? "gull-2014" : "gull-2008"}">

${sentences.join("\n")}

</Step>`;
  };
  return `---
id: rock-${n}
title: The rock again
summary: The grades of an invented light.
---

<Steps>

${Array.from({ length: steps }, (_, i) => step(i)).join("\n\n")}

</Steps>
`;
}

/** Writes a story of a length into `folder`, in place of what is there. */
export function writeLarge(folder: string, length: Length): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(model, folder, { recursive: true });
  const data = <T>(name: string, change: (entries: T[]) => T[]) => {
    const file = join(folder, "data", `${name}.json`);
    writeFileSync(file, json(change(JSON.parse(readFileSync(file, "utf8")) as T[])));
  };
  const each = length.facts / length.chapters;
  const facts = Array.from({ length: length.facts }, (_, i) => fact(i, length.facts, each));
  data<Entry>("facts", (known) => [...known, ...facts]);
  data<Entry>("excerpts", (pages) => [
    ...pages,
    ...Array.from({ length: length.chapters }, (_, n) => ({
      id: `lamp-report-${n + 2}`,
      source: "lamp-report",
      locator: page(n),
      words: facts.slice(n * each, (n + 1) * each).map((f) => f["statement"]),
    })),
  ]);
  data<Entry>("events", (known) => [
    ...known,
    ...Array.from({ length: length.events }, (_, i) => {
      const { id, date } = facts[i % facts.length] as Entry;
      const label = `The count of ${String(date)}`;
      return { id: `event-${i}`, date, lane: "known", label, short: "Count", fact: id };
    }),
  ]);
  for (let n = 0; n < length.chapters; n += 1)
    writeFileSync(
      join(folder, "content/chapters", `${String(n + 2).padStart(3, "0")}-rock.mdx`),
      chapter(n, length),
    );
}
