import { nearest } from "../../../record/nearest.ts";
import { held, quotes, unquoted } from "../../find/quoted.ts";
import { entryPlace } from "../../texts/dataplace.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "excerpt-missing",
    title: "Words that the source isn’t known to hold",
    why: "What was read is kept once, by source and place, in data/excerpts.json; an entry that quotes anything else has a slip, or another source.",
  },
  function* ({ record, data }) {
    if (!record) return;
    const at = (file: string, id: string, words: string) => {
      const found = entryPlace(data, id, file);
      if (!found) return undefined;
      const offset = found.source.text.indexOf(JSON.stringify(words), found.offset);
      return { source: found.source, offset: offset === -1 ? found.offset : offset };
    };
    const excerpts = new Map(record.excerpts.map((e) => [`${e.source} ${e.locator}`, e]));
    let slips = 0;
    for (const { id, file, source, locator, quote } of quotes(record)) {
      const excerpt = excerpts.get(`${source} ${locator}`);
      if (excerpt && held(excerpt, quote).length > 0) continue;
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
    for (const { id, words } of unquoted(record)) {
      const where = at("excerpts.json", id, words);
      if (where)
        yield {
          ...where,
          words,
          entry: id,
          message: "Nothing in the record quotes these words any more.",
          remedy:
            "If an entry has lost its source by a slip, put it back; else take the words out.",
        };
    }
  },
);
