/** Where an entry stands in the data files. */
import { authorityId } from "../../record/history/build.ts";
import { historyCsv, offsetOfRow, readRows } from "../../record/history/csv.ts";
import type { Context } from "../context.ts";
import type { SourceFile } from "./text.ts";

/** The place of an entry's id: in the file named, or in the first of the files that has it. */
export function entryPlace(
  data: Context["data"],
  id: string,
  file?: string,
): { source: SourceFile & { readonly text: string }; offset: number } | undefined {
  const files = file
    ? [file]
    : ["facts.json", "judgements.json", "events.json", "quotations.json", historyCsv];
  for (const name of files) {
    const source = data.get(name);
    if (!source) continue;
    if (name === historyCsv) {
      const row = readRows(source.text).rows.findIndex(
        (r) => `${authorityId(r.name)}-${r.published}` === id,
      );
      if (row >= 0 || file) return { source, offset: row < 0 ? 0 : offsetOfRow(source.text, row) };
      continue;
    }
    const at = source.text.search(
      new RegExp(`"(?:id|date)"\\s*:\\s*"${id.replace(/[^\w-]/g, "\\$&")}"`),
    );
    if (at !== -1) return { source, offset: at };
    if (file) return { source, offset: Math.max(0, source.text.indexOf(`"${id}"`)) };
  }
  return undefined;
}
