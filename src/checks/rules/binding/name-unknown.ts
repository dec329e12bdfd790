import { stepId } from "../../../chapters/bindings.ts";
import type { Sentence } from "../../../chapters/render.ts";
import { entryOf } from "../../../record/lookup.ts";
import { nearest } from "../../../record/nearest.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import { mentionsIn } from "../../find/named/mentions.ts";
import { findNames } from "../../find/named/names.ts";
import { isEnglish, smallWords } from "../../find/ordinary.ts";
import { findQuotes } from "../../find/quotes.ts";
import { rule } from "../../rule.ts";
import { sourceOffset, typedOf } from "../../texts/typedsentence.ts";

/** Is this an abbreviation that a quotation of the sentence has, so that the sentence can say what it is short for? */
const isQuoted = (record: PublicRecord, { ids }: Sentence, words: string): boolean =>
  /^\p{Lu}{2,}$/u.test(words) &&
  ids.some((id) => {
    const found = entryOf(record, id);
    return found?.type === "quotation" && new RegExp(`\\b${words}\\b`, "u").test(found.text);
  });

export default rule(
  {
    code: "name-unknown",
    title: "A name that data/names.json doesn’t have",
    why: "Whoever is named is named for an office or a part in the record; a name that is no entry can be anybody’s.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    const scenes = rendered;
    const small = smallWords([
      ...scenes.flatMap(({ passages }) => passages.map((p) => p.text)),
      ...record.facts.map((f) => f.statement),
    ]);
    const isName = (word: string): boolean =>
      !small.has(word.toLowerCase()) && !isEnglish(word.replace(/[’']s?$/, ""));
    const forms = record.names.flatMap((n) => [n.name, ...n.forms]);
    for (const { chapter, passages } of scenes)
      for (const shown of passages)
        for (const sentence of shown.sentences) {
          const typed = typedOf(sentence);
          const quotes = findQuotes(typed);
          // Who is known stands as small letters, so that a name beside one is found alone.
          let text = typed;
          for (const { start, end } of mentionsIn(record, typed))
            text = text.slice(0, start) + "x".repeat(end - start) + text.slice(end);
          for (const name of findNames(text, isName)) {
            if (quotes.some((q) => q.start < name.end && name.start < q.end)) continue;
            if (isQuoted(record, sentence, name.words)) continue;
            const step = stepId(shown);
            const near = nearest(name.words, forms);
            yield {
              source: chapter,
              offset: sourceOffset(sentence, name.start),
              words: name.words,
              ...(step ? { entry: step } : {}),
              message: `“${name.words}” is no name of data/names.json.`,
              remedy: `${near ? `Write “${near}”, if that is who is meant. Otherwise name` : "Name"} the office or the body instead; or add the name, with the office it stands here for. If it is no name, write <Plain why="…"> around it.`,
            };
          }
        }
  },
);
