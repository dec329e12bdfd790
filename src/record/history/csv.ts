/** The history's CSV as rows with the place of each in the file. */
import { csvParseRows } from "d3-dsv";
import type { RecordFinding } from "../finding.ts";
import { nearest } from "../nearest.ts";
import { columns, type Row } from "./schema.ts";
import { counted } from "../words/counted.ts";

export const historyCsv = "authorities-history.csv" as const;

/** Rows of a text; where its columns aren't those of the file, no rows and what is wrong. */
export function readRows(text: string): { rows: Row[]; findings: RecordFinding[] } {
  const [head = [], ...body] = csvParseRows(text.replace(/^\uFEFF/, ""));
  const unknown = head.find((name) => !(columns as readonly string[]).includes(name));
  const missing = columns.find((name) => !head.includes(name));
  const fault = (message: string, remedy: string): { rows: Row[]; findings: RecordFinding[] } => ({
    rows: [],
    findings: [{ code: "history-columns", file: historyCsv, path: [], message, remedy }],
  });
  if (missing !== undefined)
    return fault(
      `The column "${missing}" is missing.`,
      `The first line has to be: ${columns.join(",")}`,
    );
  if (unknown !== undefined) {
    const meant = nearest(unknown, columns);
    return fault(
      `"${unknown}" is not a column of this file.`,
      meant ? `Write "${meant}".` : "Take the column out.",
    );
  }
  const findings = body.flatMap((cells, i): RecordFinding[] =>
    cells.length === head.length
      ? []
      : [
          {
            code: "history-cells",
            file: historyCsv,
            path: [i],
            message: `This row has ${counted(cells.length, "cell")}; the first line has ${head.length}.`,
            remedy: "Put what holds a comma into double quotes.",
          },
        ],
  );
  const rows = body.map(
    (cells) => Object.fromEntries(head.map((name, i) => [name, (cells[i] ?? "").trim()])) as Row,
  );
  return { rows, findings };
}

/** Offset of the first character of a row in the text; cells never hold a line break. */
export function offsetOfRow(text: string, row: number): number {
  let at = 0;
  for (let line = 0; line <= row; line++) at = text.indexOf("\n", at) + 1 || text.length;
  return at;
}
