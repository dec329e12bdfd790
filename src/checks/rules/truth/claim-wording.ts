import { attribute } from "../../../chapters/chapter.ts";
import { bindings } from "../../../chapters/bindings.ts";
import { rule } from "../../rule.ts";
import { multiple, statedMultiple } from "../../../say/claimtests/times.ts";
import { claimTests } from "../../../say/claimtests/table.ts";

/** A test that its words turn round. */
const denied = /\b(?:not(?! yet\b)|never|n['’]t|hardly|no(?! longer\b))\b/i;

export default rule(
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
      const stated = test === undefined ? undefined : claimTests[test];
      if (!stated) continue;
      const { words, example } = stated;
      const by = multiple(attribute(element, "by"));
      const said = stated.by ? statedMultiple(text) : undefined;
      if (by !== undefined && said !== undefined && Math.abs(said - by) > by * 0.005) {
        yield {
          source: chapter,
          offset: element.start,
          words: text,
          message: `The words say ${text.trim()}; the test is by="${attribute(element, "by")}".`,
          remedy: "Write the words for the multiple that was tested.",
        };
        continue;
      }
      if (
        words.test(text) &&
        !(denied.test(text) && !denied.test(words.source.replaceAll("no longer", "")))
      )
        continue;
      yield {
        source: chapter,
        offset: element.start,
        words: text,
        message: `The test is “${test}”, and the words between the tags don't say that.`,
        remedy: `Put the words that state it between the tags, such as “${example}”, or choose the test that they state.`,
      };
    }
  },
);
