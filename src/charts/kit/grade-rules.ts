/**
 * The colours of grades as rules of the stylesheet: which grade has which colour
 * of the palette stands in `data/grades.json`, the palette in `tokens.css`.
 */
import type { GradeEntry } from "../../record/shapes/grade.ts";

/** Colours that words have in a darker tone of their own; the others are dark enough. */
const darker: ReadonlySet<string> = new Set(["amber"]);
const ofWords = (colour: string) => `var(--${colour}${darker.has(colour) ? "-text" : ""})`;

/** Rules for marks: fills, lines and words, on paper and on black. They come before the rules of the chart's own tokens. */
export function gradeRules(grades: readonly GradeEntry[]): string {
  const colours = [...new Set(grades.map(({ colour }) => colour))];
  const rule = (letter: string, after: string, declaration: (colour: string) => string) =>
    colours.map((colour) => {
      const selectors = grades
        .filter((grade) => grade.colour === colour)
        .map(({ id }) => `.chart .${letter}-${id}${after}`);
      return `${selectors.join(",")}{${declaration(colour)}}`;
    });
  return [
    ...rule("f", "", (colour) => `fill:var(--${colour})`),
    ...rule("s", "", (colour) => `stroke:var(--${colour})`),
    ...rule("c", "", (colour) => `fill:${ofWords(colour)}`),
    ...rule("c", ".on-black", (colour) => `fill:var(--${colour}-on-black)`),
    ...rule("s", ".on-black", (colour) => `stroke:var(--${colour}-on-black)`),
  ].join("");
}

/** Rules for grades in running text, and the colour of the word on the poster. */
export function gradeWordRules(grades: readonly GradeEntry[], poster: string | undefined): string {
  const word = grades.find(({ id }) => id === poster);
  return [
    ...grades.map(({ id, colour }) => `.grade-${id}{color:${ofWords(colour)}}`),
    ...(word ? [`:root{--poster-word:var(--${word.colour})}`] : []),
  ].join("");
}
