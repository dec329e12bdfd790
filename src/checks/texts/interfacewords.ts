/** The words in Astro components and pages: text between tags, and attributes that are read out. */
import type { Text } from "./text.ts";
import { BOUND, typedString } from "../find/typed.ts";
import { lineIndex } from "../../chapters/lineindex.ts";

/** One text of the interface, as it stands in the source, with the offset of its first character. */
export interface InterfaceText {
  readonly text: string;
  readonly start: number;
}

/** Code, styles, scripts and comments as spaces, so that places hold. */
const blank = (whole: string): string => whole.replace(/[^\n]/g, " ");

/** Finds them by the shape of the markup. */
export function interfaceWords(source: string): InterfaceText[] {
  const markup = source
    .replace(/^---\n[\s\S]*?\n---/, blank)
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, blank)
    .replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, blank);
  const found: InterfaceText[] = [];
  const add = (text: string, start: number): void => {
    const words = text.replace(/\{[^{}]*\}/g, "");
    if (/\p{L}{2,}/u.test(words) && !/[{}=]|^\s*[)(]/.test(words)) found.push({ text, start });
  };
  for (const m of markup.matchAll(/>([^<>]*)</g)) {
    const text = m[1] as string;
    if (!/[;?:]\s*\(?\s*$|&&\s*\(?\s*$/.test(text)) add(text, m.index + 1);
  }
  for (const m of markup.matchAll(/\b(?:alt|title|aria-label|placeholder|description)="([^"]+)"/g))
    add(m[1] as string, m.index + m[0].length - 1 - (m[1] as string).length);
  return found.sort((a, b) => a.start - b.start);
}

/** The words as a reader sees them; what code puts in is shown as `{…}`. */
export function shownWords({ text }: InterfaceText): string {
  return text
    .replace(/\{[^{}]*\}/g, "{…}")
    .replace(/\s+/g, " ")
    .trim();
}

/** The texts of one file. A comment `plain: reason` on the line or the one above marks ordinary language. */
export function interfaceTexts(file: string, source: string): Text[] {
  const lines = lineIndex(source);
  const plain = new Set<number>();
  for (const m of source.matchAll(/(?:<!--|\/\*|\/\/)\s*plain:\s*\S/g)) {
    const { line } = lines.place(m.index);
    plain.add(line).add(line + 1);
  }
  return interfaceWords(source).flatMap(({ text, start }): Text[] => {
    const lead = text.length - text.trimStart().length;
    if (plain.has(lines.place(start + lead).line)) return [];
    // What code puts in stands for a bound value; the rest keeps its place.
    const shown = text
      .replace(/\{[^{}]*\}/g, (code) => BOUND + "\u200B".repeat(code.length - 1))
      .replace(/\n/g, " ");
    const typed = typedString(shown, (i) => start + i);
    return [
      { source: { file, lines }, where: "interface", typed, words: typed, about: [], binds: true },
    ];
  });
}
