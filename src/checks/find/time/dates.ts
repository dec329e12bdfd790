/** Dates in running text: with a year, a month or a day; years alone; times told from now. */
import { months } from "../../../record/words/months.ts";
import { seasonPatterns } from "./seasons.ts";
import { patternMatches, without, type Found } from "../typed.ts";

const month = `(?:${months.join("|")}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?`;
const year = "(?:19|20)\\d{2}";
const gap = "[ \\u00a0]";

const patterns = [
  // 3 February 2001, 3rd of February, February 3rd, February 2001
  `\\b\\d{1,2}(?:st|nd|rd|th)?${gap}(?:of${gap})?${month}(?:,?${gap}${year})?\\b`,
  `\\b${month}${gap}\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?${gap}${year}\\b)?`,
  `\\b${month}${gap}(?:of${gap})?${year}\\b`,
  // 2001-02-03, 03/02/2001
  `\\b${year}-\\d{2}-\\d{2}\\b`,
  `\\b\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{2}){1,2}\\b`,
  // 2012-13, 2004/05, 1997–2013, 1997 to 2013, the 1990s, 2014
  `\\b${year}(?:[-–/](?:\\d{2}){1,2}\\b|${gap}(?:to|and|until)${gap}${year}\\b|s\\b|\\b)`,
].map((source) => new RegExp(source, "g"));

/** A month alone: a full name, and for the two that are also words only where a date can stand. */
const monthAlone = new RegExp(
  `\\b(?:${months.filter((m) => m !== "March" && m !== "May").join("|")})\\b|\\b(?:in|by|since|until|till|of|from|last|next|that|early|late|mid|to|and|between|before|after)[ -](?:March|May)\\b(?!${gap}(?:Day|be|have))`,
  "g",
);
const seasons = seasonPatterns.map((source) => new RegExp(source, "gi"));
const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;

/** Years that belong to the name of an Act or a paper. */
const ordinary =
  /\b[A-Z][\w()]*[  ](?:Act|Order|Regulations|Rules|Measure|Code)[  ]\d{4}\b|https?:\/\/\S+|[A-Za-z]\d{4}\b|(?<!\b\d{1,2}\/\d{1,2})\/\d{4}\b|©[  ]\d{4}/g;

/** Told from the moment of writing: true today, false next month. */
const fromNow =
  /\b(?:(?<!\bthe[  ])(?:last|this|next)[  ](?:week|month|year|spring|summer|autumn|winter|decade)(?!['’]s|[  ]of\b)|yesterday|tomorrow|nowadays|(?:days|weeks|months|years|decade|decades)[  ]ago)\b/gi;

/** Dates in `text`. */
export function findDates(text: string): Found[] {
  const skip = patternMatches(text, ordinary);
  const found: Found[] = [];
  for (const pattern of [...seasons, ...patterns, monthAlone, weekday])
    found.push(...without(patternMatches(text, pattern), [...skip, ...found]));
  return found
    .map((f) => {
      const cut =
        /^(?:in|by|since|until|till|of|from|last|next|that|early|late|mid|to|and|between|before|after)[ -](?=March|May)/.exec(
          f.words,
        )?.[0].length ?? 0;
      return { ...f, start: f.start + cut, words: f.words.slice(cut) };
    })
    .sort((a, b) => a.start - b.start);
}

/** Times told from the moment of writing. */
export function findFromNow(text: string): Found[] {
  return [...patternMatches(text, fromNow)];
}

/** What a typed date says, as far as it says it; months from 1. */
export function readDate(words: string): { day?: number; month?: number; year?: number } {
  const y = /(?:19|20)\d{2}/.exec(words)?.[0];
  const index = months.findIndex(
    (m) => words.includes(m) || new RegExp(`\\b${m.slice(0, 3)}`).test(words),
  );
  const d = /(?<!\d)\d{1,2}(?!\d)/.exec(words.replace(y ?? "", ""))?.[0];
  return {
    ...(d && index !== -1 ? { day: Number(d) } : {}),
    ...(index !== -1 ? { month: index + 1 } : {}),
    ...(y ? { year: Number(y) } : {}),
  };
}
