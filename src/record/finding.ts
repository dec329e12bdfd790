import type { JSONPath } from "jsonc-parser";
import type { DataFile } from "./schema.ts";

/** What a check of the record has found, before it is given its line in the file. */
export interface RecordFinding {
  code: string;
  file: DataFile;
  /** From the top of the file; the line is that of the nearest thing there. */
  path: JSONPath;
  words?: string;
  message: string;
  why?: string;
  remedy: string;
}
