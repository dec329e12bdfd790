/** Cuts published text into sentences; never inside of a bound value. */

const segmenter = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** What ends with a full stop and no sentence. */
const abbreviation =
  /(?:^|[\s(“‘])(?:Dr|Mr|Mrs|Ms|Prof|St|para|paras|p|pp|cf|e\.g|i\.e|vs|vol)\.\s*$/;

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where sentences begin and end in `text`. No sentence ends within one of the `bound` stretches. */
export function splitSentences(text: string, bound: readonly Stretch[] = []): Stretch[] {
  const found: { start: number; end: number }[] = [];
  // A line break in a chapter is a space to the reader; the segmenter would end a sentence there.
  for (const { segment, index } of segmenter.segment(text.replaceAll("\n", " "))) {
    const previous = found.at(-1);
    const joins =
      previous &&
      (abbreviation.test(text.slice(previous.start, previous.end)) ||
        bound.some((b) => b.start < index && index < b.end) ||
        /^\s*[a-z,;:)]/.test(segment) ||
        !/[\p{L}\p{N}]/u.test(segment));
    if (joins) previous.end = index + segment.length;
    else found.push({ start: index, end: index + segment.length });
  }
  return found;
}
