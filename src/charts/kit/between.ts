/**
 * From one attribute to another: the numbers in the second string, each on its
 * way from the number at the same place in the first. What d3's
 * `interpolateString` does; its package brings colour spaces with it that no
 * mark has, half of all that the page would load of D3.
 */
const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** A function of 0 to 1. At 1 it is `to`, to the letter. */
export function between(from: string, to: string): (share: number) => string {
  const starts = from.match(number)?.map(Number) ?? [];
  return (share) => {
    if (share === 1) return to;
    let i = 0;
    return to.replace(number, (end) => {
      const start = starts[i++];
      return start === undefined ? end : String(start + (Number(end) - start) * share);
    });
  };
}
