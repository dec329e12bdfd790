import { attribute } from "../../chapters/chapter.ts";
import { bindings } from "../../chapters/bindings.ts";
import { rule } from "../rule.ts";
import { claimWords } from "../../chapters/vocabulary.ts";

/** A test that its words turn round. */
const denied = /\b(?:not|never|n['’]t|hardly|no)\b/i;

export const claimWording = rule(
  {
    code: "claim-wording",
    title: "A claim whose words say something else than its test",
    why: "The test is what the record bears out; the words are what the reader takes away.",
  },
  function* ({ rendered }) {
    for (const { chapter, element, text, ids } of bindings(rendered)) {
      // A claim that is false has been refused already.
      if (ids.length === 0) continue;
      const test = element.name === "Claim" ? attribute(element, "test") : undefined;
      const words = test && claimWords[test];
      if (!words || (words.test(text) && !(denied.test(text) && !denied.test(words.source))))
        continue;
      yield {
        source: chapter,
        offset: element.start,
        words: text,
        message: `The test is “${test}”, and the words between the tags don't say that.`,
        remedy: `Put the words that state it between the tags, such as “${example[test] ?? test}”, or choose the test that they state.`,
      };
    }
  },
);

const example: Readonly<Record<string, string>> = {
  before: "before",
  after: "after",
  "same-day": "the same day",
  inside: "within the period",
  "more-than-half": "more than half",
  "less-than-half": "less than half",
  most: "most",
  rise: "rose",
  fall: "fell",
  first: "the first",
  "same-grade": "the same",
  "different-grade": "another",
};
