/**
 * The house rules of a story as data, `content/house.json`: words that it doesn’t
 * use, names that it doesn’t print, and what stands around a word that grades.
 * Words are written as phrases (`phraseFault` says how), so that an editor can
 * add one without knowing patterns.
 */
import { z } from "zod";
import { id, text } from "./primitives.ts";

/**
 * What is wrong with a phrase, or nothing. A phrase is words as they are read;
 * `(a|b)` stands for either, a star at the end of a word for any ending.
 */
export function phraseFault(phrase: string): string | undefined {
  if (/[[\]{}\\^$+?]/.test(phrase)) return "a sign in it is no letter and none of ( | ) *";
  const [open = 0, close = 0] = ["(", ")"].map((sign) => phrase.split(sign).length - 1);
  if (open !== close || /\([^)]*\(|^[^(]*\)/.test(phrase)) return "a bracket in it isn’t closed";
  if (/\|/.test(phrase.replace(/\([^)]*\)/g, ""))) return "a | in it stands outside of brackets";
  if (/(?:^|[\s(|])\*|\*(?=[\p{L}\p{N}])/u.test(phrase))
    return "a * in it stands before or within a word, not at its end";
  return undefined;
}

const phrase = text.superRefine((written, context) => {
  const fault = phraseFault(written);
  const remedy =
    "Write words as they are read: (a|b) for either, a * at the end of a word for any ending.";
  if (fault) context.addIssue({ code: "custom", message: fault, params: { remedy } });
});
const phrases = z.array(phrase).min(1);

export const houseSchema = z.strictObject({
  /** Words that aren’t used in the story’s own voice. In a quotation they stand. */
  terms: z.array(
    z.strictObject({
      words: phrases,
      /** Only after one of these names of `names.json`, whatever it is called: “… knew”. */
      who: z.array(id).min(1).optional(),
      /** Longer phrases in which the words may stand. */
      unless: phrases.optional(),
      /** They may stand where the sentence denies them: “no evidence that …”. */
      unlessDenied: z.literal(true).optional(),
      /** The record may restate them of a report. */
      storyOnly: z.literal(true).optional(),
      why: text,
      instead: text,
    }),
  ),
  /** Words for ethnicity and religion, which are no part of what the story records. */
  ethnicity: z.array(phrase),
  /** Public names that the story has no need of. */
  withheld: z.array(z.strictObject({ names: phrases, why: text, instead: text })),
  /**
   * Names that must not be printed, as hashes, so that this file prints none either:
   * SHA-256 of the name in small letters with single spaces, `printf 'first last' | sha256sum`.
   */
  withheldHashes: z.array(
    z.string().regex(/^[0-9a-f]{64}$/, "it is 64 digits, as sha256sum prints"),
  ),
  /** What tells a typed word that grades from the same word in ordinary use. */
  grades: z.strictObject({
    /** Words that were never on a scale, and that somebody may write for one that was. */
    never: z.array(phrase),
    /** What is graded: “bright lamps”, “found the lamp dim”. */
    nouns: z.array(phrase),
  }),
  /** Phrases in which a word is not what it looks like. */
  ordinary: z.strictObject({
    /** It grades nothing: “good faith”. */
    grades: z.array(phrase),
    /** It is no day: the name of a paper or a programme. */
    dates: z.array(phrase),
    /** It puts nothing in order: “gave evidence before” somebody. */
    orders: z.array(phrase),
  }),
});
export type House = z.infer<typeof houseSchema>;
