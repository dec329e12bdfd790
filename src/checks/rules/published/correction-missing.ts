import { correctedIn } from "../../publication/corrected.ts";
import { valuesOf } from "../../publication/published.ts";
import { rule } from "../../rule.ts";
import { entryPlace } from "../../texts/dataplace.ts";

export default rule(
  {
    code: "correction-missing",
    title: "A published value that changed without a correction",
    why: "Readers who saw the old value have a right to be told, with date and both values.",
  },
  function* ({ record, published, data }) {
    if (!record || !published) return;
    const corrected = correctedIn(record, published);
    const values = valuesOf(record);
    const changed = (id: string): boolean =>
      published.values[id] !== undefined && published.values[id] !== values[id] && !corrected(id);
    for (const [id, value] of Object.entries(values)) {
      const before = published.values[id];
      if (before === undefined || !changed(id)) continue;
      // An event repeats the date of its fact: one notice is for both.
      const event = record.events.find((e) => e.id === id);
      if (event && changed(event.fact)) continue;
      // Nor is there one while the two differ: that they do is told.
      if (event && record.facts.find((f) => f.id === event.fact)?.date !== event.date) continue;
      const found = entryPlace(data, id);
      if (!found) continue;
      const also = record.events.filter((e) => e.fact === id && changed(e.id)).map((e) => e.id);
      yield {
        ...found,
        words: value,
        entry: id,
        message: `“${id}” was published as: ${before}. It now says: ${value}.${also.length > 0 ? ` “${also.join("”, “")}” repeats it.` : ""}`,
        remedy: `If the old value was wrong, tell readers: npm run correct -- --entry ${id} writes the notice of ${also.length > 0 ? "all of it" : "it"}, dated today, and shows it first; --said "…" --says "…" put both into sentences of your own. If the change is a slip, put the old value back.`,
      };
    }
  },
);
