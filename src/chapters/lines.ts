/** From offsets to lines and columns, both counted from 1, and back. */
export interface LineIndex {
  place(offset: number): { line: number; column: number };
  offset(line: number, column: number): number;
  /** The whole line that an offset stands in. */
  text(offset: number): string;
}

/** Indexes a text once; each look-up is a binary search. */
export function lineIndex(source: string): LineIndex {
  const starts = [0];
  for (let i = source.indexOf("\n"); i !== -1; i = source.indexOf("\n", i + 1)) starts.push(i + 1);
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    place(offset) {
      const line = lineOf(offset);
      return { line: line + 1, column: offset - (starts[line] as number) + 1 };
    },
    offset(line, column) {
      return (starts[line - 1] ?? 0) + column - 1;
    },
    text(offset) {
      const line = lineOf(offset);
      return source.slice(starts[line], starts[line + 1]).trimEnd();
    },
  };
}
