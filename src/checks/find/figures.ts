/**
 * Figures in running text: digits, and numbers spelled out where they state a
 * quantity. What only looks like a figure (a section of an Act, a page, a
 * telephone number, a road) is let pass.
 */
import { tens, units } from "../../record/words/numberwords.ts";
import { BOUND, patternMatches, without, type Found } from "./typed.ts";

const small = [...units.slice(1), ...tens].join("|");
const big = "hundred|thousand|million|billion";
const spelled = `(?:(?:${tens.join("|")})[- ](?:${units.slice(0, 9).join("|")})|${small}|${big})`;

/** A spelled-out number, with "hundred and six" and the like taken whole. */
const numberWords = new RegExp(
  `\\b(?:(?:a|one)[ \\u00a0](?:${big})|${spelled})s?(?:[- \\u00a0]+(?:and[ \\u00a0])?${spelled})*s?\\b`,
  "gi",
);

const time = "day|week|fortnight|month|year|decade|century|centurie|hour|minute";
/** Parts, multiples and ones that count. */
const fractions = new RegExp(
  [
    "\\b(?:more|less|fewer|over|under|almost|nearly|about)[ \\u00a0](?:than[ \\u00a0])?half\\b",
    "\\b(?<!on[ \\u00a0]behalf )half\\b(?!-)(?![ \\u00a0]term\\b)",
    "\\b(?:a|one|two|three)[- \\u00a0](?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\\b(?=[ \\u00a0](?:of|were|was|are|had|have)\\b|[.,;:!?]|$)",
    "\\b(?:one|two|three)-(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\\b",
    `\\bone[ \\u00a0](?:of|in|out[ \\u00a0]of)[ \\u00a0](?:only[ \\u00a0])?(?:the[ \\u00a0])?(?:just[ \\u00a0])?(?:${spelled}|\\d+|${BOUND})`,
    "\\b(?:only|just|exactly)[ \\u00a0]one\\b",
    "\\b(?:twice|thrice|dozens?|trebled|tripled|doubled|doubling|halved|quadrupled)\\b",
    `\\b(?:(?:more than|over|nearly|almost|about)[ \\u00a0])?(?:${spelled}|\\d+(?:\\.\\d+)?)[ \\u00a0]times[ \\u00a0](?:as[ \\u00a0]\\w+|more|higher|larger|greater|the|that|those|what|over)\\b`,
    `\\b(?:${spelled}|\\d+)-?fold\\b`,
    "\\bhalf[ \\u00a0]as[ \\u00a0](?:many|much|often|high|large)\\b",
    "\\bevery[ \\u00a0](?:other|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b",
    "\\ba[ \\u00a0]couple[ \\u00a0]of\\b",
    "\\b(?:the[ \\u00a0])?(?:vast[ \\u00a0])?majority[ \\u00a0]of\\b",
    "\\bmost[ \\u00a0]of[ \\u00a0](?:the|them|those)\\b",
  ].join("|"),
  "gi",
);

/** Times that have passed, without a numeral: "a year later". */
const elapsed = new RegExp(
  `\\b(?:a|an|one)[ \\u00a0](?:${time})[ \\u00a0](?:later|after|before|earlier|on|ago|since)\\b`,
  "gi",
);

/** A number with a unit of time, spelled or in digits. */
const duration = new RegExp(
  `\\b(?:(?:a|one)[ \\u00a0](?:${big})|${spelled}|\\d[\\d,]*)(?:[ \\u00a0-](?:and[ \\u00a0-]a[ \\u00a0-]half[ \\u00a0-])?(?:calendar |whole |full |long )?)(?:${time})s?\\b(?:[ \\u00a0](?:later|after|before|earlier|on|ago))?`,
  "gi",
);

const digits =
  /(?<![A-Za-z\d])[£$€]?\d(?:[\d,.  ]*\d)?(?:st|nd|rd|th)?(?:[  ]?%|[  ]per[  ]cent)?/g;

/** What looks like a figure and is the name of something. */
const ordinary: readonly RegExp[] = [
  // Parts of laws, reports and books; papers of the House; courses and stages.
  /\b(?:sections?|s\.|clauses?|articles?|schedules?|regulations?|rules?|paragraphs?|paras?\.?|pages?|pp?\.|chapters?|figures?|tables?|parts?|annex(?:es)?|appendix|appendices|volumes?|vol\.|notes?|footnotes?|lines?|conclusions?|recommendations?|questions?|Q|items?|HC|HL|Cm|Cmnd|CP|Key Stage|Years?|Level|Channel|Radio|No\.?|Number|Room|Floor|Platform|version)[  ]\d+(?:[.:]\d+)*[A-Za-z]?(?:\(\d+\))?(?:(?:[  ]?[-–,][  ]?|[  ](?:and|to|or)[  ])\d+[A-Za-z]?)*(?!\w)/gi,
  // "the Children Act 1989", "(Amendment) Act 1992", "Regulations 2010".
  /\b[A-Z][\w()]*[  ](?:Act|Order|Regulations|Rules|Measure|Code)[  ]\d{4}\b/g,
  // Telephone numbers: groups that begin with 0, +44, or a short one after a word of calling.
  /(?:\+44[  ]?|\b0)\d{2,4}(?:[  ]?\d{2,4}){1,3}\b/g,
  /\b(?:call|ring|dial|phone|telephone|text)(?:l?ing)?[ \u00a0](?:the[ \u00a0][a-z]+[ \u00a0])?(?:on[ \u00a0])?(?:999|101|111|112|105|116[ \u00a0]?\d{3})\b/gi,
  /\b(?:on|or)[ \u00a0](?:999|101|111|112)(?=[.,;)]|$|[ \u00a0]or\b)/gi,
  // Addresses of pages and people.
  /\bhttps?:\/\/\S+|\bwww\.\S+|\S+@\S+\.\S+/g,
  // "one to one", "one by one", "fifty-fifty", "nine to five", sides and minds.
  /\b(?:one[- ](?:to|by|on)[- ]one|fifty[-–]fifty|nine[- ]to[- ]five|in two minds|(?:at|all) sixes and sevens|on all fours|two sides of|two[- ]way|second[- ]half|six-figure|24\/7)\b/gi,
  // Licences and standards.
  /\b(?:OGL|OPL|CC[  ]BY|WCAG|v|version|Licence[  ]v)[  -]?\d+(?:\.\d+)*\b/gi,
];

export interface FoundFigure extends Found {
  /** The number meant, where it is one number. */
  readonly value?: number;
  readonly kind: "figure" | "duration" | "fraction";
}

/** The number that words state ("fourteen", "2,500", "forty-three"), or undefined. */
export function numberIn(words: string): number | undefined {
  const numeral = /\d[\d,]*(?:\.\d+)?/.exec(words);
  if (numeral) return Number(numeral[0].replaceAll(",", ""));
  let total = 0;
  let part = 0;
  let any = false;
  for (const word of words.toLowerCase().split(/[^a-z]+/)) {
    const unit = units.indexOf(word);
    const ten = tens.indexOf(word);
    if (unit !== -1) part += unit + 1;
    else if (ten !== -1) part += (ten + 2) * 10;
    else if (word === "hundred") part = (part || 1) * 100;
    else if (word === "thousand" || word === "million") {
      total += (part || 1) * (word === "thousand" ? 1e3 : 1e6);
      part = 0;
    } else continue;
    any = true;
  }
  return any ? total + part : undefined;
}

/**
 * Figures in `text`. `taken` are stretches already found to be something else
 * (dates); they are not reported again.
 */
export function findFigures(text: string, taken: readonly Found[] = []): FoundFigure[] {
  const skip = [...ordinary.flatMap((pattern) => patternMatches(text, pattern)), ...taken];
  const durations = without(
    [...patternMatches(text, duration), ...patternMatches(text, elapsed)],
    skip,
  ).map((f) => ({
    ...f,
    kind: "duration" as const,
    value: numberIn(f.words) ?? 1,
  }));
  const parts = without(patternMatches(text, fractions), [...skip, ...durations]).map((f) => ({
    ...f,
    words: f.words.replaceAll(BOUND, "…"),
    kind: "fraction" as const,
  }));
  const numbers = without(
    [...patternMatches(text, digits), ...patternMatches(text, numberWords)],
    [...skip, ...durations, ...parts],
  ).map((f) => ({ ...f, kind: "figure" as const, value: numberIn(f.words) }));
  return [...durations, ...parts, ...numbers].sort((a, b) => a.start - b.start);
}
