import { baseEntry } from "../../../record/lookup.ts";
import { stepId } from "../../../chapters/bindings.ts";
import { attribute } from "../../../chapters/chapter.ts";
import { part, type Piece, type Sentence } from "../../../chapters/render.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import { claimTests } from "../../../say/claimtests/table.ts";

import { ownWords } from "../../entrywords.ts";
import { orders } from "../../find/comparisons.ts";
import { findFigures } from "../../find/figures.ts";
import { bornOut, findOrders, type Order } from "../../find/time/orders.ts";
import { findQuotes } from "../../find/quotes.ts";
import { patternMatches, type Found } from "../../find/typed.ts";
import { rule } from "../../rule.ts";
import { ordinary } from "../../messages/suggest.ts";
import { elementAt, pieceAt, sourceOffset, typedOf } from "../../texts/typedsentence.ts";

/** What only a beginning or an end can stand after. */
const edges: readonly { readonly words: RegExp; readonly edge: "start" | "end" }[] = [
  {
    words: /\b(?:since|began|begun|begins|started|starting)(?:[ \u00a0](?:in|on|from))?[ \u00a0]$/i,
    edge: "start",
  },
  { words: /\b(?:until|till|ended|ends|ending)(?:[ \u00a0](?:in|on|by))?[ \u00a0]$/i, edge: "end" },
];

const edgeOf = (record: PublicRecord, id: string): "start" | "end" | undefined => {
  const found = baseEntry(record, id);
  return found?.type === "fact" ? found.edge : undefined;
};

/** Does the entry of a date say that it is this end of something? */
function hasEdge(record: PublicRecord, piece: Piece, edge: "start" | "end"): boolean {
  const bound = piece.run.bound;
  const which = bound && attribute(bound, "part");
  if (which?.startsWith("inspected-")) return which === `inspected-${edge}`;
  return piece.ids.some((id) => edgeOf(record, id) === edge);
}

/** The entries of a sentence agree that this is an end of something, and none that it is the other. */
function ofOneEdge(record: PublicRecord, sentence: Sentence, { side }: Order): boolean {
  if (side !== "start" && side !== "end") return false;
  const found = new Set(sentence.ids.map((id) => edgeOf(record, id)));
  return found.has(side) && !found.has(side === "start" ? "end" : "start");
}

/**
 * Right after a `<Span>`, "after" and "later" count on from its first entry.
 * "Before" counts back from its second; a date that follows says from which.
 */
function countsFromSpan(sentence: Sentence, typed: string, { start, end, side }: Order): boolean {
  const span = pieceAt(sentence, start - 2)?.piece.run.bound;
  if (span?.name !== "Span" || !/^\s$/.test(typed[start - 1] ?? "")) return false;
  const next = /^[^.,;:\uFFFC]*\uFFFC/.exec(typed.slice(end));
  const date = next && pieceAt(sentence, end + next[0].length - 1)?.piece;
  const id = date?.run.bound?.name === "Date" ? date.ids[0] : undefined;
  if (side === "after") return id === undefined || id === attribute(span, "from");
  return side === "before" && id !== undefined && id === attribute(span, "to");
}

/** Is the word inside a claim whose test it states? One that is false or says something else is refused already. */
function stated(sentence: Sentence, { start, words }: Order, refused: boolean): boolean {
  const claim = elementAt(sentence, start, "Claim");
  const test = claim && claimTests[attribute(claim, "test") ?? ""];
  if (!test || refused) return claim !== undefined;
  const whole = sentence.pieces.filter((p) => p.run.inside.includes(claim)).map((p) => p.text);
  return test.words.test(words) || !test.words.test(whole.join(""));
}

export default rule(
  {
    code: "order-bare",
    title: "An order in words that nothing tests",
    why: "“Before” and “after” are one letter or one word away from the contrary, and no date is wrong then.",
  },
  function* ({ rendered, record, texts, house }) {
    if (!record) return;
    for (const { chapter, passages, claims } of rendered) {
      for (const shown of passages)
        for (const sentence of shown.sentences) {
          const typed = typedOf(sentence);
          const skip = otherwise(typed, house.noOrder);
          const said = sentence.ids.map((id) => ownWords(record, id)).join(" ");
          const step = stepId(shown);
          const at = (offset: number, words: string) => ({
            source: chapter,
            offset,
            words,
            ...(step ? { entry: step } : {}),
          });
          const edging = new Set<number>();
          for (const { piece, from, words, edge, index } of beforeDates(sentence)) {
            edging.add(index);
            if (hasEdge(record, piece, edge)) continue;
            const id = piece.ids[0] ?? "";
            const other = edgeOf(record, id);
            yield {
              ...at(from, words),
              message: `“${words}” stands before the date of “${id}”, which ${other ? `is the ${other} of something` : `isn’t known to be the ${edge} of anything`}.`,
              remedy: other
                ? `Write ${other === "start" ? "“since” or “began”" : "“until” or “ended”"}.`
                : `If it is one, add "edge": "${edge}" to the entry; or write “in” or “on”.`,
            };
          }
          for (const found of findOrders(typed, skip)) {
            const claim = elementAt(sentence, found.start, "Claim");
            const refused = claim !== undefined && claims.get(claim)?.ok === false;
            if (edging.has(found.start) || stated(sentence, found, refused)) continue;
            if (countsFromSpan(sentence, typed, found) || ofOneEdge(record, sentence, found))
              continue;
            // An entry may say so itself: then the sentence restates it.
            if (!claim && !followsSpan(sentence, found) && bornOut(said, typed, found)) continue;
            yield {
              ...at(sourceOffset(sentence, found.start), found.words),
              message: claim
                ? `“${found.words}” puts things in order, which the test “${attribute(claim, "test")}” doesn’t.`
                : `“${found.words}” puts things in order, and neither a test nor an entry of this sentence does.`,
              remedy: `${remedyFor(found)}; or print the two dates. ${ordinary("chapter", found.words)}`,
            };
          }
        }
    }
    for (const text of texts) {
      if (text.where !== "front") continue;
      const typed = text.typed.text;
      // A title of one word puts nothing in order.
      if (!/\s/.test(typed.trim())) continue;
      for (const found of findOrders(typed, otherwise(typed, house.noOrder)))
        yield {
          source: text.source,
          offset: text.typed.at(found.start),
          words: found.words,
          ...(text.entry ? { entry: text.entry } : {}),
          message: `“${found.words}” puts things in order, and nothing here can test it.`,
          remedy: `Print the date instead: {{date:…}}. ${ordinary("front", found.words)}`,
        };
    }
  },
);

const followsSpan = (sentence: Sentence, { start }: Order): boolean =>
  pieceAt(sentence, start - 2)?.piece.run.bound?.name === "Span";

/** What has rules of its own: quotations, durations, orders of other shapes. */
const otherwise = (typed: string, noOrder: RegExp): Found[] => [
  ...findQuotes(typed),
  ...patternMatches(typed, orders),
  ...patternMatches(typed, noOrder),
  ...findFigures(typed).filter((f) => f.kind === "duration"),
];

function remedyFor({ side, words }: Order): string {
  const claim = (test: string) =>
    `Write <Claim test="${test}" a="…" b="…">${words} …</Claim>, with ids from the record`;
  if (side === "start" || side === "end")
    return `Let a date follow whose entry has "edge": "${side}"`;
  return claim(side === "after" || side === "over" ? "after" : "before");
}

/** Words of an edge that stand right before a date, with the place of their first letter in the typed text. */
function* beforeDates(sentence: Sentence) {
  let text = "";
  let typed = 0;
  for (const piece of sentence.pieces) {
    const words = part(piece, sentence.from, sentence.to);
    if (piece.run.bound?.name === "Date" && !piece.refusal && words !== "")
      for (const { words: edging, edge } of edges) {
        const found = edging.exec(text);
        if (!found) continue;
        const index = typed - found[0].length;
        yield { piece, from: piece.run.start, words: found[0].trim(), edge, index };
      }
    text += words;
    typed += piece.run.bound ? (words === "" ? 0 : 1) : words.length;
  }
}
