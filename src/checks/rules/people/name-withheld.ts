import { createHash } from "node:crypto";
import { patternMatches } from "../../find/typed.ts";
import { rule } from "../../rule.ts";

const hash = (name: string): string => createHash("sha256").update(name).digest("hex");

const capitalised = /\p{Lu}[\p{L}'’-]+(?=((?:[ \u00a0]\p{Lu}[\p{L}'’-]+){1,2}))/gu;

/** Capitalised words in a row, two and three at a time. */
function* fullNames(text: string): Iterable<{ start: number; words: string }> {
  for (const m of text.matchAll(capitalised)) {
    const next = (m[1] as string).split(/(?=[ \u00a0])/);
    for (let n = 1; n <= next.length; n += 1)
      yield { start: m.index, words: m[0] + next.slice(0, n).join("") };
  }
}

export default rule(
  {
    code: "name-withheld",
    title: "A name that isn't printed",
    why: "Survivors have anonymity for life, and nobody is named unless their public office is the point.",
  },
  function* ({ texts, house }) {
    for (const text of texts) {
      const found = text.words.text;
      const at = (start: number, words: string) => ({
        source: text.source,
        offset: text.words.at(start),
        words,
        ...(text.entry ? { entry: text.entry } : {}),
      });
      for (const { pattern, why, instead } of house.withheld)
        for (const f of patternMatches(found, pattern))
          yield {
            ...at(f.start, f.words),
            message: `${f.words} isn't named here. ${why}`,
            remedy: instead,
          };
      for (const { start, words } of fullNames(found))
        if (house.withheldHashes.has(hash(words.toLowerCase().replace(/[\s\u00a0]+/g, " "))))
          yield {
            ...at(start, "(not repeated here)"),
            message: "This person isn't named here.",
            remedy: "Leave the name out, and anything that would tell who is meant.",
          };
    }
  },
);
