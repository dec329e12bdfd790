/** What is probably meant where no name begins as it was typed. */
import { wordsOf } from "./match.ts";

/** Does a typed word begin a word but for slips: a letter too many, missing or wrong, or two turned round? */
function begins(typed: string, word: string, slips: number): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same++;
  if (same === typed.length) return true;
  if (slips === 0) return false;
  const t = typed.slice(same);
  const w = word.slice(same);
  return (
    begins(t.slice(1), w, slips - 1) ||
    begins(t, w.slice(1), slips - 1) ||
    begins(t.slice(1), w.slice(1), slips - 1) ||
    (t[0] === w[1] && t[1] === w[0] && begins(t.slice(2), w.slice(2), slips - 1))
  );
}

/** Does every typed word nearly begin a word of the text? One slip in four letters, two in eight; none in fewer. */
export function near(typed: string, text: string): boolean {
  const there = wordsOf(text);
  const asked = wordsOf(typed);
  return (
    asked.length > 0 &&
    asked.every((t) => there.some((w) => begins(t, w, Math.min(2, Math.floor(t.length / 4)))))
  );
}
