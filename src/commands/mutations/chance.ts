/** Chance that is the same each time, and slips made by it: another digit, another word. */

/** Gives numbers from 0 to 1 that are the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

/** Another digit in the place of one of them; never a leading nought. */
export function otherDigit(text: string, random: () => number): string {
  const places = [...text.matchAll(/\d/g)].map((m) => m.index);
  const at = pick(places, random);
  const old = Number(text[at]);
  const now = (old + 1 + Math.floor(random() * 8)) % 10 || (old === 9 ? 8 : 9);
  return text.slice(0, at) + String(now === old ? (now % 9) + 1 : now) + text.slice(at + 1);
}

/** A word of a text replaced by another that reads as well. */
export function otherWord(text: string, random: () => number): string {
  const words = [...text.matchAll(/\p{L}{3,}/gu)];
  if (words.length === 0) return `${text} not`;
  const word = pick(words, random);
  const swap: Record<string, string> = {
    not: "now",
    was: "were",
    have: "had",
    had: "have",
    more: "less",
    less: "more",
    all: "some",
    some: "all",
  };
  const now = swap[word[0].toLowerCase()] ?? (word[0].length > 5 ? "certainly" : "never");
  return text.slice(0, word.index) + now + text.slice(word.index + word[0].length);
}
