/**
 * What a component says: the one place that the page, the checks, the ledger
 * and the copy-desk export ask, so they can't differ. The words are made by the
 * rows of `components/`.
 */
import type { PublicRecord } from "../record/schema.ts";
import { components } from "./components/table.ts";
import type { Attributes, Said, SayResult } from "./result.ts";

/**
 * What a component says. `words` are those between the tags of a `<Claim>`.
 * Never throws: what can't be said comes back as a refusal, with a remedy.
 */
export function say(
  name: string,
  attributes: Attributes,
  record: PublicRecord,
  words = "",
): SayResult {
  const says = components[name]?.says;
  return says ? says(attributes, record, words) : { ok: true, text: words, ids: [] };
}

/** What a component says, for the page. @throws Error with message and remedy. */
export function sayOrThrow(
  name: string,
  attributes: Attributes,
  record: PublicRecord,
  words = "",
): Said {
  const result = say(name, attributes, record, words);
  if (!result.ok) throw new Error(`<${name}>: ${result.message} ${result.remedy}`);
  return result;
}
