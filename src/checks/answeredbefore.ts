/** Answers that are older than what they answer, and whether the text says so. */
import { attribute, type Element } from "../chapters/chapter.ts";
import type { Rendered, Sentence } from "../chapters/render.ts";
import { span } from "../record/dates.ts";
import { kindOf } from "../record/kinds.ts";
import { issued } from "../record/cite/cite.ts";
import { baseEntry, entryOf, sourcesOf } from "../record/lookup.ts";
import type { PublicRecord } from "../record/schema.ts";
import { isAnswer, type AnswerIn } from "./answers.ts";
import { castOf } from "./cast.ts";
import { mentionsIn } from "./find/named/mentions.ts";
import { typedOf } from "./texts/typedsentence.ts";

/** An answer that was given before what it is printed as an answer to. */
export interface Early {
  readonly id: string;
  readonly to: string;
  readonly by: string;
}

/**
 * When an entry was said: as it is dated or, where that is a time which it tells of, when the first of
 * its sources was issued. EDTF; nothing where neither is known.
 */
export function saidOn(record: PublicRecord, id: string): string | undefined {
  const found = baseEntry(record, id);
  const date = found && kindOf(found).date(found);
  if (!found || !date?.includes("/")) return date;
  const out = sourcesOf(record, found.id).flatMap((s) => issued(s) ?? []);
  return out.sort()[0] ?? date;
}

/** Was this said before the first day that the other can be of? Where a date is open, it isn't early. */
function isBefore(record: PublicRecord, id: string, other: string): boolean {
  const [a, b] = [saidOn(record, id), saidOn(record, other)];
  return a !== undefined && b !== undefined && span(a).end < span(b).start;
}

/** What somebody said: its date is that of saying it. A fact of another kind may tell of years long gone. */
function isSaid(record: PublicRecord, id: string): boolean {
  const found = entryOf(record, id);
  return found?.type === "quotation" || (found?.type === "fact" && found.kind === "response");
}

/**
 * What in an answer is older than what it answers: than all of it, or than one
 * criticism that nothing else in the answer comes after.
 */
export function earlyIn(record: PublicRecord, { by, to, pieces }: AnswerIn): Early[] {
  const said = [...new Set(pieces.flatMap((p) => p.ids))].filter((id) => isSaid(record, id));
  return by.flatMap((one) => {
    const own = to.filter((id) => baseEntry(record, id)?.criticises?.includes(one));
    return said.flatMap((id): Early[] => {
      const answered = own.filter((other) => isAnswer(record, id, one, other));
      const older = answered.filter((other) => isBefore(record, id, other));
      const alone = older.find(
        (other) =>
          older.length === answered.length ||
          !said.some((s) => isAnswer(record, s, one, other) && !isBefore(record, s, other)),
      );
      return alone === undefined ? [] : [{ id, to: alone, by: one }];
    });
  });
}

const speech =
  "said|told|written|apologised|accepted|answered|replied|welcomed|argued|asked|called|promised|warned|announced|described|given|published|admitted|conceded|denied|rejected|explained|stated|noted";
/** "The keeper had already said": what follows the name of whoever speaks. */
const hadSaid = new RegExp(
  `^(?:[’']s?(?:[ \\u00a0]\\p{Ll}+){1,3})?,?(?:[ \\u00a0](?:itself|herself|himself))?[ \\u00a0]had(?:[ \\u00a0](?:already|also|once|then|publicly|itself))*[ \\u00a0](?:${speech})\\b`,
  "u",
);
/** "It had said", where a clause of its own begins. */
const pronounHadSaid = new RegExp(
  `(?:^|[.;:—][ \\u00a0]*|\\b(?:and|but)[ \\u00a0])(?:it|he|she|they)[ \\u00a0]had(?:[ \\u00a0](?:already|also|once))*[ \\u00a0](?:${speech})\\b`,
  "iu",
);

/** Does a sentence say that this was said before, by the verb or by a claim that is tested? */
function saysBefore(record: PublicRecord, sentence: Sentence, { id, by }: Early): boolean {
  const typed = typedOf(sentence);
  const speakers = new Set([by, ...castOf(record, id).by]);
  const namesWho = mentionsIn(record, typed).some(
    ({ name, end }) => speakers.has(name.id) && hadSaid.test(typed.slice(end)),
  );
  return (
    namesWho || pronounHadSaid.test(typed) || sentence.pieces.some((p) => p.run.inside.some(orders))
  );

  function orders(element: Element): boolean {
    if (element.name !== "Claim") return false;
    const test = attribute(element, "test");
    const first = attribute(element, test === "after" ? "b" : "a") ?? "";
    return (test === "before" || test === "after") && baseEntry(record, first)?.id === id;
  }
}

/** Does the answer say of what is early in it that it was given before? A displayed quotation's lead speaks for it. */
export function isToldAsBefore(
  record: PublicRecord,
  { passages }: Rendered,
  { element }: AnswerIn,
  early: Early,
): boolean {
  const sentences = passages
    .flatMap((p) => p.sentences)
    .filter((s) => s.pieces.some((p) => p.run.inside.includes(element)));
  return sentences.some((sentence, i) => {
    if (!sentence.ids.includes(early.id)) return false;
    const lead = sentences[i - 1];
    return (
      saysBefore(record, sentence, early) ||
      (lead !== undefined && /:\s*$/.test(lead.text) && saysBefore(record, lead, early))
    );
  });
}
