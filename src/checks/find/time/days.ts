/** Days of the calendar named in a text, as a source or a statement writes them. */
import { months } from "../../../record/words/months.ts";

/** A day named; without a year where the words give none. */
export interface NamedDay {
  /** `02-03` */
  readonly day: string;
  readonly year?: string;
  /** As it is told: “3 February 2001”. */
  readonly words: string;
}

const anyMonth = months.join("|");
const nth = "(?:st|nd|rd|th)?";
const number = `(?<![\\d,.£$])(\\d{1,2})${nth}`;
const more = `(?:(?:,? (?:and|to|or|until) |, |[–-])\\d{1,2}${nth})*`;
/** "3 February 2001", and the first of "3 to 7 February 2001", whose month stands behind the second. */
const british = new RegExp(
  `${number}(?=${more} (?:of )?(${anyMonth})\\b(?:,? ((?:19|20)\\d{2})\\b)?)`,
  "gi",
);
const american = new RegExp(
  `\\b(${anyMonth}) (\\d{1,2})${nth}(?!\\d)(?:,? ((?:19|20)\\d{2})\\b)?`,
  "gi",
);
/** A limit, and no day on which anything was: "by 30 November". */
const limit = /\b(?:by|before|until|till|after)(?: the)? $/i;

const two = (n: number | string): string => String(n).padStart(2, "0");

/**
 * The days that a text names. Limits are left out unless they are asked for: "by 30
 * November" is no day on which it was.
 */
export function findDays(text: string, limits?: "limits too"): NamedDay[] {
  const plain = text.replaceAll("\u00a0", " ");
  const found: NamedDay[] = [];
  const add = (at: number, day = "", month = "", year?: string): void => {
    // "13 may need help": of the two months that are words as well, the word.
    if (/^(?:may|march)$/.test(month) || Number(day) < 1 || Number(day) > 31) return;
    if (!limits && limit.test(plain.slice(0, at))) return;
    const index = months.findIndex((name) => name.toLowerCase() === month.toLowerCase());
    found.push({
      day: `${two(index + 1)}-${two(day)}`,
      ...(year ? { year } : {}),
      words: `${Number(day)} ${months[index] ?? month}${year ? ` ${year}` : ""}`,
    });
  };
  for (const m of plain.matchAll(british)) add(m.index, m[1], m[2], m[3]);
  for (const m of plain.matchAll(american)) add(m.index, m[2], m[1], m[3]);
  return found;
}
