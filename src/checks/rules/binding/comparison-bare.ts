import { claimTests } from "../../../say/claimtests/table.ts";
import { comparedNumbers } from "../../find/comparisons.ts";
import { findDates } from "../../find/dates.ts";
import { findFigures } from "../../find/figures.ts";
import { findQuotes } from "../../find/quotes.ts";
import { matches, without, type Found } from "../../find/typed.ts";
import { rule } from "../../rule.ts";
import { ordinary } from "../../suggest.ts";

/** Orders of time that state something about the record. */
const order =
  /\b(?:the|that) (?:very )?same (?:week|month|year)\b|\b(?:sooner|later|earlier) than\b|\bby (?:then|that (?:day|time))\b|\b(?:shortly|soon|immediately|long) (?:after|before)(?:wards)?\b|\bthe (?:day|week|month|year) (?:after|before)\b|\bstill (?:there|in place|in force)\b|\bfor the first time\b|\bthe first (?:\w+ ){0,3}since\b|\b(?:on )?(?:the|that) (?:very )?same day\b|\bnever (?:before|since)\b/gi;

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
      const all: Found[] = [...parts, ...without(matches(found, order), [...skip, ...parts])];
      for (const f of all) {
        // Inside a claim the words are held against its test.
        if ([f.start, f.end - 1].some((i) => text.typed.inside(i).some((e) => e.name === "Claim")))
          continue;
        const claim = claimFor(f.words);
        const body = text.where === "chapter" || text.where === "page";
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
