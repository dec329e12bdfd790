/**
 * `npm run schemas`: JSON Schemas of every data file, from the one definition that
 * the check uses, in `schemas/`; and, for this machine alone, snippets that complete
 * the ids of the record in chapters.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inForm } from "../../editing/change.ts";
import { z } from "zod";
import { loadRecord } from "../../record/load.ts";
import { fileRows, pathOf } from "../../record/schema.ts";
import type { PublicRecord } from "../../record/schema.ts";
import { entriesOf } from "../../record/lookup.ts";
import { paste } from "../../say/paste.ts";
import { kindOf } from "../../record/kinds.ts";
import { answerHelp } from "../help.ts";

export const folder = "schemas";

/** The schema of each file, by its own name: `facts.schema.json`. */
export function schemas(): Map<string, string> {
  const made = new Map<string, string>();
  for (const [file, row] of fileRows) {
    const kind = row.list ? z.array(row.list) : row.one;
    if (!kind) continue;
    const schema = z.toJSONSchema(kind, { target: "draft-7", io: "input", unrepresentable: "any" });
    made.set(
      file.replace(/\.json$/, ".schema.json"),
      `${JSON.stringify({ title: `${pathOf(file)}`, ...schema }, null, 2)}\n`,
    );
  }
  return made;
}

/** Settings of an editor: which schema holds for which file. */
export function settings(): string {
  const rows = fileRows.filter(([, row]) => row.list ?? row.one);
  return `${JSON.stringify(
    {
      "json.schemas": rows.map(([file]) => ({
        fileMatch: [`/${pathOf(file)}`],
        url: `./${folder}/${file.replace(/\.json$/, ".schema.json")}`,
      })),
      "files.eol": "\n",
      "files.encoding": "utf8",
      "[mdx]": {
        "editor.wordWrap": "on",
        "editor.quickSuggestions": { other: true, strings: true },
      },
    },
    null,
    2,
  )}\n`;
}

/** Every entry of the record as a snippet: type its id, get its component. */
export function editorSnippets(record: PublicRecord): string {
  const made = Object.fromEntries(
    [...entriesOf(record).values()].map((entry) => [
      entry.id,
      {
        scope: "mdx,markdown",
        prefix: entry.id,
        body: paste(entry),
        description: kindOf(entry).short(entry),
      },
    ]),
  );
  return `${JSON.stringify(made, null, 2)}\n`;
}

if (import.meta.main) {
  answerHelp("schemas");
  mkdirSync(folder, { recursive: true });
  mkdirSync(".vscode", { recursive: true });
  for (const [name, text] of schemas()) writeFileSync(join(folder, name), text);
  const file = ".vscode/settings.json";
  writeFileSync(file, await inForm(file, settings()));
  writeFileSync(".vscode/record.code-snippets", editorSnippets(loadRecord()));
  console.log(`${folder}/: ${schemas().size} schemas. .vscode/: settings and snippets.`);
}
