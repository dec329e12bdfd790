/**
 * The auditor's sheet: sampled sentences with all that they stand on, and a form
 * for a verdict. Written for somebody who has the sources and nothing else, and
 * read back by `mark-checked`. Pure.
 */
import { randomLcg, shuffler } from "d3";
import { plain } from "../record/words/quote.ts";
import type { PublicRecord } from "../record/schema.ts";
import type { Claim, Ground } from "./claims.ts";
import { sentenceKey, verdicts, type Reading, type Verdict } from "./readings.ts";
import { counted } from "../record/words/counted.ts";

export interface SheetOptions {
  /** How many sentences; all, where there are fewer. */
  readonly sample: number;
  /** The same seed draws the same sentences of the same story. */
  readonly seed: number;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Sentences drawn without regard to what they say, in reading order. */
export function sampleOf(all: readonly Claim[], { sample, seed }: SheetOptions): Claim[] {
  // A seed of the generator lies between 0 and 1.
  const shuffle = shuffler(randomLcg(seed / 0x1_0000_0000));
  return shuffle([...all])
    .slice(0, sample)
    .sort((a, b) => a.number - b.number);
}

/** The quoted words in bold, within what is stored of the place. */
function inContext(record: PublicRecord, source: string, locator: string, quote: string): string {
  const excerpt = record.excerpts.find((e) => e.source === source && e.locator === locator);
  const words = excerpt?.words.find((w) => plain(w).includes(plain(quote)));
  if (words === undefined) return `**${quote}**`;
  const at = plain(words).indexOf(plain(quote));
  const [before, here, after] = [
    plain(words).slice(0, at),
    plain(quote),
    plain(words).slice(at + plain(quote).length),
  ];
  return `${before}**${here}**${after}`;
}

function groundLines(record: PublicRecord, ground: Ground): string[] {
  return [
    `- \`${ground.id}\` (${ground.confidence}): ${ground.statement}`,
    ...ground.evidence.flatMap(({ source, locator, quote }) => [
      `  - ${[source.title, source["container-title"] ?? source.publisher].filter(Boolean).join(", ")}, ${locator}${source.URL ? ` <${source.URL}>` : ""}`,
      `    > ${inContext(record, source.id, locator, quote)}`,
    ]),
    ...(ground.disagreement ? [`  - Known to differ: ${ground.disagreement}`] : []),
  ];
}

/** The sheet as Markdown. */
export function makeSheet(
  all: readonly Claim[],
  record: PublicRecord,
  options: SheetOptions,
): string {
  const claims = sampleOf(all, options);
  const items = claims.map((claim, i) =>
    [
      `## ${i + 1}. ${claim.sceneTitle}${claim.key ? `, ${claim.key}` : ""}${claim.answer ? ", in answer" : ""}`,
      "",
      `Sentence ${sentenceKey(claim)}, ${claim.file}:${claim.line}`,
      "",
      `> ${claim.text}`,
      "",
      ...(claim.kind === "own" ? ["In our own voice: it rests on no source."] : []),
      ...claim.tests.map(({ words, test }) => `- “${words}” passed the test \`${test}\`.`),
      ...claim.grounds.flatMap((g) => groundLines(record, g)),
      "",
      "Verdict:",
      "",
      "Why:",
    ].join("\n"),
  );
  return `${[
    `# Audit of ${record.story.name}, ${options.today}`,
    "",
    `${claims.length} of ${counted(all.length, "sentence")}, drawn with the seed ${options.seed}. Read each against its sources, and nothing else. Write after “Verdict:” one of ${verdicts.join(", ")}: *so*, the sources say it; *loose*, they say something near it; *wrong*, they don't. After “Why:” write what they say. Leave a verdict empty where you haven't read. Then: \`npm run mark-checked -- --by NAME --sheet FILE\`.`,
    "",
    items.join("\n\n"),
  ].join("\n")}\n`;
}

/** What came back of a sheet: its verdicts, and lines that can't be read. */
export interface SheetRead {
  readonly readings: readonly (Omit<Reading, "by" | "on"> & { readonly line: number })[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

/** Reads a filled-in sheet. Empty verdicts are left out. */
export function readSheet(text: string): SheetRead {
  const readings: (Omit<Reading, "by" | "on"> & { line: number })[] = [];
  const faults: { line: number; message: string }[] = [];
  let sentence: string | undefined;
  let open: (typeof readings)[number] | undefined;
  text.split(/\r?\n/).forEach((content, i) => {
    const line = i + 1;
    const key = /^Sentence ([0-9a-f]{16})\b/.exec(content)?.[1];
    if (key) sentence = key;
    if (/^## /.test(content)) [sentence, open] = [undefined, undefined];
    const verdict = /^Verdict:\s*(.*?)[.\s]*$/i.exec(content)?.[1]?.toLowerCase();
    if (verdict) {
      if (!(verdicts as readonly string[]).includes(verdict))
        faults.push({
          line,
          message: `“${verdict}” is no verdict. Write one of ${verdicts.join(", ")}.`,
        });
      else if (!sentence)
        faults.push({
          line,
          message: "This verdict has lost its sentence. Put the line “Sentence …” back.",
        });
      else readings.push((open = { sentence, verdict: verdict as Verdict, line }));
    }
    const why = /^Why:\s*(\S.*)$/i.exec(content)?.[1];
    if (why && open) Object.assign(open, { why: why.trim() });
  });
  return { readings, faults };
}
