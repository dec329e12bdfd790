/** Text with references in double braces, made searchable like a passage. */
import { BOUND, PLAIN, typedString, type Typed } from "../find/typed.ts";

/** Each reference becomes one mark and filler of the same length, so that offsets hold. */
export function templateTyped(
  text: string,
  at: (index: number) => number,
): { typed: Typed; words: Typed } {
  const mask = (show: boolean): string =>
    text.replace(/\{\{([^{}]*)\}\}/g, (whole, inner: string) => {
      const plain = /^\s*plain:([^|]*)\|/.exec(inner);
      if (plain && show) {
        const words = plain[1] as string;
        const lead = whole.indexOf(words);
        return "\u200B".repeat(lead) + words + "\u200B".repeat(whole.length - lead - words.length);
      }
      return plain ? PLAIN.repeat(whole.length) : BOUND + "\u200B".repeat(whole.length - 1);
    });
  return { typed: typedString(mask(false), at), words: typedString(mask(true), at) };
}
