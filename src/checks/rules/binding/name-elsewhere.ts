import { nearest } from "../../../record/lookup.ts";
import { stepId } from "../../../chapters/bindings.ts";
import { findNames, partsOf } from "../../find/names.ts";
import { findQuotes } from "../../find/quotes.ts";
import { capitals, familiar, knowing, wordsOf } from "../../names.ts";
import { rule } from "../../rule.ts";
import { placeOf, typedOf } from "../../texts/typedsentence.ts";

export default rule(
  {
    code: "name-elsewhere",
    title: "A name that the sentence’s own entries don’t have",
    why: "With another name a true sentence is a false one, about somebody: whoever is named has to stand in what the sentence is bound to.",
  },
  function* ({ chapters, rendered, record }) {
    if (!record) return;
    const known = capitals(record);
    for (const { chapter, passages } of rendered) {
      if (!chapters.includes(chapter)) continue;
      for (const shown of passages)
        for (const sentence of shown.sentences) {
          if (sentence.ids.length === 0) continue;
          const typed = typedOf(sentence);
          const quotes = findQuotes(typed);
          const there = sentence.ids.map((id) => wordsOf(record, id));
          const has = (name: string): boolean =>
            familiar.has(name) ||
            there.some((words) => words.includes(name)) ||
            // "Commons Communities and Local Government Committee": each word of it is there.
            (name.includes(" ") &&
              (name.match(/\p{Lu}[\p{L}’'-]*/gu) ?? []).every((w) =>
                there.some((t) => new RegExp(`\\b${w}\\b`, "u").test(t)),
              ));
          for (const name of findNames(typed, (word) => known.has(word))) {
            if (quotes.some((q) => q.start < name.end && name.start < q.end)) continue;
            if (has(name.words) || partsOf(name.words).every(has)) continue;
            const strange = has(name.words)
              ? name.words
              : (partsOf(name.words).find((p) => !has(p)) ?? name.words);
            const entries = knowing(record, strange);
            const step = stepId(shown);
            const near = nearest(strange, [...known]);
            yield {
              source: chapter,
              offset: placeOf(sentence, name.start),
              words: strange,
              ...(step ? { entry: step } : {}),
              message:
                entries.length > 0
                  ? `“${strange}” stands in none of the entries of this sentence (${sentence.ids.join(", ")}).`
                  : `The record doesn’t know “${strange}”${near ? `; the nearest that it knows is “${near}”` : ""}.`,
              remedy:
                entries.length > 0
                  ? `Write the name that they have, or add <Cite id="…"/> with the entry that bears the name out: ${entries.slice(0, 3).join(", ")}${entries.length > 3 ? " …" : ""}.`
                  : 'Write the name as the record has it, or add an entry with a source first. If it is no name, write <Plain why="…"> around it.',
            };
          }
        }
    }
  },
);
