/** From offsets to lines and columns, both counted from 1, and back. */
import { location } from "vfile-location";

export interface LineIndex {
  place(offset: number): { line: number; column: number };
  offset(line: number, column: number): number;
  /** The whole line that an offset stands in. */
  text(offset: number): string;
}

/** Indexes a text once. What lies beyond its end is its end. */
export function lineIndex(source: string): LineIndex {
  const places = location(source);
  const place = (offset: number) =>
    places.toPoint(Math.min(Math.max(offset, 0), source.length)) ?? { line: 1, column: 1 };
  const offset = (line: number, column: number) =>
    places.toOffset({ line, column }) ?? source.length;
  return {
    place(at) {
      const { line, column } = place(at);
      return { line, column };
    },
    offset,
    text(at) {
      const start = offset(place(at).line, 1);
      return (source.slice(start).match(/^[^\r\n]*/)?.[0] ?? "").trimEnd();
    },
  };
}
