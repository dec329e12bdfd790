import { isSpelled, meantBy } from "../../find/ordinary.ts";
import { rule } from "../../rule.ts";

/** A word in small letters, with what may follow an apostrophe; no part of an address or of a number. */
const word =
  /(?<![\p{L}\p{N}’'@/#._\u00ad-])\p{Ll}{4,}(?:[’']\p{Ll}{1,3})?(?![\p{L}\p{N}@/_\u00ad-]|\.\p{L})/gu;

export default rule(
  {
    code: "word-misspelt",
    title: "A word that the dictionary doesn’t have",
    why: "Most are slips of the keyboard. A word that is right goes into cspell-words.txt, one a line.",
  },
  function* ({ texts }) {
    for (const { source, where, words, entry } of texts) {
      if (where === "chart" || where === "interface") continue;
      for (const m of words.text.matchAll(word)) {
        if (isSpelled(m[0])) continue;
        const meant = meantBy(m[0]);
        yield {
          source,
          offset: words.at(m.index),
          words: m[0],
          ...(entry ? { entry } : {}),
          severity: "warning",
          message: `“${m[0]}” is in no dictionary of ours.`,
          remedy:
            meant.length > 0
              ? `Write ${meant.map((w) => `“${w}”`).join(", ")}; if it is right, add it to cspell-words.txt.`
              : "If it is right, add it to cspell-words.txt.",
        };
      }
    }
  },
);
