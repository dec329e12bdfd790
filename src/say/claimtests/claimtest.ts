/** What a claim test is: a row of the tables in this folder, and all that is known of the test. */
import type { Entity } from "../../record/kinds.ts";
import type { DatePart } from "../../record/lookup.ts";
import type { EntryType, PublicRecord } from "../../record/schema.ts";

/** What the record says of a claim: borne out, or why not and what to write instead. */
export type ClaimResult =
  { readonly ok: true } | { readonly ok: false; readonly message: string; readonly remedy: string };

/** What a test is asked about: the entries that its attributes name, in the order of `needs`. */
export interface ClaimCase {
  readonly entries: readonly [Entity, Entity];
  /** Which date of the first and the second entry is meant, for judgements. */
  readonly parts: readonly [DatePart | undefined, DatePart | undefined];
  readonly record: PublicRecord;
  /** How many times, as written, for the tests that ask. */
  readonly by?: string;
}

export interface ClaimTest {
  /** The attributes that name the entries compared, and the kinds of entry that each may name. */
  readonly needs: Readonly<Record<string, readonly EntryType[]>>;
  /** Does it take `by`, the multiple that the words have to state? */
  readonly by?: boolean;
  /** When it is true, for `docs/editing.md`. */
  readonly about: string;
  /** What was compared, for the ledger. */
  readonly tested: string;
  /** The words that state it: the reader takes away the words, not the test. */
  readonly words: RegExp;
  /** Such words, to be pasted. */
  readonly example: string;
  /** Words typed without a test that this one would bear out. */
  readonly suggestedBy?: RegExp;
  /** A test that is false wherever this one is true. */
  readonly opposite?: string;
  /** @throws RangeError where an entry has not what is compared. */
  readonly holds: (claim: ClaimCase) => ClaimResult;
}

export const borneOut: ClaimResult = { ok: true };

export const refuted = (message: string, remedy: string): ClaimResult => ({
  ok: false,
  message,
  remedy,
});

/** A claim with another test, to be pasted. */
export function instead(test: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, id]) => ` ${name}="${id}"`);
  return `Write <Claim test="${test}"${written.join("")}> and change the words to fit.`;
}
