/** The tests of `<Claim>`: comparisons worked out from the record. */
import { dayToEdtf, formatDate, span, type Span } from "../record/dates.ts";
import { gradeLabel, gradeRank } from "../record/grades.ts";
import { dateOf, type DatePart, type Entity } from "../record/lookup.ts";
import { formatNumber } from "../record/numbers.ts";
import type { PublicRecord } from "../record/schema.ts";
import { entry } from "./entry.ts";

export type ClaimResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code?: "attribute-missing" | "date-missing";
      readonly attribute?: string;
      readonly message: string;
      readonly remedy: string;
    };

type Given = Readonly<Record<string, string | boolean | undefined>>;
type Side = { id: string; entity: Entity };

const no = (message: string, remedy: string): ClaimResult => ({ ok: false, message, remedy });
const yes: ClaimResult = { ok: true };

/** Holds a claim against the record. Ids are known to exist; attributes may be missing. */
export function testClaim(given: Given, record: PublicRecord): ClaimResult {
  const test = String(given["test"] ?? "");
  const need = claimNeeds[test];
  if (!need)
    return {
      ok: false,
      code: "attribute-missing",
      message: `"${test}" is not a test.`,
      remedy: `Write one of ${Object.keys(claimNeeds).join(", ")}.`,
    };
  const sides: Side[] = [];
  for (const name of need) {
    const id = given[name];
    const entity = typeof id === "string" ? entry(record, id) : undefined;
    if (!entity)
      return {
        ok: false,
        code: "attribute-missing",
        attribute: name,
        message: `The test "${test}" needs the attribute "${name}".`,
        remedy: `Write <Claim test="${test}" ${need.map((n) => `${n}="…"`).join(" ")}>.`,
      };
    sides.push({ id: entity.id, entity });
  }
  try {
    const [a, b] = sides as [Side, Side];
    if (test === "first") return first(a, record);
    if (test === "same-grade" || test === "different-grade") return grades(test, a, b);
    if (need[0] === "part" || need[0] === "from") return numbers(test, a, b);
    return dates(test, a, b, given);
  } catch (error) {
    return {
      ok: false,
      code: "date-missing",
      message: `${(error as Error).message}.`,
      remedy: "Compare entries that have a date, or say it without a claim.",
    };
  }
}

/** The attributes that each test needs, in order. */
export const claimNeeds: Readonly<Record<string, readonly string[]>> = {
  before: ["a", "b"],
  after: ["a", "b"],
  "day-before": ["a", "b"],
  "same-day": ["a", "b"],
  "same-week": ["a", "b"],
  "same-month": ["a", "b"],
  "same-year": ["a", "b"],
  inside: ["a", "b"],
  "more-than-half": ["part", "whole"],
  "less-than-half": ["part", "whole"],
  most: ["part", "whole"],
  rise: ["from", "to"],
  fall: ["from", "to"],
  first: ["of"],
  "same-grade": ["a", "b"],
  "different-grade": ["a", "b"],
};

function dates(test: string, a: Side, b: Side, given: Given): ClaimResult {
  const part = (name: string): DatePart | undefined =>
    typeof given[name] === "string" ? (given[name] as DatePart) : undefined;
  const when = (side: Side, name: string): string =>
    dateOf(side.entity, side.entity.type === "judgement" ? part(name) : undefined);
  const at = when(a, "a-part");
  const bt = when(b, "b-part");
  const one = span(at);
  const two = span(bt);
  const both = `"${a.id}" is ${formatDate(at)}, "${b.id}" is ${formatDate(bt)}`;
  const before = one.end < two.start;
  const after = one.start > two.end;
  const turned = (other: string): string =>
    `Write <Claim test="${other}" a="${a.id}" b="${b.id}"> and change the words to fit.`;
  switch (test) {
    case "before":
      return before
        ? yes
        : no(
            `Not true on the record: ${both}, so the first is not before the second.`,
            after ? turned("after") : turned("same-day"),
          );
    case "after":
      return after
        ? yes
        : no(
            `Not true on the record: ${both}, so the first is not after the second.`,
            before ? turned("before") : turned("same-day"),
          );
    case "day-before":
      return one.precision === "day" && two.precision === "day" && one.end + 1 === two.start
        ? yes
        : no(
            `Not true on the record: ${both}, so the first is not the day before the second.`,
            before ? turned("before") : "Print the two dates instead.",
          );
    case "same-week":
    case "same-month":
    case "same-year":
      return within(test, one, two)
        ? yes
        : no(
            `Not true on the record: ${both}.`,
            before || after ? turned(before ? "before" : "after") : "Print the two dates instead.",
          );
    case "same-day":
      return at === bt && one.precision === "day"
        ? yes
        : no(
            `Not true on the record: ${both}.`,
            before || after ? turned(before ? "before" : "after") : "Print the two dates instead.",
          );
    default:
      return one.start >= two.start && one.end <= two.end
        ? yes
        : no(
            `Not true on the record: ${both}, so the first does not fall inside the second.`,
            before || after ? turned(before ? "before" : "after") : "Print the two dates instead.",
          );
  }
}

/** Do both stretches lie in one week (from Monday), month or year of the calendar? */
function within(test: string, one: Span, two: Span): boolean {
  const unit = (day: number): string =>
    test === "same-week"
      ? String(Math.floor((day + 3) / 7))
      : dayToEdtf(day).slice(0, test === "same-month" ? 7 : 4);
  return new Set([one.start, one.end, two.start, two.end].map(unit)).size === 1;
}

function numbers(test: string, a: Side, b: Side): ClaimResult {
  const value = (side: Side): number => {
    const { entity } = side;
    if (entity.type !== "fact" || entity.value === undefined)
      throw new RangeError(`"${side.id}" has no figure`);
    return entity.value;
  };
  const x = value(a);
  const y = value(b);
  const both = `"${a.id}" is ${formatNumber(x)}, "${b.id}" is ${formatNumber(y)}`;
  if (test === "rise" || test === "fall") {
    if (test === "rise" ? y > x : y < x) return yes;
    return no(
      `Not true on the record: ${both}.`,
      x === y
        ? "The two are equal: say so without a claim."
        : `Write <Claim test="${y > x ? "rise" : "fall"}" from="${a.id}" to="${b.id}"> and change the words to fit.`,
    );
  }
  if (x > y)
    return no(
      `The part is larger than the whole: ${both}.`,
      `Write part="${b.id}" whole="${a.id}", if you took one for the other.`,
    );
  const more = x * 2 > y;
  const less = x * 2 < y;
  if (test === "less-than-half" ? less : more) return yes;
  const share = `${formatNumber(Math.round((1000 * x) / y) / 10)} per cent`;
  return no(
    `Not true on the record: ${both}, which is ${share}.`,
    more || less
      ? `Write <Claim test="${more ? "more-than-half" : "less-than-half"}" part="${a.id}" whole="${b.id}"> and change the words to fit.`
      : "It is exactly half: say so with both figures.",
  );
}

function first(a: Side, record: PublicRecord): ClaimResult {
  const { entity } = a;
  if (entity.type !== "judgement" || entity.grade === undefined)
    return no(`"${a.id}" has no overall grade.`, "Give the id of a judgement with a grade.");
  const earlier = record.judgements
    .filter(
      (j) =>
        j.series === "headline" &&
        j.grade === entity.grade &&
        span(j.known).end < span(entity.known).start,
    )
    .sort((x, y) => span(x.known).start - span(y.known).start)[0];
  return earlier
    ? no(
        `Not the first: "${earlier.id}" was ${gradeLabel(entity.grade)} too (${formatDate(earlier.known)}).`,
        `Write <Claim test="first" of="${earlier.id}">, or leave the claim out.`,
      )
    : yes;
}

function grades(test: string, a: Side, b: Side): ClaimResult {
  const grade = ({ entity, id }: Side) => {
    if (entity.type !== "judgement" || entity.grade === undefined)
      throw new RangeError(`"${id}" has no overall grade`);
    return entity.grade;
  };
  const one = grade(a);
  const two = grade(b);
  if ((one === two) === (test === "same-grade")) return yes;
  const note =
    gradeRank(one) === gradeRank(two) && one !== two
      ? " The two hold the same place on different scales, but are not the same grade."
      : "";
  return no(
    `Not true on the record: "${a.id}" was ${gradeLabel(one)}, "${b.id}" was ${gradeLabel(two)}.${note}`,
    `Write <Claim test="${one === two ? "same-grade" : "different-grade"}" a="${a.id}" b="${b.id}"> and change the words to fit.`,
  );
}
