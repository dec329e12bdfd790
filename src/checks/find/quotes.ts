/** Words in quotation marks. */
import type { Found } from "./typed.ts";

/** Double marks of either kind, and single ones that open a word. */
const marked =
  /[“"]([^“”"]{1,600})[”"]|(?<![\p{L}\p{N}])‘([^‘]{1,600}?)’(?![\p{L}])|(?<![\p{L}\p{N}])'([^'\n]{1,600}?[\p{L}.,!?])'(?![\p{L}])/gu;

export interface FoundQuote extends Found {
  /** The words between the marks. */
  readonly inner: string;
}

/** Stretches in quotation marks, marks included. */
export function findQuotes(text: string): FoundQuote[] {
  return [...text.matchAll(marked)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    words: m[0],
    inner: m[1] ?? m[2] ?? m[3] ?? "",
  }));
}
