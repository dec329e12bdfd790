import type { Node } from "jsonc-parser";
import { jsonTree } from "../../texts/jsontree.ts";
import { uncounted } from "../../find/counts.ts";
import { findFigures, numberIn } from "../../find/figures.ts";
import { rule } from "../../rule.ts";

/** The fields of an entry that state something in words of ours. */
const stating: Readonly<Record<string, readonly string[]>> = {
  "facts.json": ["statement"],
  "events.json": ["label", "short"],
};

const counted = new Map<string, Set<number>>();

/** The numbers that a text states, in digits or in words. */
const numbersIn = (text: string): Set<number> => {
  const before = counted.get(text);
  if (before) return before;
  const found = new Set<number>();
  if (counted.size > 20_000) counted.clear();
  counted.set(text, found);
  for (const m of text.matchAll(/\d[\d,]*(?:\.\d+)?/g)) found.add(Number(m[0].replaceAll(",", "")));
  for (const f of findFigures(text)) if (f.value !== undefined) found.add(f.value);
  for (const m of text.matchAll(/\b(?:one|twice|half|nobody|none|no)\b/gi))
    found.add(({ one: 1, twice: 2, half: 0.5 } as Record<string, number>)[m[0].toLowerCase()] ?? 0);
  return found;
};

const value = (node: Node, key: string): Node | undefined =>
  node.children?.find((p) => p.children?.[0]?.value === key)?.children?.[1];

export default rule(
  {
    code: "data-unsupported",
    title: "A statement in the record that its own evidence doesn't bear out",
    why: "What the record says is what the ledger prints beside the source's words; the two have to agree.",
  },
  function* ({ data, record, published }) {
    if (!record) return;
    const sources = new Map(record.sources.map((s) => [s.id, s]));
    /** What a source is called and when it was issued. */
    const cited = (source: string): string[] => {
      const s = sources.get(source);
      return s ? [s.title, String(s.issued?.["date-parts"][0]?.[0] ?? "")] : [];
    };
    // A year that the record has under another entry is no slip of the keyboard.
    const years = new Set(
      [
        ...record.facts,
        ...record.judgements.map((j) => ({ date: `${j.known}/${j.inspected ?? ""}` })),
      ].flatMap((e) => e.date?.match(/\d{4}(?!\d)/g)?.map(Number) ?? []),
    );
    const facts = new Map(record.facts.map((f) => [f.id, f]));
    for (const [file, keys] of Object.entries(stating)) {
      const source = data.get(file);
      if (!source) continue;
      for (const entry of jsonTree(source.text)?.children ?? []) {
        const id = String(value(entry, "id")?.value ?? "");
        const fact = facts.get(file === "facts.json" ? id : String(value(entry, "fact")?.value));
        if (!fact) continue;
        const support = [
          id,
          fact.id,
          ...fact.sources.flatMap((e) => [e.quote, e.locator, e.source, ...cited(e.source)]),
          fact.date ?? "",
          fact.caution ?? "",
          fact.disagreement ?? "",
          fact.value === undefined ? "" : String(fact.value),
          // An event restates its fact, and a count made here is stated nowhere else.
          ...(file === "events.json" || fact.confidence === "derived" ? [fact.statement] : []),
          ...record.frameworks.map((f) => f.period),
        ].join(" \n ");
        const known = numbersIn(support.replace(/[-/]/g, " "));
        let reported = false;
        for (const key of keys) {
          const node = value(entry, key);
          if (typeof node?.value !== "string") continue;
          for (const f of findFigures(node.value)) {
            const n = f.value ?? numberIn(f.words);
            // Words count parts of the statement itself as often as anything in the world.
            if (
              n === undefined ||
              known.has(n) ||
              years.has(n) ||
              f.kind !== "figure" ||
              !/\d/.test(f.words)
            )
              continue;
            reported = true;
            yield {
              source,
              offset: node.offset + 1 + f.start,
              words: f.words,
              entry: id,
              message: `“${f.words}” stands in the ${key}, and nothing else in the entry says it.`,
              remedy: "Correct the figure, or add the words of a source that state it.",
            };
          }
        }
        // The other way round: the figure that readers see has to stand in its statement.
        const node = value(entry, "value") ?? value(entry, "from");
        if (file !== "facts.json" || !node || fact.value === undefined) continue;
        // Changed, and the source's words go on saying what was published.
        const quoted = numbersIn(fact.sources.map((e) => e.quote).join(" \n "));
        const before = numbersIn(published?.values[id]?.split(";")[0] ?? "");
        const old = [...before].find((n) => n !== fact.value && quoted.has(n));
        if (!before.has(fact.value) && !quoted.has(fact.value) && old !== undefined)
          yield {
            source,
            offset: node.offset,
            words: String(node.value),
            entry: id,
            message: `The figure is ${fact.value}, and the words of its sources go on saying ${old}.`,
            remedy: `Quote the words that say ${fact.value}: npm run correct -- --entry ${id} --quote "…" --read "…", with --source where it has several. If the change is a slip, take it back.`,
          };
        if (uncounted(fact, record).length > 0) continue;
        if (!reported && !numbersIn(fact.statement).has(fact.value))
          yield {
            source,
            offset: node.offset,
            words: String(node.value),
            entry: id,
            message: `The figure is ${fact.value}, and the statement doesn’t say it: “${fact.statement}”`,
            remedy:
              "Correct the one that is wrong; the figure has to stand in the statement (npm run correct takes --statement with --value), and in the words of a source unless it was counted here.",
          };
      }
    }
  },
);
