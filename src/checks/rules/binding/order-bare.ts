import { stepId } from "../../../chapters/bindings.ts";
import { attribute } from "../../../chapters/chapter.ts";
import { part, type Piece, type Sentence } from "../../../chapters/render.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import { attributed } from "../../answers.ts";
import { ownWords } from "../../entrywords.ts";
import { orders } from "../../find/comparisons.ts";
import { findFigures } from "../../find/figures.ts";
import { findQuotes } from "../../find/quotes.ts";
import { rule } from "../../rule.ts";
import { isInside, placeOf, typedOf } from "../../texts/typedsentence.ts";

/** Words that put one thing before another. */
const order = /\b(?:before|after|afterwards|earlier|later)\b/gi;
/** The same words without an order of time: a place, care, manners of speaking. */
const ordinary =
  /\b(?:look(?:ed|s|ing)? after|named after|after all|before (?:the )?(?:committee|court|inquiry|MPs|Parliament)|one after (?:another|the other)|sooner or later)\b/gi;
/** What only a beginning or an end can stand after. */
const edges: readonly { readonly words: RegExp; readonly edge: "start" | "end" }[] = [
  {
    words: /\b(?:since|began|begun|started|starting)(?:[ \u00a0](?:in|on|from))?[ \u00a0]$/i,
    edge: "start",
  },
  { words: /\b(?:until|till|ended|ending)(?:[ \u00a0](?:in|on|by))?[ \u00a0]$/i, edge: "end" },
];

const edgeOf = (record: PublicRecord, id: string): "start" | "end" | undefined => {
  const found = attributed(record, id);
  return found?.type === "fact" ? found.edge : undefined;
};

/** Does the entry of a date say that it is this end of something? */
function hasEdge(record: PublicRecord, piece: Piece, edge: "start" | "end"): boolean {
  const bound = piece.run.bound;
  const which = bound && attribute(bound, "part");
  if (which?.startsWith("inspected-")) return which === `inspected-${edge}`;
  return piece.ids.some((id) => edgeOf(record, id) === edge);
}

/** Is what stands right before a place of the sentence the words of a <Span>? */
const followsSpan = (sentence: Sentence, index: number): boolean => {
  let at = 0;
  for (const piece of sentence.pieces) {
    const words = part(piece, sentence.from, sentence.to);
    const length = piece.run.bound ? (words === "" ? 0 : 1) : words.length;
    at += length;
    if (piece.run.bound?.name === "Span" && at <= index && index <= at + 1) return true;
  }
  return false;
};

export default rule(
  {
    code: "order-bare",
    title: "An order in words that nothing tests",
    why: "“Before” and “after” are one letter or one word away from the contrary, and no date is wrong then.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const { chapter, passages } of rendered) {
      for (const shown of passages)
        for (const sentence of shown.sentences) {
          if (sentence.ids.length === 0) continue;
          const typed = typedOf(sentence);
          const quotes = findQuotes(typed);
          const skip = [
            ...quotes,
            ...[ordinary, orders].flatMap((p) => [...typed.matchAll(p)].map(spanOf)),
            // Durations and orders of other shapes have rules of their own.
            ...findFigures(typed).filter((f) => f.kind === "duration"),
          ];
          const said = sentence.ids.map((id) => ownWords(record, id)).join(" ");
          const step = stepId(shown);
          const at = (offset: number, words: string) => ({
            source: chapter,
            offset,
            words,
            ...(step ? { entry: step } : {}),
          });
          for (const m of typed.matchAll(order)) {
            const { start, end } = spanOf(m);
            if (skip.some((s) => s.start < end && start < s.end)) continue;
            if (isInside(sentence, start, "Claim")) continue;
            // The time between two entries is counted from the first to the second.
            if (/after|later/i.test(m[0]) && followsSpan(sentence, start)) continue;
            // An entry may say so itself: then the sentence restates it.
            if (new RegExp(`\\b${m[0]}\\b`, "i").test(said)) continue;
            yield {
              ...at(placeOf(sentence, start), m[0]),
              message: `“${m[0]}” puts things in order, and neither a test nor an entry of this sentence does.`,
              remedy: `Write <Claim test="${/after|later/i.test(m[0]) ? "after" : "before"}" a="…" b="…">${m[0]} …</Claim>, with ids from the record; or print the two dates. If it is ordinary language, write <Plain why="…">${m[0]}</Plain>.`,
            };
          }
          let text = "";
          for (const piece of sentence.pieces) {
            const words = part(piece, sentence.from, sentence.to);
            if (piece.run.bound?.name === "Date" && !piece.refusal && words !== "")
              for (const { words: edging, edge } of edges) {
                const found = edging.exec(text);
                if (!found || hasEdge(record, piece, edge)) continue;
                const id = piece.ids[0] ?? "";
                const other = edgeOf(record, id);
                yield {
                  ...at(piece.run.start, found[0].trim()),
                  message: `“${found[0].trim()}” stands before the date of “${id}”, which ${other ? `is the ${other} of something` : `isn’t known to be the ${edge} of anything`}.`,
                  remedy: other
                    ? `Write ${other === "start" ? "“since” or “began”" : "“until” or “ended”"}.`
                    : `If it is one, add "edge": "${edge}" to the entry; or write “in” or “on”.`,
                };
              }
            text += words;
          }
        }
    }
  },
);

const spanOf = (m: RegExpMatchArray) => ({
  start: m.index ?? 0,
  end: (m.index ?? 0) + m[0].length,
});
