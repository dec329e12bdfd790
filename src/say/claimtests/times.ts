/** Claims about how many times: one figure as a multiple, or a part, of another. */
import type { Entity } from "../../record/kinds.ts";
import { formatNumber } from "../../record/numbers.ts";
import { borneOut, instead, refuted, type ClaimCase, type ClaimTest } from "./claimtest.ts";

const fact: readonly Entity["type"][] = ["fact"];
const needs = { from: fact, to: fact };

/** What `by` says: "3", "2.5" or "1/3"; nothing where it is neither. */
export function multiple(by: string | undefined): number | undefined {
  const found = /^\s*(\d+(?:\.\d+)?)(?:\/(\d+))?\s*$/.exec(by ?? "");
  const value = found ? Number(found[1]) / Number(found[2] ?? 1) : NaN;
  return value > 0 && Number.isFinite(value) ? value : undefined;
}

const figure = (entity: Entity): number => {
  if (entity.type !== "fact" || entity.value === undefined)
    throw new RangeError(`"${entity.id}" has no figure`);
  return entity.value;
};

/** Within half a per cent: what anybody would call exactly as many times. */
const equal = (a: number, b: number): boolean => Math.abs(a - b) <= b * 0.005;

function ratio(
  { entries: [from, to], by }: ClaimCase,
  test: string,
  holds: (times: number, by: number) => boolean,
) {
  const [x, y] = [figure(from), figure(to)];
  const asked = multiple(by);
  const times = y / x;
  const rounded = String(Math.round(times * 100) / 100);
  const both = `"${to.id}" is ${formatNumber(y)}, "${from.id}" is ${formatNumber(x)}`;
  const ids = { from: from.id, to: to.id };
  if (asked === undefined)
    return refuted(
      `The test "${test}" needs to know how many times: ${both}, which is ${rounded} times.`,
      instead(test, {
        ...ids,
        by: equal(Math.round(times), times) ? String(Math.round(times)) : rounded,
      }),
    );
  if (x > 0 && holds(times, asked)) return borneOut;
  const whole = Math.floor(times);
  const remedy = equal(times, Math.round(times) || times)
    ? instead("times", { ...ids, by: String(Math.round(times)) })
    : whole >= 2
      ? instead("more-than-times", { ...ids, by: String(whole) })
      : "State both figures from the record instead.";
  return refuted(`Not true on the record: ${both}, which is ${rounded} times.`, remedy);
}

/** "twice", "three times", "a third of", "every third": the words of a multiple or of a part. */
const multiples =
  "twice|thrice|doubl(?:e|ed|ing)|treb(?:le|led)|tripl(?:e|ed)|quadrupl(?:e|ed)|\\w+(?:[ \\u00a0-]fold|fold)|\\w+[ \\u00a0]times|half|halved|(?:a|one|two|three|every)[ \\u00a0-](?:second|other|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?|one in \\w+";
const words = new RegExp(`\\b(?:${multiples})\\b`, "i");

export const timesTests = {
  times: {
    needs,
    by: true,
    about: "the figure of `to` is `by` times that of `from`; `by` is a number or a part: 3, 1/3",
    tested: "the one figure is so many times the other",
    words: new RegExp(
      `^(?!.*\\b(?:more than|over|nearly|almost|under|less than)\\b).*\\b(?:${multiples})\\b`,
      "i",
    ),
    example: "three times as many",
    suggestedBy:
      /^(?!.*\b(?:more than|over|nearly|almost) ).*(?:\b(?:twice|thrice|doubl|trebl|tripl|quadrupl|halved)|fold\b|\btimes\b|\bevery\b|half as )/i,
    holds: (claim) => ratio(claim, "times", equal),
  },
  "more-than-times": {
    needs,
    by: true,
    about: "the figure of `to` is more than `by` times that of `from`, and less than once more",
    tested: "the one figure is more than so many times the other",
    words: new RegExp(`\\b(?:more than|over)\\b.*${words.source}`, "i"),
    example: "more than three times as many",
    suggestedBy: /\b(?:more than|over) (?:\w+ times|twice|doubl)/i,
    holds: (claim) =>
      ratio(claim, "more-than-times", (times, by) => times > by && times < by + Math.min(1, by)),
  },
  "nearly-times": {
    needs,
    by: true,
    about: "the figure of `to` is less than `by` times that of `from`, by a tenth at the most",
    tested: "the one figure is nearly so many times the other",
    words: new RegExp(`\\b(?:nearly|almost)\\b.*${words.source}`, "i"),
    example: "nearly three times as many",
    suggestedBy: /\b(?:nearly|almost) (?:\w+ times|twice|doubl)/i,
    holds: (claim) => ratio(claim, "nearly-times", (times, by) => times < by && times >= by * 0.9),
  },
} satisfies Readonly<Record<string, ClaimTest>>;

const numbers =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const parts = "second third quarter fifth sixth seventh eighth ninth tenth".split(" ");

/** The multiple or part that words state ("three times as many": 3, "a third": 1/3), or nothing. */
export function statedMultiple(text: string): number | undefined {
  const said = text.toLowerCase();
  const number = (word: string | undefined): number | undefined =>
    word === undefined
      ? undefined
      : /^\d/.test(word)
        ? Number(word)
        : numbers.indexOf(word) + 1 || undefined;
  const times = number(/([a-z]+|\d+(?:\.\d+)?)(?:[ \u00a0]times|[- ]?fold)\b/.exec(said)?.[1]);
  if (times !== undefined) return times;
  if (/\btwice|\bdoubl/.test(said)) return 2;
  if (/\bthrice|\btrebl|\btripl/.test(said)) return 3;
  if (/\bquadrupl/.test(said)) return 4;
  if (/\bhalf\b|\bhalved\b|every (?:other|second)\b/.test(said)) return 1 / 2;
  const inN = number(/\bone (?:in|of|out of) (?:every )?([a-z]+|\d+)\b/.exec(said)?.[1]);
  if (inN) return 1 / inN;
  const part = /\b(a|one|two|three|every)[ \u00a0-]([a-z]+?)s?\b/.exec(said);
  const nth = part ? (part[2] === "fourth" ? 4 : parts.indexOf(part[2] as string) + 2) : 1;
  if (!part || nth < 2) return undefined;
  return (numbers.indexOf(part[1] as string) + 1 || 1) / nth;
}
