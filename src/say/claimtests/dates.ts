/** Claims about when: two entries compared by their dates. */
import { dayToEdtf, formatDate, span, type Span } from "../../record/dates.ts";
import { entryTypes } from "../../record/kinds.ts";
import { dateOf } from "../../record/lookup.ts";
import { borneOut, instead, refuted, type ClaimCase, type ClaimTest } from "./claimtest.ts";

const needs = { a: entryTypes, b: entryTypes };

/** Two dates with their stretches of days. */
interface Dates {
  readonly a: Span & { readonly edtf: string };
  readonly b: Span & { readonly edtf: string };
}

/**
 * A test of two dates. `otherwise` ends the sentence that refuses it; where the
 * dates follow one another the remedy is that test, else `overlapping`.
 */
function compared(
  holds: (dates: Dates) => boolean,
  otherwise = "",
  overlapping?: "same-day",
): ClaimTest["holds"] {
  return ({ entries: [one, two], parts }: ClaimCase) => {
    const [a, b] = [one, two].map((entity, i) => {
      const edtf = dateOf(entity, entity.type === "judgement" ? parts[i] : undefined);
      return { edtf, ...span(edtf) };
    }) as [Dates["a"], Dates["b"]];
    if (holds({ a, b })) return borneOut;
    const both = `"${one.id}" is ${formatDate(a.edtf)}, "${two.id}" is ${formatDate(b.edtf)}`;
    const fits = a.end < b.start ? "before" : a.start > b.end ? "after" : overlapping;
    return refuted(
      `Not true on the record: ${both}${otherwise}.`,
      fits ? instead(fits, { a: one.id, b: two.id }) : "Print the two dates instead.",
    );
  };
}

/** Do both stretches lie in one week (from Monday), month or year of the calendar? */
const within =
  (unit: (day: number) => string | number) =>
  ({ a, b }: Dates): boolean =>
    new Set([a.start, a.end, b.start, b.end].map(unit)).size === 1;

export const dateTests = {
  before: {
    needs,
    about: "the date of `a` is before that of `b`",
    tested: "one date is before the other",
    words: /\b(?:before|earlier|previously|until|preced\w*|ahead|yet|still|first)\b/i,
    example: "before",
    suggestedBy: /(?<!\bday |\bnever )before|sooner|earlier|by th/i,
    opposite: "after",
    holds: compared(
      ({ a, b }) => a.end < b.start,
      ", so the first is not before the second",
      "same-day",
    ),
  },
  after: {
    needs,
    about: "the date of `a` is after that of `b`",
    tested: "one date is after the other",
    words: /\b(?:after(?:wards)?|later|since|follow\w*|then|next|once|already|no longer|by now)\b/i,
    example: "after",
    suggestedBy: /after|later/i,
    opposite: "before",
    holds: compared(
      ({ a, b }) => a.start > b.end,
      ", so the first is not after the second",
      "same-day",
    ),
  },
  "day-before": {
    needs,
    about: "`a` is the day before `b`",
    tested: "one date is the day before the other",
    words: /\b(?:the (?:very )?day before|a day (?:earlier|before)|the previous day)\b/i,
    example: "the day before",
    suggestedBy: /the day before/i,
    holds: compared(
      ({ a, b }) => a.precision === "day" && b.precision === "day" && a.end + 1 === b.start,
      ", so the first is not the day before the second",
    ),
  },
  "same-day": {
    needs,
    about: "both are one day",
    tested: "the two dates are the same day",
    words:
      /\b(?:(?:same|that) (?:very )?day|the (?:very )?day\b(?! (?:after|before))|when|at once|together|also)\b/i,
    example: "the same day",
    suggestedBy: /same day/i,
    opposite: "before",
    holds: compared(({ a, b }) => a.edtf === b.edtf && a.precision === "day"),
  },
  "same-week": {
    needs,
    about: "both lie in one week, from Monday",
    tested: "both dates are in one week",
    words: /\b(?:same|that) week\b/i,
    example: "the same week",
    suggestedBy: /same week/i,
    holds: compared(within((day) => Math.floor((day + 3) / 7))),
  },
  "same-month": {
    needs,
    about: "both lie in one month",
    tested: "both dates are in one month",
    words: /\b(?:same|that) month\b/i,
    example: "the same month",
    suggestedBy: /same month/i,
    holds: compared(within((day) => dayToEdtf(day).slice(0, 7))),
  },
  "same-year": {
    needs,
    about: "both lie in one year",
    tested: "both dates are in one year",
    words: /\b(?:same|that) year\b/i,
    example: "the same year",
    suggestedBy: /same year/i,
    holds: compared(within((day) => dayToEdtf(day).slice(0, 4))),
  },
  inside: {
    needs,
    about: "the date of `a` falls within the period of `b`",
    tested: "the date falls within the period",
    words:
      /\b(?:inside|in|within|during|while|throughout|period|years|then|time|fell|falls?|still)\b/i,
    example: "within the period",
    opposite: "after",
    holds: compared(
      ({ a, b }) => a.start >= b.start && a.end <= b.end,
      ", so the first does not fall inside the second",
    ),
  },
} satisfies Readonly<Record<string, ClaimTest>>;
