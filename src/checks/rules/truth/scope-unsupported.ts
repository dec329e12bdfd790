import { entryPlace } from "../../texts/dataplace.ts";
import { rule } from "../../rule.ts";

/** Words of a scope that tell it from no other. */
const common = new Set(["services", "service", "only", "overall", "children", "all", "short"]);

export default rule(
  {
    code: "scope-unsupported",
    title: "A judgement whose scope its own evidence doesn’t bear out",
    why: "With the scope of another judgement a narrow grade becomes a wide one.",
  },
  function* ({ record, data }) {
    if (!record) return;
    for (const j of record.judgements) {
      const where = entryPlace(data, j.id, "judgements.json");
      if (!where) continue;
      const framework = record.frameworks.find((f) => f.id === j.framework);
      const offset = where.source.text.indexOf('"scopeShort"', where.offset);
      const at = { source: where.source, offset, words: j.scopeShort, entry: j.id };
      if (framework?.scopes && !framework.scopes.includes(j.scopeShort)) {
        yield {
          ...at,
          message: `“${j.scopeShort}” isn’t graded under ${framework.name}.`,
          remedy: `Write one of ${framework.scopes.join("; ")}, or correct the framework’s list from its source.`,
        };
        continue;
      }
      const quotes = j.sources.map((e) => `${e.quote} ${e.locator}`.toLowerCase()).join(" ");
      const contentWords = (text: string) =>
        (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((w) => !common.has(w));
      const lost = contentWords(j.scopeShort).filter((w) => !quotes.includes(w));
      if (lost.length > 0)
        yield {
          ...at,
          message: `“${lost[0]}” stands in none of the words quoted for it.`,
          remedy: "Write the scope that the source gives, or quote the words that give this one.",
        };
      // The long form says the same as the short one.
      const unlike = contentWords(j.scopeShort).find(
        (w) => !j.scope.toLowerCase().includes(w.replace(/s$/, "")),
      );
      if (unlike)
        yield {
          ...at,
          message: `“${j.scopeShort}” and “${j.scope}” are of different things.`,
          remedy: "Make scope and scopeShort say the same.",
        };
    }
  },
);
