/**
 * What a component says: the one place where the words of `<Fact>`, `<Date>`,
 * `<Grade>`, `<Quote>`, `<Span>` and `<Claim>` are made from the record. The
 * page, the checks, the ledger and the copy-desk export all ask here, so they
 * can't differ.
 */
import { creditOf } from "./credit.ts";
import { formatDate, span, type DateForm } from "../record/dates.ts";
import { between, isDurationUnit } from "../record/duration.ts";
import { gradeLabel } from "../record/grades.ts";
import { aKind, entryTypes, kindOf, type Entity } from "../record/kinds.ts";
import { dateOf, type DatePart, entriesOf, entryOf, sourceOf } from "../record/lookup.ts";
import { nearest } from "../record/nearest.ts";
import { formatFact, type FactForm } from "../record/numbers.ts";
import type { EntryType, PublicRecord } from "../record/schema.ts";
import { claimAttributes, testClaim } from "./claimtests/table.ts";
import { unknownId } from "./unknown.ts";

/** What the reader sees, and the entries that it comes from. */
export interface Said {
  readonly ok: true;
  readonly text: string;
  readonly ids: readonly string[];
}

/** Why a component can't say anything, in an editor's words. */
export interface Trouble {
  readonly ok: false;
  readonly code: TroubleCode;
  /** The attribute at fault, if it is one. */
  readonly attribute?: string;
  readonly words?: string;
  readonly message: string;
  readonly remedy: string;
}

export type TroubleCode =
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

export type Saying = Said | Trouble;

/** Attributes as written or as Astro hands them on; a switch is `true`. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

const trouble = (
  code: TroubleCode,
  message: string,
  remedy: string,
  more: { attribute?: string; words?: string } = {},
): Trouble => ({
  ok: false,
  code,
  message,
  remedy,
  ...more,
});

const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** What to write for an entry of each kind, to be pasted. */
export function paste(found: Entity): string {
  switch (found.type) {
    case "fact":
      return found.value === undefined ? `<Cite id="${found.id}"/>` : `<Fact id="${found.id}"/>`;
    case "judgement":
      return `<Grade of="${found.id}"/>`;
    case "event":
      return `<Date of="${found.id}"/>`;
    case "quotation":
      return `<Quote id="${found.id}"/>`;
    default:
      return `<Cite id="${(found as Entity).id}"/>`;
  }
}

/** The entry that an attribute names, of one of the kinds allowed. */
function named(
  record: PublicRecord,
  id: string | undefined,
  attribute: string,
  kinds: readonly EntryType[] = entryTypes,
): { ok: true; entity: Entity } | Trouble {
  if (id === undefined)
    return trouble(
      "attribute-missing",
      `The attribute "${attribute}" is missing or empty.`,
      `Add ${attribute}="…" with the id of ${kinds.map((k) => aKind[k]).join(" or ")}.`,
      { attribute },
    );
  const found = entryOf(record, id);
  if (!found) {
    const ids = [...entriesOf(record).values()]
      .filter((e) => kinds.includes(e.type))
      .map((e) => e.id);
    return trouble(
      "id-unknown",
      `There is no entry "${id}" in the record.`,
      unknownId(record, id, ids, (meant) => `${attribute}="${meant}"`),
      { attribute, words: id },
    );
  }
  if (!kinds.includes(found.type))
    return trouble(
      "id-kind",
      `"${id}" is ${aKind[found.type]}; ${kinds.map((k) => aKind[k]).join(" or ")} belongs here.`,
      `Write ${paste(found)}, or give the id of ${kinds.map((k) => aKind[k]).join(" or ")}.`,
      { attribute, words: id },
    );
  return { ok: true, entity: found };
}

/**
 * What a component says. `words` are those between the tags of a `<Claim>`.
 * Never throws: what can't be said comes back as trouble, with a remedy.
 */
export function say(
  name: string,
  attributes: Attributes,
  record: PublicRecord,
  words = "",
): Saying {
  switch (name) {
    case "Fact":
      return fact(attributes, record);
    case "Date":
      return date(attributes, record);
    case "Grade":
      return grade(attributes, record);
    case "Quote":
      return quote(attributes, record);
    case "Span":
      return duration(attributes, record);
    case "Claim":
      return claim(attributes, record, words);
    case "Cite":
      return cite(attributes, record);
    default:
      return { ok: true, text: words, ids: [] };
  }
}

/** What a component says, for the page. @throws Error with message and remedy. */
export function sayOrThrow(
  name: string,
  attributes: Attributes,
  record: PublicRecord,
  words = "",
): Said {
  const saying = say(name, attributes, record, words);
  if (!saying.ok) throw new Error(`<${name}>: ${saying.message} ${saying.remedy}`);
  return saying;
}

function fact(attributes: Attributes, record: PublicRecord): Saying {
  const found = named(record, text(attributes["id"]), "id", ["fact"]);
  if (!found.ok) return found;
  const entity = found.entity as Extract<Entity, { type: "fact" }>;
  if (entity.value === undefined)
    return trouble(
      "fact-without-figure",
      `The fact "${entity.id}" has no figure to show.`,
      `Write your sentence, and <Cite id="${entity.id}"/> after it.`,
      { attribute: "id", words: entity.id },
    );
  try {
    return {
      ok: true,
      text: formatFact(entity, (text(attributes["as"]) ?? "full") as FactForm),
      ids: [entity.id],
    };
  } catch (error) {
    return trouble("form-impossible", sentence(error), `Leave out "as", or write as="number".`, {
      attribute: "as",
      words: entity.id,
    });
  }
}

function date(attributes: Attributes, record: PublicRecord): Saying {
  const found = named(record, text(attributes["of"]), "of");
  if (!found.ok) return found;
  const edtf = dated(found.entity, text(attributes["part"]), "of");
  if (typeof edtf !== "string") return edtf;
  const as = (text(attributes["as"]) ?? "full") as DateForm;
  try {
    return { ok: true, text: formatDate(edtf, as), ids: [found.entity.id] };
  } catch (error) {
    return trouble(
      "form-impossible",
      sentence(error),
      `Leave out "as": the reader then sees ${formatDate(edtf)}.`,
      { attribute: "as", words: found.entity.id },
    );
  }
}

function dated(found: Entity, part: string | undefined, attribute: string): string | Trouble {
  try {
    return dateOf(found, kindOf(found).parts ? (part as DatePart | undefined) : undefined);
  } catch (error) {
    return trouble(
      "date-missing",
      sentence(error),
      kindOf(found).parts
        ? `Leave out "${attribute === "of" ? "part" : `${attribute}-part`}": the entry's date is then ${formatDate(dateOf(found))}.`
        : `Give the id of an entry with a date, or add "date" to "${found.id}" in data/.`,
      { attribute, words: found.id },
    );
  }
}

function grade(attributes: Attributes, record: PublicRecord): Saying {
  const found = named(record, text(attributes["of"]), "of", ["judgement"]);
  if (!found.ok) return found;
  const entity = found.entity as Extract<Entity, { type: "judgement" }>;
  const strandId = text(attributes["strand"]);
  if (strandId !== undefined) {
    const strand = entity.strands.find((s) => s.id === strandId);
    if (strand) return { ok: true, text: gradeLabel(strand.grade), ids: [entity.id] };
    const ids = entity.strands.map((s) => s.id);
    const near = nearest(strandId, ids);
    return trouble(
      "strand-unknown",
      `"${entity.id}" has no strand "${strandId}".`,
      ids.length === 0
        ? `Leave out "strand": this judgement has none.`
        : `Write strand="${near ?? ids[0]}"; the strands are ${ids.join(", ")}.`,
      { attribute: "strand", words: strandId },
    );
  }
  if (entity.grade === undefined)
    return trouble(
      "grade-missing",
      `"${entity.id}" has no overall grade; its words are: ${entity.words}.`,
      `Use <Date of="${entity.id}"/> and say in words what was found, or name a strand.`,
      { attribute: "of", words: entity.id },
    );
  return { ok: true, text: gradeLabel(entity.grade), ids: [entity.id] };
}

/** Quotation marks inside a quotation become single ones. */
const inQuotes = (words: string): string =>
  `“${words.replace(/[“"]([^“”"]*)[”"]/g, "‘$1’").replace(/(\p{L})'(\p{L})/gu, "$1’$2")}”`;

function quote(attributes: Attributes, record: PublicRecord): Saying {
  const found = named(record, text(attributes["id"]), "id", ["quotation"]);
  if (!found.ok) return found;
  const entity = found.entity as Extract<Entity, { type: "quotation" }>;
  const display = attributes["display"] !== undefined && attributes["display"] !== false;
  const words = inQuotes(entity.text);
  const credit = () =>
    `${creditOf(entity, sourceOf(record, entity.source))}, ${formatDate(entity.date)}`;
  return { ok: true, text: display ? `${words} ${credit()}` : words, ids: [entity.id] };
}

function duration(attributes: Attributes, record: PublicRecord): Saying {
  const ends: { entity: Entity; edtf: string }[] = [];
  for (const side of ["from", "to"] as const) {
    const found = named(record, text(attributes[side]), side);
    if (!found.ok) return found;
    const edtf = dated(found.entity, text(attributes[`${side}-part`]), side);
    if (typeof edtf !== "string") return edtf;
    ends.push({ entity: found.entity, edtf });
  }
  const [from, to] = ends as [(typeof ends)[0], (typeof ends)[0]];
  const ids = [from.entity.id, to.entity.id];
  if (span(from.edtf).start > span(to.edtf).start)
    return trouble(
      "span-backwards",
      `"${from.entity.id}" (${formatDate(from.edtf)}) is later than "${to.entity.id}" (${formatDate(to.edtf)}).`,
      `Write from="${to.entity.id}" to="${from.entity.id}", and look at the sentence again.`,
      { attribute: "from", words: ids.join(" ") },
    );
  try {
    const unit = text(attributes["unit"]) ?? "days";
    return {
      ok: true,
      text: between(from.edtf, to.edtf, isDurationUnit(unit) ? unit : "days").text,
      ids,
    };
  } catch (error) {
    return trouble(
      "form-impossible",
      sentence(error),
      `Choose a larger unit, or print both dates with <Date of="${ids[0]}"/> and <Date of="${ids[1]}"/>.`,
      { attribute: "unit", words: ids.join(" ") },
    );
  }
}

function claim(attributes: Attributes, record: PublicRecord, words: string): Saying {
  const ids: string[] = [];
  for (const [name, kinds] of Object.entries(claimAttributes)) {
    const id = text(attributes[name]);
    if (id === undefined) continue;
    const found = named(record, id, name, kinds);
    if (!found.ok) return found;
    ids.push(id);
  }
  const result = testClaim(attributes, record);
  return result.ok
    ? { ok: true, text: words, ids }
    : trouble(result.code, result.message, result.remedy, {
        attribute: result.attribute ?? "test",
      });
}

function cite(attributes: Attributes, record: PublicRecord): Saying {
  const ids = (text(attributes["id"]) ?? "").split(/\s+/).filter(Boolean);
  if (ids.length === 0) return named(record, undefined, "id") as Trouble;
  for (const id of ids) {
    const found = named(record, id, "id");
    if (!found.ok) return found;
  }
  return { ok: true, text: "", ids };
}

/** An error's message as a sentence. */
function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${message.endsWith(".") ? "" : "."}`;
}
