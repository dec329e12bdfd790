import { formatDate, type DateForm } from "../../record/dates.ts";
import { kindOf } from "../../record/kinds.ts";
import { entriesOf } from "../../record/lookup.ts";
import type { PublicRecord } from "../../record/schema.ts";
import { datedEntry, namedEntry } from "../namedentry.ts";
import { asSentence, refusal, givenValue } from "../result.ts";
import { anyEntry, type Component, type TypedWords } from "./component.ts";
import { nearby } from "./nearby.ts";

const says: NonNullable<Component["says"]> = (attributes, record) => {
  const found = namedEntry(record, givenValue(attributes["of"]), "of");
  if (!found.ok) return found;
  const edtf = datedEntry(found.entity, givenValue(attributes["part"]), "of");
  if (typeof edtf !== "string") return edtf;
  const form = (givenValue(attributes["as"]) ?? "full") as DateForm;
  try {
    return { ok: true, text: formatDate(edtf, form), ids: [found.entity.id] };
  } catch (error) {
    return refusal(
      "form-impossible",
      asSentence(error),
      `Leave out "as": the reader then sees ${formatDate(edtf)}.`,
      { attribute: "as", words: found.entity.id },
    );
  }
};

const inBraces = (id: string, form: string): Readonly<Record<string, string>> => ({
  of: id,
  ...(form.startsWith("inspected") || form === "published"
    ? { part: form }
    : form
      ? { as: form }
      : {}),
});

/** The same date, however its space and dash are written. */
const isSame = (a: string, b: string): boolean =>
  a.replaceAll("\u00a0", " ") === b.replaceAll("\u00a0", " ").replace(/\s*[–-]\s*/, " to ");

/** As exactly as it was typed: the day without a year, the year alone. */
function typedForm({ day, month, year }: NonNullable<TypedWords["date"]>): string {
  if (day !== undefined) return year === undefined ? "day" : "";
  return month !== undefined ? "month" : "year";
}

/** The entry's dates of which one is meant: the date itself, and those of its parts. */
function* matches({ words, date = {} }: TypedWords, record: PublicRecord) {
  const { day, month, year } = date;
  const asked = typedForm(date);
  for (const entity of entriesOf(record).values()) {
    const kind = kindOf(entity);
    const dates: [string, string | undefined][] = [
      ["", kind.date(entity)],
      ...Object.entries(kind.parts?.(entity) ?? {}),
    ];
    for (const [part, edtf] of dates) {
      if (edtf?.includes("/") && isSame(formatDate(edtf), words)) {
        yield { id: entity.id, form: part };
        break;
      }
      if (!edtf || edtf.includes("/")) continue;
      const [y, m, d] = edtf.split("-").map(Number);
      if (year !== undefined && y !== year) continue;
      if (month !== undefined && m !== month) continue;
      if (day !== undefined && d !== day) continue;
      if (year === undefined && day === undefined && month === undefined) continue;
      const exact = d ? "day" : m ? "month" : "year";
      yield { id: entity.id, form: part || (asked === exact && asked !== "day" ? "" : asked) };
      break;
    }
  }
}

export const dateComponent: Component = {
  about: "the date of an entry",
  attributes: {
    of: { ...anyEntry, required: true },
    as: { is: ["day", "month", "year"] },
    part: { is: ["published", "inspected", "inspected-start", "inspected-end"] },
  },
  says,
  inBraces,
  suggests: (typed, record) =>
    nearby([...matches(typed, record)], typed.about).map(({ id, form }) => ({
      attributes: inBraces(id, form),
    })),
};
