/** A text that readers see, wherever it stands, and the file that it stands in. */
import type { RenderedPassage } from "../../chapters/render.ts";
import type { LineIndex } from "../../chapters/lineindex.ts";
import type { Diagnostic } from "../../record/diagnostic.ts";
import type { Typed } from "../find/typed.ts";

/** A file with its lines, for placing a problem. */
export interface SourceFile {
  readonly file: string;
  readonly lines: LineIndex;
}

/** One text that readers see, wherever it stands. */
export interface Text {
  readonly source: SourceFile;
  readonly where: "chapter" | "front" | "data" | "chart" | "interface";
  /** To search for figures, dates, grades and quotations: what is marked as ordinary is masked. */
  readonly typed: Typed;
  /** To search for words that are never used: nothing typed is masked. */
  readonly words: Typed;
  /** Ids that the text around it is about; suggestions prefer them. */
  readonly about: readonly string[];
  /** Must figures in it come from the record? The record's own statements state them. */
  readonly binds: boolean;
  readonly passage?: RenderedPassage;
  readonly entry?: string;
}

/** A problem at an offset of a file. */
export function diagnosticAt(
  source: SourceFile,
  offset: number,
  rest: Omit<Diagnostic, "file" | "line" | "column" | "severity"> & {
    severity?: Diagnostic["severity"];
  },
): Diagnostic {
  return { severity: "error", file: source.file, ...source.lines.place(offset), ...rest };
}
