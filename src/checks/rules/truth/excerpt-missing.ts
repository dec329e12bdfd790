import type { Evidence } from "../../../record/shapes/attributed.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import { holds } from "../../../record/words/quote.ts";
import { nearest } from "../../../record/nearest.ts";
import { place } from "../../texts/dataplace.ts";
import { rule } from "../../rule.ts";

/** Every place in the record that quotes a source. */
function* quoted(record: PublicRecord): Iterable<{ id: string; file: string } & Evidence> {
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

export default rule(
  {
    code: "excerpt-missing",
    title: "Words that the source isn’t known to hold",
    why: "What was read is kept once, by source and place, in data/excerpts.json; an entry that quotes anything else has a slip, or another source.",
  },
  function* ({ record, data }) {
    if (!record) return;
    const at = (file: string, id: string, words: string) => {
      const found = place(data, id, file);
      if (!found) return undefined;
      const offset = found.source.text.indexOf(JSON.stringify(words), found.offset);
      return { source: found.source, offset: offset === -1 ? found.offset : offset };
    };
    const excerpts = new Map(record.excerpts.map((e) => [`${e.source} ${e.locator}`, e]));
    const used = new Set<string>();
    let slips = 0;
    for (const { id, file, source, locator, quote } of quoted(record)) {
      const excerpt = excerpts.get(`${source} ${locator}`);
      const words = excerpt?.words.filter((w) => holds(w, quote)) ?? [];
      // Words left out may lie between two stretches that were read.
      const across = words.length === 0 && excerpt && holds(excerpt.words.join(" "), quote);
      for (const w of across ? excerpt.words : words) used.add(`${source} ${locator} ${w}`);
      if (words.length > 0 || across) continue;
      slips += 1;
      const where = at(file, id, excerpt ? quote : locator);
      if (!where) continue;
      const near = excerpt
        ? undefined
        : nearest(
            locator,
            record.excerpts.filter((e) => e.source === source).map((e) => e.locator),
          );
      yield {
        ...where,
        words: excerpt ? quote : locator,
        entry: id,
        message: excerpt
          ? `The words stored of “${source}”, ${locator}, don’t hold this.`
          : `Nothing is stored of “${source}”, ${locator}.`,
        remedy: near
          ? `Write "${near}", if that is the place. Otherwise copy the words from the source into data/excerpts.json.`
          : "Look it up in the source. If the words are there, add them to data/excerpts.json; if not, correct the entry.",
      };
    }
    // What a slip left behind is no second fault.
    if (slips > 0) return;
    for (const { id, source, locator, words } of record.excerpts)
      for (const w of words) {
        if (used.has(`${source} ${locator} ${w}`)) continue;
        const where = at("excerpts.json", id, w);
        if (where)
          yield {
            ...where,
            words: w,
            entry: id,
            message: "Nothing in the record quotes these words any more.",
            remedy:
              "If an entry has lost its source by a slip, put it back; else take the words out.",
          };
      }
  },
);
