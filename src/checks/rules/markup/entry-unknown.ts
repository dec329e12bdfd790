import { entriesOf } from "../../../record/lookup.ts";
import { nearest } from "../../../record/nearest.ts";
import { components } from "../../../say/components/table.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "entry-unknown",
    title: "A place on the page that names no entry",
    why: "A ruler, a day and a word across the screen are drawn from an entry: without it there is nothing to draw.",
  },
  function* ({ chapters, record }) {
    if (!record) return;
    const known = entriesOf(record);
    for (const chapter of chapters)
      for (const element of chapter.elements) {
        const component = components[element.name];
        // What says something of an entry is asked anyway, and refuses an id that it can't say.
        if (component?.says) continue;
        const rules = component?.attributes ?? {};
        for (const { name, value, start, braces } of element.attributes) {
          if (rules[name]?.is !== "id" || braces || typeof value !== "string" || known.has(value))
            continue;
          const near = nearest(value, [...known.keys()]);
          yield {
            source: chapter,
            offset: start,
            words: `${name}="${value}"`,
            message: `There is no entry “${value}” in the record.`,
            remedy: near
              ? `Write ${name}="${near}", if that is what you mean; otherwise add an entry to data/ first.`
              : "Look for the id in data/; if the entry is not there yet, add it with its source first.",
          };
        }
      }
  },
);
