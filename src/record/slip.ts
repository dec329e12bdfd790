/** What was probably meant by a word that nothing is called. */

/** Steps of one letter (put in, left out, changed, two exchanged) from one word to the other. */
export function distance(a: string, b: string): number {
  let last: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (same ? 0 : 1),
        exchanged ? (last[j - 2] as number) + 1 : Infinity,
      );
    }
    last = row;
    row = next;
  }
  return row[b.length] as number;
}

const digits = (id: string): string => id.replace(/\D/g, "");
const parts = (id: string): string[] =>
  id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/**
 * The id that a slip of the fingers turned into `word`: one letter wrong, two in
 * a long id, and never a digit, since `…-2014` and `…-2015` are two entries. Two
 * that are as near give nothing: a true entry in another's place is a falsehood.
 */
export function slip(word: string, ids: readonly string[]): string | undefined {
  const typed = word.trim().toLowerCase();
  const most = typed.length >= 12 ? 2 : 1;
  const near = ids
    .filter((id) => Math.abs(id.length - typed.length) <= most && digits(id) === digits(typed))
    .map((id) => ({ id, steps: distance(typed, id) }))
    .filter(({ steps }) => steps <= most)
    .sort((a, b) => a.steps - b.steps);
  const [first, second] = near;
  return first && first.steps !== second?.steps ? first.id : undefined;
}

/** At most three ids that share words with this one, the most alike first: to be looked at, not to be pasted. */
export function alike(word: string, ids: readonly string[]): string[] {
  const words = new Set(parts(word));
  const common = (id: string): number => {
    const other = parts(id);
    const shared = other.filter((w) => words.has(w)).length;
    return shared / Math.max(words.size, other.length);
  };
  return ids
    .map((id) => ({ id, shared: common(id) }))
    .filter(({ shared }) => shared >= 1 / 3)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ id }) => id);
}
