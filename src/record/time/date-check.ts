/** Is a string a date that the record may hold? Build side only: the `edtf` library is heavy. */
import edtf from "edtf";
import { months } from "../words/months.ts";
import { span } from "../dates.ts";

/** Why a string can't stand as a date, as the end of a sentence that begins with it, and what to write. */
export interface DateFault {
  readonly said: string;
  readonly remedy: string;
}

/** Faults by text: the record repeats its dates, and the library's parser is slow. */
const known = new Map<string, DateFault | undefined>();
const shape = /^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/;
const forms = "Write 2001-02-03, 2001-02, 2001 or, for a period, 2001-02-03/2001-03-04.";

/** The fault of a date, or nothing. The library knows all of EDTF; the record holds only days, months, years and periods of these. */
export function dateFault(text: string): DateFault | undefined {
  if (!known.has(text)) known.set(text, faultOf(text));
  return known.get(text);
}

function faultOf(text: string): DateFault | undefined {
  if (!shape.test(text))
    return { said: "is not written as a date of the record", remedy: form(text) };
  // A single date is right if the calendar has it; the library is asked of periods.
  const single = impossible(text);
  if (single || !text.includes("/")) return single;
  try {
    edtf(text);
    span(text); // the library lets 29 February pass in every year
  } catch (error) {
    return /upper bound|ends before/.test(String(error))
      ? { said: "does not end after it begins", remedy: "Write the earlier date first." }
      : { said: "is not in the calendar", remedy: forms };
  }
  return undefined;
}

const two = (n: string | number): string => String(n).padStart(2, "0");
const monthOf = (name: string): number =>
  months.findIndex((m) => m.toLowerCase().startsWith(name.toLowerCase().slice(0, 3))) + 1;

/** A date as people write it, in the form of the record: 03/02/2001, 3.2.2001, 3 February 2001, February 2001. */
function form(text: string): string {
  const numbers = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\s*$/.exec(text);
  const reversed = /^\s*(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})\s*$/.exec(text);
  const spelled = /^\s*(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,})\s+(\d{4})\s*$/.exec(text);
  const iso = numbers
    ? `${numbers[3]}-${two(numbers[2] as string)}-${two(numbers[1] as string)}`
    : reversed
      ? `${reversed[1]}-${two(reversed[2] as string)}-${two(reversed[3] as string)}`
      : spelled && monthOf(spelled[2] as string) > 0
        ? `${spelled[3]}-${two(monthOf(spelled[2] as string))}${spelled[1] ? `-${two(spelled[1])}` : ""}`
        : undefined;
  return iso && shape.test(iso) && !faultOf(iso) ? `Write "${iso}".` : forms;
}

/** A day or a month that no calendar has, by its own name. */
function impossible(text: string): DateFault | undefined {
  for (const part of text.split("/")) {
    const [year, month, day] = part.split("-").map(Number) as [number, number?, number?];
    if (month === undefined) continue;
    if (month < 1 || month > 12)
      return { said: "has a month that no year has", remedy: "Write a month from 01 to 12." };
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (day === undefined || (day >= 1 && day <= last)) continue;
    const name = months[month - 1] as string;
    return {
      said: `is impossible: ${name} ${month === 2 ? `${year} ` : ""}has ${last} days`,
      remedy: `Look the day up in the source. If only the month is known, write "${part.slice(0, 7)}".`,
    };
  }
  return undefined;
}
