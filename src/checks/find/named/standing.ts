/**
 * How a name stands in its sentence: does it speak, act, or is it spoken of?
 * Told by the words around it, for English as it is written here; where they
 * don't tell, the name counts as spoken of, which asks for less.
 */
import type { Found } from "../typed.ts";

export type Standing = "speaks" | "acts" | "acted-upon" | "spoken-of";

/** A clause of its own within a sentence: who acts in it is spoken of by the sentence. */
const within = /\b(?:that|which|who|what|where|when|while|because|if|whether|than)\s*$/iu;
/** What may stand before the one who acts: a new clause. */
const opens = /(?:^|[.,;:!?()—–“”‘’\uFFFC]|\b(?:and|but|day|week|month|year))\s*$/iu;
/** Words that belong to the name and stand before it. */
const lead = /(?:\b(?:the|a|an|Professor|Baroness|former|then)\s+)+$/iu;

const speech =
  "said|says|say|told|tells|wrote|writes|found|finds|finding|concluded|concludes|reported|reports|noted|notes|recorded|records|quotes?|quoted|described|describes|added|asked|accepted|welcomed|warned|recommended|compared|announced|named|called|calls|stated|explained|gave|gives|counts?|holds|speaks|opens|restat\\w+|commended|praised|criticised|argued";
const helping =
  "(?:[ \\u00a0](?:had|has|have|also|later|then|itself|once|not|never|soon|already))*";
const speaks = new RegExp(`^${helping}[ \\u00a0](?:${speech})\\b`, "iu");
/** "the Courier’s quotation", "the office’s press notice says": told by whoever handed it down. */
const speaking =
  /^[’']s?[ \u00a0](?:\p{Ll}+[ \u00a0])?(?:account|quotation|minutes|statistics|press)\b/u;
/** "the inquiry’s report": whose own it is. */
const works = /^[’']s?[ \u00a0](?:\p{Ll}+[ \u00a0])?(?:reports?|findings?|words|answer|letter)\b/u;
/** "the committee’s chair": whoever holds an office of theirs. */
const officer =
  /^[’']s?[ \u00a0](?:\p{Ll}+[ \u00a0]){0,2}(?:chair|chief|leader|cabinet|director|spokes\p{L}+|minister|secretary)\b/u;
/** "was appointed", "had been given": somebody else did it. */
const passive = new RegExp(
  `^${helping}(?:[ \\u00a0](?:was|were|is|are|been|be|being|got))+[ \\u00a0](?:not |then |also |later |\\p{Ll}+ly )*(?:\\p{Ll}+ed|given|taken|told|sent|made|found|led|held|known|seen|shown)\\b`,
  "iu",
);
/** After a verb or a preposition: it happens to them, or is about them. */
const towards = /\b(?:to|under|against|\p{Ll}+ed|told|sent|gave|kept|left|met|inspect)\s*$/iu;

/** How the name at `found` stands in `text`. */
export function standingOf(text: string, found: Found): Standing {
  const before = text.slice(0, found.start).replace(lead, "");
  const after = withoutAside(text.slice(found.end));
  if (/\baccording to\s*$/iu.test(before) || speaking.test(after)) return "speaks";
  // "reported the Courier", "as quoted by the office", "as the Courier quotes it"
  if (/\b(?:reported|quoted|said|counted|described)(?: by)?\s*$/iu.test(before)) return "speaks";
  if (/\bas\s*$/iu.test(before) && speaks.test(after)) return "speaks";
  if (/\bby\s*$/iu.test(before)) return "acts";
  // "So was the board": what happened to whoever stands before happened to them too.
  if (/\b(?:so|nor|as|neither) (?:was|were|is|are)\s*$/iu.test(before)) return "acted-upon";
  const inner = within.test(before);
  if (works.test(after) && opens.test(before)) return "acts";
  if (!inner && !opens.test(before))
    return towards.test(before) && !/^[’']/u.test(after) ? "acted-upon" : "spoken-of";
  if (passive.test(after)) return "acted-upon";
  if (inner) return "spoken-of";
  if (speaks.test(after)) return "speaks";
  if (officer.test(after)) return "acts";
  // What was done stands in the words quoted, and is told by whoever is quoted.
  if (/^(?:[ \u00a0](?:had|has|have|was|were|is|are|also))*[ \u00a0]?\uFFFC/u.test(after))
    return "spoken-of";
  // To have something is no act.
  if (/^[ \u00a0](?:had|has|have)[ \u00a0](?:its|their|his|her|a|an|the|no)\b/u.test(after))
    return "spoken-of";
  return /^[ \u00a0]\p{Ll}/u.test(after) ? "acts" : "spoken-of";
}

/** What follows, without asides between commas and without "of the Lamp Office", "and the Courier". */
function withoutAside(text: string): string {
  return text
    .replace(/, [^,.;:\uFFFC]{2,70},/gu, "")
    .replace(/^ and (?:[Tt]he )?(?:\p{Lu}\p{L}+ ?)+(?=\p{Ll})/u, " ")
    .replace(/^ (?:of|for) (?:\p{Lu}\p{L}+ ?)+(?=\p{Ll})/u, " ");
}
