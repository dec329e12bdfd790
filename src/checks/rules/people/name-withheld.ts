import { createHash } from "node:crypto";
import { matches } from "../../find/typed.ts";
import { sampledPlaces, withheldHashes, withheldNames } from "../../house.ts";
import { rule } from "../../rule.ts";

const hash = (name: string): string => createHash("sha256").update(name).digest("hex");

const names = withheldNames.map(({ name, why }) => ({
  name,
  why,
  pattern: new RegExp(`\\b${name}\\b`, "g"),
}));
const places = new RegExp(`\\b(?:${sampledPlaces.join("|")})\\b`, "g");
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
  function* ({ texts }) {
    for (const text of texts) {
      const found = text.words.text;
      const at = (start: number, words: string) => ({
        source: text.source,
        offset: text.words.at(start),
        words,
        ...(text.entry ? { entry: text.entry } : {}),
      });
      for (const { name, why, pattern } of names)
        for (const f of matches(found, pattern))
          yield {
            ...at(f.start, f.words),
            message: `${name} isn't named here. ${why}`,
            remedy: "Name the office or the body, or leave the sentence out.",
          };
      for (const f of matches(found, places))
        yield {
          ...at(f.start, f.words),
          message: `${f.words} isn't named here: it was in a survey's sample, and the press took the sample for a list of failures.`,
          remedy: "Give the number of places from the record, without their names.",
        };
      for (const { start, words } of fullNames(found))
        if (withheldHashes.has(hash(words.toLowerCase().replace(/[\s\u00a0]+/g, " "))))
          yield {
            ...at(start, "(not repeated here)"),
            message: "This person isn't named here.",
            remedy: "Leave the name out, and anything that would tell who is meant.",
          };
    }
  },
);
