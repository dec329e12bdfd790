/**
 * The text of a passage that somebody typed, as one string to search in. Bound
 * components and words inside `<Plain>` are stood for by marks that no pattern
 * matches, so that nothing is found in them or across them.
 */
import type { Element, Run } from "../../chapters/chapter.ts";

/** Stands for one bound component, whatever its length. */
export const BOUND = "\uFFFC";
/** Stands for one character of ordinary language, marked as such. */
export const PLAIN = "\uFFFB";

export interface Typed {
  readonly text: string;
  /** The source offset of a character. */
  at(index: number): number;
  /** The containers around a character. */
  inside(index: number): readonly Element[];
}

/** A finding in typed text: a stretch of it. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const isPlain = (run: Run): boolean => run.inside.some((e) => e.name === "Plain");

/** Joins the runs of a passage into searchable text; `everything` shows words marked as ordinary too. */
export function typedText(
  runs: readonly Run[],
  show: "unmarked" | "everything" = "unmarked",
): Typed {
  let text = "";
  const starts: number[] = [];
  for (const run of runs) {
    starts.push(text.length);
    if (run.bound) text += run.bound.name === "Cite" ? "" : BOUND;
    else text += show === "unmarked" && isPlain(run) ? PLAIN.repeat(run.text.length) : run.text;
  }
  const runAt = (index: number): number => {
    let i = starts.length - 1;
    while (i > 0 && (starts[i] as number) > index) i -= 1;
    return i;
  };
  return {
    text,
    at(index) {
      const i = runAt(index);
      return (runs[i] as Run).at(index - (starts[i] as number));
    },
    inside(index) {
      return (runs[runAt(index)] as Run).inside;
    },
  };
}

/** Typed text that is one plain string standing at `offset` in its file. */
export function typedString(text: string, at: (index: number) => number): Typed {
  return { text, at, inside: () => [] };
}

/** What a pattern found in a text before: a check that follows another sees mostly the same texts. */
const known = new WeakMap<RegExp, Map<string, readonly Found[]>>();
const most = 20_000;

/** All matches of a pattern (with the `g` flag), as findings. */
export function patternMatches(text: string, pattern: RegExp): readonly Found[] {
  let byText = known.get(pattern);
  if (!byText || byText.size > most) known.set(pattern, (byText = new Map()));
  let found = byText.get(text);
  if (!found) {
    found = [...text.matchAll(pattern)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      words: m[0],
    }));
    byText.set(text, found);
  }
  return found;
}

/** Findings that overlap none of the others. */
export function without<F extends Found>(found: readonly F[], others: readonly Found[]): F[] {
  return found.filter((f) => !others.some((o) => f.start < o.end && o.start < f.end));
}
