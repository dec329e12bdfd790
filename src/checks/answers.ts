/** The right of reply: whom a scene criticises, who answers in it, and what the record holds of answers. */
import type { Element } from "../chapters/chapter.ts";
import { attribute } from "../chapters/chapter.ts";
import type { Piece, Rendered } from "../chapters/render.ts";
import { span } from "../record/dates.ts";
import { kindOf } from "../record/kinds.ts";
import { baseEntry, entriesOf, type Grounded } from "../record/lookup.ts";
import type { PublicRecord } from "../record/schema.ts";
import { castOf } from "./cast.ts";

type Attributed = Grounded;

/** An `<Answer>` of a chapter, with what stands in it. */
export interface AnswerIn {
  readonly element: Element;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly pieces: readonly Piece[];
  readonly text: string;
}

const words = (element: Element, name: string): string[] =>
  (attribute(element, name) ?? "").split(/\s+/).filter((w) => w !== "");

/** The answers of a chapter, in reading order. */
export function answersIn({ chapter, passages }: Rendered): AnswerIn[] {
  return chapter.elements
    .filter((e) => e.name === "Answer")
    .map((element) => {
      const pieces = passages.flatMap((p) =>
        p.pieces.filter(({ run }) => run.inside.includes(element)),
      );
      return {
        element,
        by: words(element, "by"),
        to: words(element, "to"),
        pieces,
        text: pieces.map((p) => p.text).join(""),
      };
    });
}

/** Every entry that a chapter is bound to, with the first place of it. */
export function boundIn({ passages }: Rendered): Map<string, Piece> {
  const found = new Map<string, Piece>();
  for (const { pieces } of passages)
    for (const piece of pieces)
      for (const id of piece.ids) if (!found.has(id)) found.set(id, piece);
  return found;
}

const dated = (found: Attributed): string | undefined => kindOf(found).date(found);

/** Does an answer that names what it answers name this, or the report in which it was said? */
function meets(record: PublicRecord, answer: Attributed, criticism: Attributed): boolean {
  if (!answer.answers) return true;
  return answer.answers.some((id) => {
    const report = baseEntry(record, id);
    if (!report || report.id === criticism.id) return report !== undefined;
    const by = castOf(record, report.id).by;
    return (
      dated(report) === dated(criticism) &&
      [...castOf(record, criticism.id).by].some((one) => by.has(one))
    );
  });
}

/** Is this entry an answer by that body or person to that criticism? */
export function isAnswer(record: PublicRecord, id: string, by: string, to: string): boolean {
  const answer = baseEntry(record, id);
  const criticism = baseEntry(record, to);
  if (!answer || !criticism || answer.id === criticism.id || answer.type === "judgement")
    return false;
  return castOf(record, answer.id).by.has(by) && meets(record, answer, criticism);
}

/** Answers of a body that the record holds: its own words and responses, not before what they answer. */
export function answersHeld(record: PublicRecord, by: string, to: string): string[] {
  const criticism = baseEntry(record, to);
  const since = criticism && dated(criticism);
  return [...entriesOf(record).values()].flatMap((e) => {
    if (e.type !== "quotation" && !(e.type === "fact" && e.kind === "response")) return [];
    if (!isAnswer(record, e.id, by, to)) return [];
    const early = since && e.date && span(e.date).end < span(since).start;
    return early ? [] : [e.id];
  });
}

/** Is the day or month of this answer given inside of the element? */
export function isDated(record: PublicRecord, { pieces }: AnswerIn, id: string): boolean {
  const answer = baseEntry(record, id);
  const date = answer && dated(answer);
  return pieces.some(({ run, ids }) => {
    const bound = run.bound;
    if (bound?.name === "Quote" && attribute(bound, "display") !== undefined)
      return ids.includes(id);
    if (bound?.name !== "Date" || !date) return false;
    return ids.some((one) => {
      const other = baseEntry(record, one);
      const own = other && dated(other);
      return own !== undefined && overlap(own, date);
    });
  });
}

function overlap(one: string, two: string): boolean {
  const a = span(one);
  const b = span(two);
  return a.start <= b.end && b.start <= a.end;
}
