import { countsBeside, uncounted, uncountedIn } from "../../find/counts.ts";
import { rule } from "../../rule.ts";
import { jsonTree } from "../../texts/jsontree.ts";

export default rule(
  {
    code: "count-unsupported",
    title: "A number in a statement counted here that no count of the record comes to",
    why: "“Nine of 34” is false once 33 are counted, though nine still are; the ledger prints the statement.",
  },
  function* ({ data, record }) {
    const source = data.get("facts.json");
    if (!record || !source) return;
    // What the counts lack is told once, for all of them.
    const national = data.get("national.json");
    const caveat =
      national &&
      jsonTree(national.text)?.children?.find(({ children: [key] = [] }) => key?.value === "caveat")
        ?.children?.[1];
    const [stray] = record.national ? uncountedIn(record.national.caveat, record) : [];
    if (national && caveat && stray)
      yield {
        source: national,
        offset: caveat.offset + 1 + stray.start,
        words: stray.words,
        message: `“${stray.words}” stands in what is said of the counts, and no count of a day or a quarter comes to it.`,
        remedy: "Write what is counted now.",
      };
    const facts = new Map(record.facts.map((f) => [f.id, f]));
    for (const entry of jsonTree(source.text)?.children ?? []) {
      const of = (key: string) =>
        entry.children?.find((p) => p.children?.[0]?.value === key)?.children?.[1];
      const fact = facts.get(String(of("id")?.value ?? ""));
      const node = of("statement");
      if (!fact || !node) continue;
      const wrong = uncounted(fact, record);
      const [first] = wrong;
      if (!first) continue;
      yield {
        source,
        offset: node.offset + 1 + first.start,
        words: first.words,
        entry: fact.id,
        message: `${wrong.map((f) => `“${f.words}”`).join(", ")} ${wrong.length === 1 ? "stands" : "stand"} in the statement, and the record doesn’t come to it: it counts ${[...new Set(countsBeside(fact, record))].join(", ")} there.`,
        remedy: `Write what is counted now; the figure itself is ${fact.value}.`,
      };
    }
  },
);
