import { formatDate } from "../../record/dates.ts";
import { sourceOf } from "../../record/lookup.ts";
import { plain } from "../../record/words/quote.ts";
import { creditOf } from "../credit.ts";
import { namedEntry } from "../namedentry.ts";
import { givenValue } from "../result.ts";
import type { Component } from "./component.ts";
import { nearby } from "./nearby.ts";

/** Quotation marks inside a quotation become single ones. */
const inQuotes = (words: string): string =>
  `“${words.replace(/[“"]([^“”"]*)[”"]/g, "‘$1’").replace(/(\p{L})'(\p{L})/gu, "$1’$2")}”`;

/** The share of the typed words that are also in the stored text. */
function sharedWords(stored: string, words: string): number {
  const typed = words.split(/\W+/).filter((w) => w.length > 3);
  if (typed.length < 3) return 0;
  const known = new Set(stored.split(/\W+/));
  return typed.filter((w) => known.has(w)).length / typed.length;
}

export const quoteComponent: Component = {
  about: "words quoted, in the sentence or set apart",
  attributes: { id: { required: true, is: "id", of: ["quotation"] }, display: { is: "switch" } },
  says: (attributes, record) => {
    const found = namedEntry(record, givenValue(attributes["id"]), "id", ["quotation"]);
    if (!found.ok) return found;
    const { entity } = found;
    const display = attributes["display"] !== undefined && attributes["display"] !== false;
    const words = inQuotes(entity.text);
    const credit = (): string => {
      const { who, through } = creditOf(entity, sourceOf(record, entity.source));
      return [who, formatDate(entity.date), through].filter(Boolean).join(", ");
    };
    return { ok: true, text: display ? `${words} ${credit()}` : words, ids: [entity.id] };
  },
  inBraces: (id) => ({ id }),
  /** A stored quotation that these words are in, or that is in them. */
  suggests: (typed, record) => {
    const words = plain(typed.words)
      .replace(/[.,;:!?]+$/, "")
      .toLowerCase();
    const found = record.quotations.filter((q) => {
      const stored = plain(q.text).toLowerCase();
      return stored.includes(words) || words.includes(stored) || sharedWords(stored, words) > 0.6;
    });
    return nearby(found, typed.about)
      .slice(0, 1)
      .map((q) => ({ attributes: { id: q.id }, note: ` (“${q.text}”)` }));
  },
};
