import { formatDate, span } from "../../record/dates.ts";
import { between, isDurationUnit } from "../../record/time/duration.ts";
import { kindOf, type Entity } from "../../record/kinds.ts";
import { entryOf } from "../../record/lookup.ts";
import { numberInText } from "../../record/numbers.ts";
import { datedEntry, namedEntry } from "../namedentry.ts";
import { asSentence, refusal, givenValue } from "../result.ts";
import { anyEntry, dateParts, type Component } from "./component.ts";

const single = ["years", "months", "weeks", "days"];
/** One unit, or a larger and a smaller. */
const units = [
  ...single,
  ...single.flatMap((a, i) => single.slice(i + 1).map((b) => `${a}-and-${b}`)),
];

const says: NonNullable<Component["says"]> = (attributes, record) => {
  const ends: { entity: Entity; edtf: string }[] = [];
  for (const side of ["from", "to"] as const) {
    const found = namedEntry(record, givenValue(attributes[side]), side);
    if (!found.ok) return found;
    const edtf = datedEntry(found.entity, givenValue(attributes[`${side}-part`]), side);
    if (typeof edtf !== "string") return edtf;
    ends.push({ entity: found.entity, edtf });
  }
  const [from, to] = ends as [(typeof ends)[0], (typeof ends)[0]];
  const ids = [from.entity.id, to.entity.id];
  if (span(from.edtf).start > span(to.edtf).start)
    return refusal(
      "span-backwards",
      `"${from.entity.id}" (${formatDate(from.edtf)}) is later than "${to.entity.id}" (${formatDate(to.edtf)}).`,
      `Write from="${to.entity.id}" to="${from.entity.id}", and look at the sentence again.`,
      { attribute: "from", words: ids.join(" ") },
    );
  try {
    const unit = givenValue(attributes["unit"]) ?? "days";
    const { text } = between(from.edtf, to.edtf, isDurationUnit(unit) ? unit : "days");
    return { ok: true, text, ids };
  } catch (error) {
    return refusal(
      "form-impossible",
      asSentence(error),
      `Choose a larger unit, or print both dates with <Date of="${ids[0]}"/> and <Date of="${ids[1]}"/>.`,
      { attribute: "unit", words: ids.join(" ") },
    );
  }
};

export const spanComponent: Component = {
  about: "the time between two entries, worked out from their dates",
  attributes: {
    from: { ...anyEntry, required: true },
    to: { ...anyEntry, required: true },
    unit: { required: true, is: units },
    "from-part": { is: dateParts },
    "to-part": { is: dateParts },
  },
  says,
  /** Two entries near the text whose dates lie as far apart as was typed. */
  suggests: ({ value, words, about }, record) => {
    const unit = /day|week|month|year/i.exec(words)?.[0].toLowerCase();
    if (!unit) return [];
    const dated = [...new Set(about)].flatMap((id) => {
      const found = entryOf(record, id);
      const edtf = found && kindOf(found).date(found);
      return edtf ? [{ id, start: span(edtf).start }] : [];
    });
    for (const a of dated)
      for (const b of dated) {
        if (a.start >= b.start) continue;
        const attributes = { from: a.id, to: b.id, unit: `${unit}s` };
        const said = says(attributes, record, "");
        if (
          said.ok &&
          value !== undefined &&
          said.text.toLowerCase().startsWith(numberInText(value))
        )
          return [{ attributes, note: ` (${said.text})` }];
      }
    const open = { from: "…", to: "…", unit: `${unit}s` };
    return [{ attributes: open, note: ", with the ids of the two entries" }];
  },
};
