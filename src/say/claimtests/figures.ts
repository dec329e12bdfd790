/** Claims about how many: two facts compared by their figures. */
import type { Entity } from "../../record/kinds.ts";
import type { EntryType } from "../../record/schema.ts";
import { formatNumber } from "../../record/numbers.ts";
import {
  borneOut,
  instead,
  refuted,
  type ClaimCase,
  type ClaimResult,
  type ClaimTest,
} from "./claimtest.ts";

const fact: readonly EntryType[] = ["fact"];

function figure(entity: Entity): number {
  if (entity.type !== "fact" || entity.value === undefined)
    throw new RangeError(`"${entity.id}" has no figure`);
  return entity.value;
}

const figures = ({ entries: [a, b] }: ClaimCase) => {
  const [x, y] = [figure(a), figure(b)];
  return { x, y, both: `"${a.id}" is ${formatNumber(x)}, "${b.id}" is ${formatNumber(y)}` };
};

/** The second figure against the first. */
function trend(claim: ClaimCase, holds: (from: number, to: number) => boolean): ClaimResult {
  const [from, to] = claim.entries;
  const { x, y, both } = figures(claim);
  if (holds(x, y)) return borneOut;
  return refuted(
    `Not true on the record: ${both}.`,
    x === y
      ? "The two are equal: say so without a claim."
      : instead(y > x ? "rise" : "fall", { from: from.id, to: to.id }),
  );
}

/** A part against half of its whole. */
function share(claim: ClaimCase, holds: (part: number, whole: number) => boolean): ClaimResult {
  const [part, whole] = claim.entries;
  const { x, y, both } = figures(claim);
  if (x > y)
    return refuted(
      `The part is larger than the whole: ${both}.`,
      `Write part="${whole.id}" whole="${part.id}", if you took one for the other.`,
    );
  if (holds(x, y)) return borneOut;
  return refuted(
    `Not true on the record: ${both}, which is ${formatNumber(Math.round((1000 * x) / y) / 10)} per cent.`,
    x * 2 === y
      ? "It is exactly half: say so with both figures."
      : instead(x * 2 > y ? "more-than-half" : "less-than-half", {
          part: part.id,
          whole: whole.id,
        }),
  );
}

const moreThanHalf: ClaimTest["holds"] = (claim) => share(claim, (part, whole) => part * 2 > whole);

export const figureTests = {
  "more-than-half": {
    needs: { part: fact, whole: fact },
    about: "the figure of `part` is more than half of that of `whole`",
    tested: "the part is more than half of the whole",
    words: /\b(?:(?:more than|over) half|majority|most)\b/i,
    example: "more than half",
    suggestedBy: /^(?!.*(?:less|fewer|under)).*(?:half|majority|most)/i,
    opposite: "less-than-half",
    holds: moreThanHalf,
  },
  "less-than-half": {
    needs: { part: fact, whole: fact },
    about: "the figure of `part` is less than half of that of `whole`",
    tested: "the part is less than half of the whole",
    words: /\b(?:(?:less|fewer) than half|under half|minority)\b/i,
    example: "less than half",
    suggestedBy: /less|fewer|under/i,
    opposite: "more-than-half",
    holds: (claim) => share(claim, (part, whole) => part * 2 < whole),
  },
  most: {
    needs: { part: fact, whole: fact },
    about: "as `more-than-half`",
    tested: "the part is more than half of the whole",
    words: /\b(?:most|majority|more than half)\b/i,
    example: "most",
    opposite: "less-than-half",
    holds: moreThanHalf,
  },
  rise: {
    needs: { from: fact, to: fact },
    about: "the figure of `to` is higher than that of `from`",
    tested: "the later figure is the higher",
    words: /\b(?:rise|rises|risen|rose|rising|more|up|higher|grew|grown|increas\w*|improv\w*)\b/i,
    example: "rose",
    opposite: "fall",
    holds: (claim) => trend(claim, (from, to) => to > from),
  },
  fall: {
    needs: { from: fact, to: fact },
    about: "the figure of `to` is lower than that of `from`",
    tested: "the later figure is the lower",
    words: /\b(?:fall|falls|fallen|fell|falling|fewer|less|down|lower|shrank|decreas\w*)\b/i,
    example: "fell",
    opposite: "rise",
    holds: (claim) => trend(claim, (from, to) => to < from),
  },
} satisfies Readonly<Record<string, ClaimTest>>;
