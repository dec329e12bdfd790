/** What a schema complains of, in words for editors. */
import type { JSONPath } from "jsonc-parser";
import type { RecordFinding } from "../finding.ts";
import { nearest } from "../nearest.ts";
import { alike, slip } from "../slip.ts";
import type { DataFile } from "../schema.ts";
import type { z } from "zod";
import { keysAt } from "./schemakeys.ts";

/** Turns one complaint of a schema into words for editors. */
export function report(
  file: DataFile,
  base: JSONPath,
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
  add: (finding: RecordFinding, onKey?: boolean) => void,
): void {
  const inner = issue.path as JSONPath;
  const path = [...base, ...inner];
  const key = String(path.at(-1) ?? "");
  const list = typeof path.at(-1) === "number" ? path.at(-2) : undefined;
  const named = typeof list === "string" ? `An item of "${list}"` : `"${key}"`;
  const written = valueAt(value, inner);

  if (issue.code === "unrecognized_keys") {
    const allowed = keysAt(schema, inner);
    for (const unknown of issue.keys) {
      const meant = nearest(unknown, allowed);
      add(
        {
          code: "unknown-key",
          file,
          path: [...path, unknown],
          words: unknown,
          message: `"${unknown}" is not a key that can stand here.`,
          remedy: meant
            ? `Write "${meant}".`
            : `Use one of these, or take it out: ${allowed.join(", ")}.`,
        },
        true,
      );
    }
    return;
  }
  if (issue.code === "invalid_value") {
    add({
      code: "unknown-value",
      file,
      path,
      words: String(written),
      message: `"${String(written)}" can't stand as "${key}".`,
      remedy: allowedWords(String(written), issue.values.map(String)),
    });
    return;
  }
  if (issue.code === "invalid_type") {
    add({
      code: "wrong-type",
      file,
      path,
      words: JSON.stringify(written),
      message: `${named} must be ${kinds[issue.expected] ?? issue.expected}.`,
      remedy:
        inDigits(issue.expected, written) ??
        examples[issue.expected] ??
        "Compare with another entry.",
    });
    return;
  }
  if (
    issue.code === "too_small" &&
    (written === "" || (Array.isArray(written) && !written.length))
  ) {
    add({
      code: "empty-value",
      file,
      path,
      message: `${named} is empty.`,
      remedy: `Fill "${key}" in, or take it out if it may be left out.`,
    });
    return;
  }
  add({
    code: "wrong-value",
    file,
    path,
    words: JSON.stringify(written),
    message: `${named} can't have this value: ${issue.message}.`,
    remedy:
      issue.code === "custom" && typeof issue.params?.["remedy"] === "string"
        ? issue.params["remedy"]
        : "Compare with another entry.",
  });
}

/** More than this are ids of entries: a list of all helps nobody, and the nearest may be another true one. */
const fewValues = 24;

/** What to write for a value that can't stand: one of a few words, or an id that is meant. */
function allowedWords(written: string, allowed: readonly string[]): string {
  if (allowed.length <= fewValues) {
    const meant = nearest(written, allowed);
    return `${meant ? `Write "${meant}". ` : ""}Allowed: ${allowed.join(", ")}.`;
  }
  const meant = slip(written, allowed);
  if (meant) return `Write "${meant}".`;
  const near = alike(written, allowed).map((id) => `"${id}"`);
  return near.length > 0
    ? `Look whether one of these is meant: ${near.join(", ")}. If an entry was renamed by hand, npm run rename changes every place.`
    : "Write the id of an entry that has it: /desk/ lists them all. If one was renamed by hand, npm run rename changes every place.";
}

const kinds: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an entry in braces",
};
const examples: Record<string, string> = {
  string: 'Write it in double quotes: "text".',
  number: "Write it in digits, without quotes or commas: 2500.",
  int: "Write it in digits, without quotes or commas: 2500.",
  boolean: "Write true or false, without quotes.",
  array: "Write it in brackets: [ … ].",
  object: "Write it in braces: { … }.",
};

/** A number that was written as text, as it has to be written. */
function inDigits(expected: string, written: unknown): string | undefined {
  const digits = typeof written === "string" ? written.replace(/[,\s]/g, "") : "";
  return /^(?:number|int)$/.test(expected) && /^\d+(?:\.\d+)?$/.test(digits)
    ? `Write it in digits, without quotes or commas: ${digits}.`
    : undefined;
}

function valueAt(value: unknown, path: JSONPath): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null
        ? (at as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}
