/**
 * The house rules of a story, from `content/house.json`, as finders. What a file
 * that can't be read would say is not looked for: the check refuses that file.
 */
import type { House } from "../record/house-schema.ts";
import type { PublicRecord } from "../record/schema.ts";
import { gradeFinder, type FindGrades } from "./find/grades.ts";
import { anyOf, phraseSource, plainSource, wholeWords } from "./find/phrases.ts";
import { patternMatches, without, type Found } from "./find/typed.ts";

export interface Term {
  /** Where a text has the words, and nothing lets them stand. */
  readonly find: (text: string) => readonly Found[];
  /** Only the story's own voice: the record may restate it of a report. */
  readonly storyOnly: boolean;
  readonly why: string;
  readonly instead: string;
}

export interface HouseRules {
  readonly terms: readonly Term[];
  readonly ethnicity: RegExp;
  readonly withheld: readonly {
    readonly pattern: RegExp;
    readonly why: string;
    readonly instead: string;
  }[];
  readonly withheldHashes: ReadonlySet<string>;
  readonly findGrades: FindGrades;
  /** Phrases whose day of the week, or whose “before”, is none. */
  readonly noDate: RegExp;
  readonly noOrder: RegExp;
}

type Parts = Partial<Pick<PublicRecord, "house" | "names" | "grades" | "frameworks">>;

/** What denies a claim, in the sentence before it. */
const denied = "(?<!\\b(?:not|never|nothing|no evidence)\\b[^.]{0,60})";

const nothing: House = {
  terms: [],
  ethnicity: [],
  withheld: [],
  withheldHashes: [],
  grades: { never: [], nouns: [] },
  ordinary: { grades: [], dates: [], orders: [] },
};

/** Makes the finders of what could be read. */
export function houseRules({
  house = nothing,
  names = [],
  grades = [],
  frameworks = [],
}: Parts): HouseRules {
  const { terms, ethnicity, withheld, withheldHashes, ordinary } = house;
  /** Whatever somebody is called. */
  const called = (ids: readonly string[]): string[] =>
    names
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ name, forms, roles = [] }) => [name, ...forms, ...roles])
      .map((form) => form.replaceAll("(", "").replaceAll(")", ""))
      .sort((a, b) => b.length - a.length);
  return {
    terms: terms.map(({ words, who, unless = [], unlessDenied, storyOnly, why, instead }) => {
      const lead = who
        ? `(?:${called(who).map(plainSource).join("|") || "(?!)"})${phraseSource(" ")}`
        : "";
      const pattern = wholeWords(`${unlessDenied ? denied : ""}${lead}${anyOf(words)}`);
      const stands = wholeWords(anyOf(unless));
      return {
        find: (text) => {
          const found = patternMatches(text, pattern);
          return found.length === 0 ? found : without(found, patternMatches(text, stands));
        },
        storyOnly: storyOnly ?? false,
        why,
        instead,
      };
    }),
    ethnicity: wholeWords(anyOf(ethnicity)),
    withheld: withheld.map(({ names: written, why, instead }) => ({
      pattern: wholeWords(anyOf(written)),
      why,
      instead,
    })),
    withheldHashes: new Set(withheldHashes),
    findGrades: gradeFinder({ grades, frameworks, house }),
    noDate: wholeWords(anyOf(ordinary.dates)),
    noOrder: wholeWords(anyOf(ordinary.orders)),
  };
}
