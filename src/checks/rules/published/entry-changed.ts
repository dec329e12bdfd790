import { place } from "../../texts/dataplace.ts";
import { hashesOf, valuesOf } from "../../published.ts";
import { corrected } from "../../corrected.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "entry-changed",
    title: "A published entry whose evidence or details changed",
    why: "What stands in the ledger and in the charts was checked against its source; a change has to be checked as well.",
  },
  function* ({ record, published, data }) {
    if (!record || !published) return;
    const explained = corrected(record, published);
    const now = hashesOf(record);
    const values = valuesOf(record);
    for (const [key, before] of Object.entries(published.entries)) {
      const [file, id] = key.split("#") as [string, string];
      if (now[key] === before || explained.entry(id)) continue;
      // What readers are told has a rule of its own.
      if (now[key] !== undefined && values[id] !== undefined && published.values[id] !== values[id])
        continue;
      const name = id.split("/").at(-1) as string;
      const found =
        place(data, name, file) ?? (data.get(file) && { source: data.get(file)!, offset: 0 });
      if (!found) continue;
      yield {
        ...found,
        words: id,
        entry: id,
        message:
          now[key] === undefined
            ? `“${id}” was published and is gone from data/${file}.`
            : `“${id}” in data/${file} is not as it was when it was last checked.`,
        remedy:
          "Have a second person compare it with the source, then run npm run mark-checked -- --by NAME. If the change is a slip, take it back.",
      };
    }
  },
);
