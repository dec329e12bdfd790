/** Where an entry stands in the data files. */
import type { Context, SourceFile } from "../context.ts";

/** The place of an entry's id: in the file named, or in the first of the files that has it. */
export function place(
  data: Context["data"],
  id: string,
  file?: string,
): { source: SourceFile; offset: number } | undefined {
  const files = file ? [file] : ["facts.json", "judgements.json", "events.json", "quotations.json"];
  for (const name of files) {
    const source = data.get(name);
    if (!source) continue;
    const at = source.text.search(
      new RegExp(`"(?:id|date)"\\s*:\\s*"${id.replace(/[^\w-]/g, "\\$&")}"`),
    );
    if (at !== -1) return { source, offset: at };
    if (file) return { source, offset: Math.max(0, source.text.indexOf(`"${id}"`)) };
  }
  return undefined;
}
