/** What comes of asking a component what it says: words, or why there are none. */

/** What the reader sees, and the entries that it comes from. */
export interface Said {
  readonly ok: true;
  readonly text: string;
  readonly ids: readonly string[];
}

/** Why a component can't say anything, in an editor's words. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** The attribute at fault, if it is one. */
  readonly attribute?: string;
  readonly words?: string;
  readonly message: string;
  readonly remedy: string;
}

export type RefusalCode =
  | "id-unknown"
  | "id-kind"
  | "attribute-missing"
  | "fact-without-figure"
  | "form-impossible"
  | "date-missing"
  | "grade-missing"
  | "strand-unknown"
  | "claim-false"
  | "span-backwards";

export type SayResult = Said | Refusal;

/** Attributes as written or as Astro hands them on; a switch is `true`. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

export const refusal = (
  code: RefusalCode,
  message: string,
  remedy: string,
  more: { attribute?: string; words?: string } = {},
): Refusal => ({ ok: false, code, message, remedy, ...more });

/** The value of an attribute that was written and isn't empty. */
export const givenValue = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** An error's message as a sentence. */
export function asSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${message.endsWith(".") ? "" : "."}`;
}
