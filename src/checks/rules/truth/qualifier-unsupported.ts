import { rule } from "../../rule.ts";
import { jsonTree } from "../../texts/jsontree.ts";

/** What a source may say for a qualifier of the record. */
const alike: Readonly<Record<string, RegExp>> = {
  "at least": /\b(?:at least|no fewer than|a minimum of|conservative estimate)\b/i,
  "more than": /\b(?:more than|over|in excess of|upwards of)\b/i,
  "up to": /\b(?:up to|as many as|no more than|at most|a maximum of)\b/i,
  "fewer than": /\b(?:fewer than|less than|under|below)\b/i,
  "less than": /\b(?:fewer than|less than|under|below)\b/i,
  nearly: /\b(?:nearly|almost|close to|just under)\b/i,
  almost: /\b(?:nearly|almost|close to|just under)\b/i,
  about: /\b(?:about|around|approximately|roughly|some|an estimated)\b/i,
};

/** Does a text say this qualifier, in these words or in others for it? */
const says = (text: string, qualifier: string): boolean =>
  alike[qualifier]?.test(text) ?? text.toLowerCase().includes(qualifier.toLowerCase());

export default rule(
  {
    code: "qualifier-unsupported",
    title: "A figure’s “at least” that its evidence doesn’t say",
    why: "“At least”, “more than” and “up to” make three figures of one; readers see it before the number.",
  },
  function* ({ data, record }) {
    const source = data.get("facts.json");
    if (!record || !source) return;
    const facts = new Map(record.facts.map((f) => [f.id, f]));
    for (const entry of jsonTree(source.text)?.children ?? []) {
      const of = (key: string) =>
        entry.children?.find((p) => p.children?.[0]?.value === key)?.children?.[1];
      const fact = facts.get(String(of("id")?.value ?? ""));
      const node = of("qualifier");
      if (!fact?.qualifier || !node) continue;
      const { qualifier } = fact;
      const silent = [
        ...(says(fact.statement, qualifier) ? [] : ["its statement"]),
        ...(fact.sources.some((s) => says(s.quote, qualifier)) ? [] : ["the words of any source"]),
      ];
      if (silent.length === 0) continue;
      yield {
        source,
        offset: node.offset + 1,
        words: qualifier,
        entry: fact.id,
        message: `The figure is “${qualifier}”, and that isn’t in ${silent.join(" or ")}.`,
        remedy:
          "Write as qualifier what the source says before the figure, or leave it out if it says none.",
      };
    }
  },
);
