/** The schemas that editors complete by are those that the check refuses by. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { expect, test } from "vitest";
import { loadRecord } from "../../record/load.ts";
import { fileRows, pathOf } from "../../record/schema.ts";
import { folder, schemas, settings, editorSnippets } from "./schemas.ts";

test("what stands in schemas/ and .vscode/ is what the code says now: npm run schemas", () => {
  for (const [name, text] of schemas())
    expect(readFileSync(join(folder, name), "utf8"), name).toBe(text);
  expect(JSON.parse(readFileSync(".vscode/settings.json", "utf8"))).toEqual(JSON.parse(settings()));
});

test("they take the story's own data, and refuse a key that is misspelt", () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const [file, row] of fileRows) {
    const schema = schemas().get(file.replace(/\.json$/, ".schema.json"));
    if (!schema || row.optional) continue;
    const valid = ajv.compile(JSON.parse(schema) as object);
    const data = JSON.parse(readFileSync(pathOf(file), "utf8")) as unknown;
    expect(valid(data), `${file}: ${ajv.errorsText(valid.errors)}`).toBe(true);
    const [first, ...rest] = Array.isArray(data) ? (data as object[]) : [];
    if (first) expect(valid([{ ...first, misspelt: 1 }, ...rest]), file).toBe(false);
  }
});

test("each entry of the record is a snippet that can be pasted", () => {
  const record = loadRecord();
  const made = JSON.parse(editorSnippets(record)) as Record<string, { body: string }>;
  expect(Object.keys(made).length).toBeGreaterThan(record.facts.length);
  for (const [id, { body }] of Object.entries(made)) expect(body).toContain(`="${id}"`);
});
