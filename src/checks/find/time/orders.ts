/**
 * Order in words: what puts one thing before another in time, or says that
 * something had begun, had ended or went on. Each word has a side; the other
 * word of its pair says the contrary.
 */
import { patternMatches, without, type Found } from "../typed.ts";

export type Side = "before" | "after" | "start" | "end" | "on" | "over";

export interface Order extends Found {
  readonly side: Side;
}

const sides: readonly (readonly [Side, RegExp])[] = [
  ["before", /\b(?:before(?:hand)?|earlier|previously)\b/gi],
  ["after", /\b(?:after(?:wards)?|later|subsequently|thereafter)\b/gi],
  ["start", /\b(?:since|began|begun|begins|started|starts)\b/gi],
  ["end", /\b(?:until|till|ended|ends)\b/gi],
  ["on", /\b(?:still|not yet)\b/gi],
  ["over", /\b(?:already|no longer|by now)\b/gi],
];

/** The same words without an order of time: a place, care, calm, manners of speaking. */
const ordinary =
  /\b(?:look(?:ed|s|ing)? after|named after|after all|(?:appear\p{L}*|evidence|testif\p{L}+|summoned|called|brought|came|went|owed|stood|heard|case) before (?:the |a )?(?:committee|court|inquiry|judge)|(?:one|day|time) after (?:another|the other|day|time)|sooner or later|(?:st(?:an|oo)d(?:s|ing)?|sat|sits?|sitting|kept|keep|hold|held|lay|lies) still|still (?:water|life|image|picture|drawing)s?|(?:at|both|the|two|loose|frayed) ends|to (?:begin|start) with|head ?starts?|ever since|(?:before|after|until) you)\b/giu;

/** The words of order of a text, in order; `also` are stretches that something else is found in. */
export function findOrders(text: string, also: readonly Found[] = []): Order[] {
  const skip = [...patternMatches(text, ordinary), ...also];
  return sides
    .flatMap(([side, pattern]) =>
      without(patternMatches(text, pattern), skip).map((f): Order => ({ ...f, side })),
    )
    .sort((a, b) => a.start - b.start);
}

/** How an entry may say the same. */
const said: Readonly<Record<Side, RegExp>> = {
  before: /\b(?:before|earlier|prior|preced\p{L}+)\b/giu,
  after: /\b(?:after|later|follow\p{L}+)\b/giu,
  start: /\b(?:since|began|begun|begins?|start\p{L}*|open\p{L}*)\b/giu,
  end: /\b(?:until|till|ended|ends?|ceas\p{L}+|clos\p{L}+)\b/giu,
  on: /\b(?:still|not yet|remain\p{L}*|continu\p{L}+|yet to)\b/giu,
  over: /\b(?:already|no longer|by now)\b/giu,
};
const contrary: Readonly<Record<Side, Side>> = {
  before: "after",
  after: "before",
  start: "end",
  end: "start",
  on: "over",
  over: "on",
};

/** What a text says right after a place: the beginnings of the next words that mean something. */
const beginnings = (text: string): string[] =>
  [...text.matchAll(/\p{L}{4,}/gu)].slice(0, 5).map(([w]) => w.toLowerCase().slice(0, 4));

/**
 * Does an entry say what stands in a sentence? Where it speaks of the contrary
 * too, the same word has to follow in both.
 */
export function bornOut(entry: string, sentence: string, found: Order): boolean {
  const places = patternMatches(entry, said[found.side]);
  if (places.length === 0) return false;
  if (patternMatches(entry, said[contrary[found.side]]).length === 0) return true;
  const next = beginnings(sentence.slice(found.end));
  return places.some((p) => beginnings(entry.slice(p.end)).some((w) => next.includes(w)));
}
