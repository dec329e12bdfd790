import { corrected } from "../../corrected.ts";
import type { Context } from "../../context.ts";
import { correctionFor } from "../../correctionentry.ts";
import { rule } from "../../rule.ts";
import { place } from "../../texts/dataplace.ts";
import { valuesOf } from "../../published.ts";

/** The whole entry, as it is pasted at the top of the list; npm run correct writes it as well. */
function pasted(context: Context, id: string, before: string, value: string): string {
  const entry = correctionFor(context, id, before, value);
  return `${JSON.stringify(entry)}${context.record?.corrections.length ? "," : ""}`;
}

export default rule(
  {
    code: "correction-missing",
    title: "A published value that changed without a correction",
    why: "Readers who saw the old value have a right to be told, with date and both values.",
  },
  function* (context) {
    const { record, published, data } = context;
    if (!record || !published) return;
    const explained = corrected(record, published);
    for (const [id, value] of Object.entries(valuesOf(record))) {
      const before = published.values[id];
      if (before === undefined || before === value || explained.entry(id)) continue;
      const found = place(data, id);
      if (!found) continue;
      yield {
        ...found,
        words: value,
        entry: id,
        message: `“${id}” was published as: ${before}. It now says: ${value}.`,
        remedy: `If the old value was wrong, paste after the [ of data/corrections.json, and put both into sentences: ${pasted(context, id, before, value)} If the change is a slip, put the old value back.`,
      };
    }
  },
);
