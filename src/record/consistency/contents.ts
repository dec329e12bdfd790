import { fileRows, type DataFile, type PublicRecord } from "../schema.ts";

/** What a file of the record holds: its entries, or one object. */
export const contentOfFile = (record: PublicRecord, file: DataFile): unknown =>
  record[file.replace(".json", "") as keyof PublicRecord];

/** The files that hold a list, with their entries. */
export const listsOf = (record: PublicRecord) =>
  fileRows.flatMap(([file, row]) =>
    row.list === undefined
      ? []
      : [{ file, row, entries: contentOfFile(record, file) as readonly { id: string }[] }],
  );
