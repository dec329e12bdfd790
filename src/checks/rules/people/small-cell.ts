import type { Node } from "jsonc-parser";
import { jsonTree } from "../../texts/jsontree.ts";
import { patternMatches } from "../../find/typed.ts";
import { rule } from "../../rule.ts";

/** Keys and words for places smaller than the borough. */
const smallPlace =
  /\b(?:ward|school|college|postcode|lsoa|msoa|neighbourhood|parish|estate|street|village|children['’]s home|hospital|park|surgery)s?\b/i;
const people =
  /\b(?:child|children|girls?|boys?|victims?|survivors?|complainants?|pupils?|young people|care leavers?|witness(?:es)?)\b/i;
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g;
const school = /\b(?:\p{Lu}[\p{L}'’-]+ )+(?:School|Academy|Primary|Comprehensive|College)\b/gu;

const remedy = "Give the figure for the borough as a whole, or leave it out.";

export default rule(
  {
    code: "small-cell",
    title: "A small count, or a place that could tell who is meant",
    why: "A count under five, a school or a postcode can identify a child together with what is already known.",
  },
  function* ({ texts, data, record }) {
    for (const text of texts)
      for (const f of [
        ...patternMatches(text.words.text, postcode),
        ...patternMatches(text.words.text, school),
      ])
        yield {
          source: text.source,
          offset: text.words.at(f.start),
          words: f.words,
          ...(text.entry ? { entry: text.entry } : {}),
          message: `“${f.words}” names a place smaller than the borough.`,
          remedy: "Leave the place out.",
        };
    const facts = data.get("facts.json");
    for (const fact of record?.facts ?? []) {
      const { value = 0, unit = "" } = fact;
      const least = smallPlace.test(fact.statement) ? 10 : 5;
      if (!facts || value <= 0 || value >= least || !people.test(unit)) continue;
      yield {
        source: facts,
        offset: Math.max(0, facts.text.indexOf(`"${fact.id}"`)),
        words: `${value} ${unit}`,
        entry: fact.id,
        message: `“${value} ${unit}” counts people, and fewer than ${least}.`,
        remedy,
      };
    }
    // Any table among the data, whatever its shape: a small place and a small count side by side.
    for (const source of data.values()) {
      const root = jsonTree(source.text);
      const cells: { node: Node; key: string }[] = [];
      const walk = (node: Node): void => {
        if (
          node.type === "object" &&
          node.children?.some((p) => smallPlace.test(String(p.children?.[0]?.value)))
        )
          for (const p of node.children) {
            const [key, value] = p.children ?? [];
            if (value?.type === "number" && value.value > 0 && value.value < 5)
              cells.push({ node: value, key: String(key?.value) });
          }
        node.children?.forEach(walk);
      };
      if (root && smallPlace.test(source.text)) walk(root);
      for (const { node, key } of cells)
        yield {
          source,
          offset: node.offset,
          words: `${key}: ${node.value}`,
          message: `A count of ${node.value} stands beside a place smaller than the borough.`,
          remedy,
        };
    }
  },
);
