/** Comparing quoted words, whatever marks and spaces a source was set with. */

/** What was read of a source is held against every entry that quotes it: its plain form is made once. */
const known = new Map<string, string>();

/** The same words with straight quotation marks and single spaces. */
export function plain(text: string): string {
  let made = known.get(text);
  if (made === undefined) {
    made = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim();
    known.set(text, made);
  }
  return made;
}

/**
 * Does a passage hold the quoted words? "…" (or "[…]") in the quotation stands
 * for words left out: the parts around it must follow each other in order.
 */
export function holds(passage: string, quotation: string): boolean {
  const within = plain(passage);
  let from = 0;
  for (const part of plain(quotation).split(/\s*(?:\[…\]|…)\s*/)) {
    if (part === "") continue;
    const at = within.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}
