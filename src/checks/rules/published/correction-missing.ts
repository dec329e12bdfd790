import { rule } from "../../rule.ts";
import { place } from "../../texts/dataplace.ts";
import { valuesOf } from "../../published.ts";

export default rule(
  {
    code: "correction-missing",
    title: "A published value that changed without a correction",
    why: "Readers who saw the old value have a right to be told, with date and both values.",
  },
  function* ({ record, published, data }) {
    if (!record || !published) return;
    const corrected = new Set(
      record.corrections
        .filter((c) => !published.corrections.includes(c.id))
        .flatMap((c) => c.facts),
    );
    for (const [id, value] of Object.entries(valuesOf(record))) {
      const before = published.values[id];
      if (before === undefined || before === value || corrected.has(id)) continue;
      const found = place(data, id);
      if (!found) continue;
      yield {
        ...found,
        words: value,
        entry: id,
        message: `“${id}” was published as: ${before}. It now says: ${value}.`,
        remedy: `Add to data/corrections.json: { "id": "…", "date": "…", "severity": "changes-meaning", "said": "${before.replaceAll('"', "'")}", "says": "${value.replaceAll('"', "'")}", "facts": ["${id}"], "charts": [], "steps": [] }. If the change is a slip, put the old value back.`,
      };
    }
  },
);
