/** At most this many suggestions: an editor reads two or three, not ten. */
const most = 3;

/** Entries that the text is about come first; otherwise the order of the record. */
export function nearby<E extends { id: string }>(
  found: readonly E[],
  about: readonly string[],
): E[] {
  const rank = (e: E): number => {
    const i = about.indexOf(e.id);
    return i === -1 ? Infinity : i;
  };
  return [...found].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b))).slice(0, most);
}
