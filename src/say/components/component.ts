/** What a component of chapters is: a row of the tables in this folder, and all that is known of it but how it looks. */
import { entryTypes } from "../../record/kinds.ts";
import type { EntryType, PublicRecord } from "../../record/schema.ts";
import type { Grade } from "../../record/shapes/grade.ts";
import type { Attributes, SayResult } from "../result.ts";

/** What an attribute holds. */
export interface AttributeRule {
  readonly required?: boolean;
  /** A switch is written without a value. */
  readonly is: "text" | "id" | "ids" | "switch" | readonly string[];
  /** For `id` and `ids`: which parts of the record the id may name. */
  readonly of?: readonly EntryType[];
}

/** What somebody typed, as the checks read it, and the entries that the text around it names. */
export interface TypedWords {
  readonly words: string;
  readonly about: readonly string[];
  readonly value?: number | undefined;
  readonly grade?: Grade | undefined;
  readonly date?: { readonly day?: number; readonly month?: number; readonly year?: number };
}

/** The component with these attributes says what was typed; `note` is what an editor reads after it. */
export interface Suggestion {
  readonly attributes: Readonly<Record<string, string>>;
  readonly note?: string;
}

export interface Component {
  /** What it is, for the reference. */
  readonly about: string;
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** Stands around text rather than in it. */
  readonly container?: boolean;
  /** The component it must stand directly inside of. */
  readonly within?: string;
  /** Takes the attributes of its chart as well. */
  readonly chart?: boolean;
  /** What it says, made from the record; `words` are those between its tags. Never throws. */
  readonly says?: (attributes: Attributes, record: PublicRecord, words: string) => SayResult;
  /** How a reference in braces, `{{name:id|form}}`, says the same: the subject first, then the form. */
  readonly inBraces?: (id: string, form: string) => Readonly<Record<string, string>>;
  /** With what attributes it would say what somebody typed, the likeliest first. */
  readonly suggests?: (typed: TypedWords, record: PublicRecord) => readonly Suggestion[];
}

/** The dates of a judgement that a span or a claim can mean. */
export const dateParts = ["published", "inspected-start", "inspected-end"] as const;
export const anyEntry: AttributeRule = { is: "id", of: entryTypes };
export const gradedEntry: AttributeRule = { is: "id", of: ["judgement"] };
