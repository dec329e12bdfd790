/**
 * Where each character of a text node stands in the source. Markdown drops
 * backslashes and the indent of following lines and decodes entities, so the
 * two are walked side by side; a character not found nearby keeps its place.
 */
export function sourceMap(
  text: string,
  source: string,
  from: number,
  to: number,
): (index: number) => number {
  // The common case: nothing was changed.
  if (to - from === text.length && source.startsWith(text, from)) return (i) => from + i;
  let map: number[] | undefined;
  return (index) => {
    if (!map) {
      map = [];
      let at = from;
      for (const c of text.split("")) {
        const next = source.indexOf(c, at);
        if (next !== -1 && next < to && next - at < 40) at = next;
        map.push(at);
        at += 1;
      }
    }
    return map[index] ?? Math.max(from, to - 1);
  };
}
