/** The words that entries quote, and those kept in `data/excerpts.json` that they are read from. */
import type { Evidence } from "../../record/shapes/attributed.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Excerpt } from "../../record/shapes/source.ts";
import { holds } from "../../record/words/quote.ts";

/** Every place in the record that quotes a source. */
export function* quotes(record: PublicRecord): Iterable<{ id: string; file: string } & Evidence> {
  for (const [file, list] of [
    ["facts.json", record.facts],
    ["judgements.json", record.judgements],
    ["frameworks.json", record.frameworks],
    ["breaks.json", record.breaks],
  ] as const)
    for (const { id, sources } of list) for (const e of sources) yield { id, file, ...e };
  for (const j of record.judgements)
    for (const { evidence } of j.strands)
      if (evidence) yield { id: j.id, file: "judgements.json", ...evidence };
  for (const { id, source, locator, excerpt } of record.quotations)
    yield { id, file: "quotations.json", source, locator, quote: excerpt };
}

/** Which of the words kept of a place hold a quotation; all, where what it leaves out lies between them. */
export function held({ words }: Excerpt, quote: string): readonly string[] {
  const own = words.filter((w) => holds(w, quote));
  return own.length === 0 && holds(words.join(" "), quote) ? words : own;
}

/** Words kept of a place that no entry quotes, each with the id of its excerpt. */
export function unquoted(record: PublicRecord): { id: string; words: string }[] {
  const said = [...quotes(record)];
  return record.excerpts.flatMap((excerpt) => {
    const used = new Set(
      said
        .filter((q) => q.source === excerpt.source && q.locator === excerpt.locator)
        .flatMap((q) => held(excerpt, q.quote)),
    );
    return excerpt.words.flatMap((words) => (used.has(words) ? [] : [{ id: excerpt.id, words }]));
  });
}
