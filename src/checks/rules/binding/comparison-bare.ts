import { attribute } from "../../../chapters/chapter.ts";
import { claimTests } from "../../../say/claimtests/table.ts";
import { comparedNumbers, orders } from "../../find/comparisons.ts";
import { findDates } from "../../find/time/dates.ts";
import { findFigures } from "../../find/figures.ts";
import { findQuotes } from "../../find/quotes.ts";
import { patternMatches, without, type Found } from "../../find/typed.ts";
import { rule } from "../../rule.ts";
import { ordinary } from "../../messages/suggest.ts";

/** The claim that would say it, as far as the words tell. */
function claimFor(words: string): string {
  const found = Object.entries(claimTests).find(([, { suggestedBy }]) => suggestedBy?.test(words));
  if (!found) return "";
  const [name, { needs, by }] = found;
  const keys = [...Object.keys(needs), ...(by ? ["by"] : [])];
  return [`test="${name}"`, ...keys.map((n) => `${n}="…"`)].join(" ");
}

export default rule(
  {
    code: "comparison-bare",
    title: "A comparison that nothing tests",
    why: "“More than half” and “for the first time” are figures in other words; they go wrong in the same way.",
  },
  function* ({ texts }) {
    for (const text of texts) {
      if (!text.binds || text.where === "interface") continue;
      const found = text.typed.text;
      const skip = [...findDates(found), ...findQuotes(found)];
      const parts = findFigures(found, skip).filter((f) => f.kind === "fraction");
      const all: Found[] = [
        ...parts,
        ...without(patternMatches(found, orders), [...skip, ...parts]),
      ];
      for (const f of all) {
        // Inside a claim the words are held against its test; another test says nothing of them.
        const tests = [f.start, f.end - 1].flatMap((i) =>
          text.typed.inside(i).filter((e) => e.name === "Claim"),
        );
        if (tests.some((e) => claimTests[attribute(e, "test") ?? ""]?.words.test(f.words) ?? true))
          continue;
        const claim = claimFor(f.words);
        const body = text.where === "chapter";
        yield {
          source: text.source,
          offset: text.typed.at(f.start),
          words: f.words,
          ...(text.entry ? { entry: text.entry } : {}),
          message: `“${f.words}” compares, and nothing tests it.`,
          remedy: `${
            claim && body
              ? `Write <Claim ${claim}>${f.words}</Claim>, with ids from the record.`
              : "State both figures from the record instead."
          } ${comparedNumbers(f.words) ? "" : ordinary(text.where, f.words)}`.trim(),
        };
      }
    }
  },
);
