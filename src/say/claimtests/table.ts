/**
 * The tests of `<Claim>`: comparisons worked out from the record. A row of one
 * of these tables is all that a test needs; the checks, the ledger, the
 * reference and the measure of what the check catches read it here.
 */
import type { Entity } from "../../record/kinds.ts";
import { type DatePart, entryOf } from "../../record/lookup.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { ClaimResult, ClaimTest } from "./claimtest.ts";
import { dateTests } from "./dates.ts";
import { figureTests } from "./figures.ts";
import { gradeTests } from "./grades.ts";
import { timesTests } from "./times.ts";

/** Every test by its name, in the order in which they are offered. */
export const claimTests: Readonly<Record<string, ClaimTest>> = {
  ...dateTests,
  ...figureTests,
  ...timesTests,
  ...gradeTests,
};

/** The attributes that name what is compared, with the kinds of entry that each may name. */
export const claimAttributes: ClaimTest["needs"] = Object.assign(
  {},
  ...Object.values(claimTests).map(({ needs }) => needs),
) as ClaimTest["needs"];

/** A claim that was refused, with what is wrong in it. */
export type ClaimOutcome =
  | Extract<ClaimResult, { ok: true }>
  | (Extract<ClaimResult, { ok: false }> & {
      readonly code: "attribute-missing" | "date-missing" | "claim-false";
      /** The attribute at fault; `test` unless given. */
      readonly attribute?: string;
    });

/** Holds a claim against the record. Ids are known to exist; attributes may be missing. */
export function testClaim(
  given: Readonly<Record<string, string | boolean | undefined>>,
  record: PublicRecord,
): ClaimOutcome {
  const name = String(given["test"] ?? "");
  const test = claimTests[name];
  if (!test)
    return {
      ok: false,
      code: "attribute-missing",
      message: `"${name}" is not a test.`,
      remedy: `Write one of ${Object.keys(claimTests).join(", ")}.`,
    };
  const needs = Object.keys(test.needs);
  const entries: Entity[] = [];
  for (const attribute of needs) {
    const id = given[attribute];
    const found = typeof id === "string" ? entryOf(record, id) : undefined;
    if (!found)
      return {
        ok: false,
        code: "attribute-missing",
        attribute,
        message: `The test "${name}" needs the attribute "${attribute}".`,
        remedy: `Write <Claim test="${name}" ${[...needs, ...(test.by ? ["by"] : [])].map((n) => `${n}="…"`).join(" ")}>.`,
      };
    entries.push(found);
  }
  const part = (attribute: string | undefined): DatePart | undefined => {
    const value = attribute && given[`${attribute}-part`];
    return typeof value === "string" ? (value as DatePart) : undefined;
  };
  try {
    const result = test.holds({
      entries: entries as [Entity, Entity],
      parts: [part(needs[0]), part(needs[1])],
      record,
      ...(typeof given["by"] === "string" ? { by: given["by"] } : {}),
    });
    return result.ok ? result : { ...result, code: "claim-false" };
  } catch (error) {
    return {
      ok: false,
      code: "date-missing",
      message: `${(error as Error).message}.`,
      remedy: "Compare entries that have a date, or say it without a claim.",
    };
  }
}
