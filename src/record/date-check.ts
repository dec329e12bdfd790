/** Is a string a date that the record may hold? Build side only: the `edtf` library is heavy. */
import edtf from "edtf";
import { span } from "./dates.ts";

/** Faults by text: the record repeats its dates, and the library's parser is slow. */
const known = new Map<string, string | undefined>();
const shape = /^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/;

/**
 * Why a string can't stand as a date, as the end of a sentence that begins
 * with it, or nothing if it can. The library knows the whole of EDTF; the
 * record holds days, months, years and periods of these, and no others.
 */
export function dateFault(text: string): string | undefined {
  if (!known.has(text)) known.set(text, faultOf(text));
  return known.get(text);
}

function faultOf(text: string): string | undefined {
  if (!shape.test(text)) return "is not written as a date of the record";
  try {
    edtf(text);
    span(text); // the library lets 29 February pass in every year
  } catch (error) {
    return /upper bound|ends before/.test(String(error))
      ? "does not end after it begins"
      : "is not in the calendar";
  }
  return undefined;
}
