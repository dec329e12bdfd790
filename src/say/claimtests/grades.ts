/** Claims about grades: a judgement among all of them, or two compared. */
import { formatDate, span } from "../../record/dates.ts";
import { gradeLabel, gradeRank } from "../../record/grades.ts";
import { entryTypes, type Entity } from "../../record/kinds.ts";
import type { EntryType } from "../../record/schema.ts";
import {
  borneOut,
  instead,
  refuted,
  type ClaimCase,
  type ClaimResult,
  type ClaimTest,
} from "./claimtest.ts";

const judgement: readonly EntryType[] = ["judgement"];
function grade(entity: Entity) {
  if (entity.type !== "judgement" || entity.grade === undefined)
    throw new RangeError(`"${entity.id}" has no overall grade`);
  return entity.grade;
}

/** No headline judgement that was known earlier has the grade. */
function first({ entries: [entity], record }: ClaimCase): ClaimResult {
  if (entity.type !== "judgement" || entity.grade === undefined)
    return refuted(
      `"${entity.id}" has no overall grade.`,
      "Give the id of a judgement with a grade.",
    );
  const earlier = record.judgements
    .filter(
      (j) =>
        j.series === "headline" &&
        j.grade === entity.grade &&
        span(j.known).end < span(entity.known).start,
    )
    .sort((x, y) => span(x.known).start - span(y.known).start)[0];
  return earlier
    ? refuted(
        `Not the first: "${earlier.id}" was ${gradeLabel(entity.grade)} too (${formatDate(earlier.known)}).`,
        `Write <Claim test="first" of="${earlier.id}">, or leave the claim out.`,
      )
    : borneOut;
}

/** Two grades, which are to be the same or not. */
const alike =
  (same: boolean): ClaimTest["holds"] =>
  ({ entries: [a, b], record }) => {
    const [one, two] = [grade(a), grade(b)];
    if ((one === two) === same) return borneOut;
    const note =
      gradeRank(one, record.frameworks) === gradeRank(two, record.frameworks) && one !== two
        ? " The two hold the same place on different scales, but are not the same grade."
        : "";
    return refuted(
      `Not true on the record: "${a.id}" was ${gradeLabel(one)}, "${b.id}" was ${gradeLabel(two)}.${note}`,
      instead(one === two ? "same-grade" : "different-grade", { a: a.id, b: b.id }),
    );
  };

/** Two judgements made under the same rules, on the same scale. */
function sameFramework({ entries: [a, b], record }: ClaimCase): ClaimResult {
  const [one, two] = [a, b].map((entity) => {
    if (entity.type !== "judgement")
      throw new RangeError(`"${entity.id}" is no judgement, so it has no framework`);
    return record.frameworks.find((f) => f.id === entity.framework);
  });
  if (one && one === two) return borneOut;
  return refuted(
    `Not true on the record: "${a.id}" was given under ${one?.name ?? "?"}, "${b.id}" under ${two?.name ?? "?"}.`,
    "Name both frameworks, or leave the comparison out.",
  );
}

export const gradeTests = {
  first: {
    needs: { of: judgement },
    about: "no earlier headline judgement has this grade",
    tested: "no earlier judgement has this grade",
    words: /\b(?:first|never before|only)\b/i,
    example: "the first",
    suggestedBy: /first|never/i,
    holds: first,
  },
  "same-grade": {
    needs: { a: entryTypes, b: entryTypes },
    about: "two judgements have one grade",
    tested: "the two grades are the same",
    words: /\b(?:same|again|still|too|also|both|remained|unchanged|once more)\b/i,
    example: "the same",
    opposite: "different-grade",
    holds: alike(true),
  },
  "different-grade": {
    needs: { a: entryTypes, b: entryTypes },
    about: "two judgements have different grades",
    tested: "the two grades differ",
    words: /\b(?:different|not|no longer|changed|another|differ\w*|new|other)\b/i,
    example: "another",
    opposite: "same-grade",
    holds: alike(false),
  },
  "same-framework": {
    needs: { a: entryTypes, b: entryTypes },
    about: "two judgements were given under one framework",
    tested: "both were given under one framework",
    words:
      /\b(?:same|one) (?:framework|rules|scale)\b|\bframework\b.*\b(?:same|like|too|both|also)\b|\b(?:both|same|like|also|too)\b.*\b(?:framework|rules|scale)\b/is,
    example: "the same framework",
    suggestedBy: /same (?:framework|rules|scale)/i,
    holds: sameFramework,
  },
} satisfies Readonly<Record<string, ClaimTest>>;
