/**
 * From one attribute to another: the numbers in the second string, each on its
 * way from the number at the same place in the first. What d3's
 * `interpolateString` does; its package brings colour spaces with it that no
 * mark has, half of all that the page would load of D3.
 */
const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** A function of 0 to 1. At 1 it is `to`, to the letter. */
export function blendText(from: string, to: string): (share: number) => string {
  const starts = from.match(number)?.map(Number) ?? [];
  const ends = to.match(number)?.map(Number) ?? [];
  const words = to.split(number);
  return (share) =>
    share === 1
      ? to
      : words.reduce((all, word, i) => {
          const [start, end] = [starts[i - 1], ends[i - 1] as number];
          return all + String(start === undefined ? end : start + (end - start) * share) + word;
        });
}
