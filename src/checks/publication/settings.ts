/**
 * What readers see that isn't a sentence of a chapter or an entry with a source: the words, labels,
 * limits and views of `content/story.json`, the names of grades, notices of corrections, what is said
 * of the history. Each is called by its file and its path: `story.json#charts/count/title`.
 */
import type { JSONPath } from "jsonc-parser";
import type { DataFile, PublicRecord } from "../../record/schema.ts";

export interface Setting {
  readonly file: DataFile;
  /** In it; entries of a list by their ids. */
  readonly path: string;
  readonly value: string | number | boolean;
  /** The same with positions in lists, to find its place in the file. */
  readonly at: JSONPath;
}

/** Every setting of the record that readers see. */
export function settingsOf({ story, grades, corrections, history }: PublicRecord): Setting[] {
  // Reports are entries of their own, and the days of checking are no words.
  const { authorities: _, checked: __, ...told } = history ?? { authorities: [], checked: "" };
  const found: Setting[] = [];
  const walk = (file: DataFile, value: unknown, path: readonly string[], at: JSONPath): void => {
    if (Array.isArray(value))
      value.forEach((inner: unknown, i) => {
        const id = (inner as { id?: unknown } | null)?.id;
        walk(file, inner, [...path, typeof id === "string" ? id : String(i)], [...at, i]);
      });
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value))
        walk(file, inner, [...path, key], [...at, key]);
    else if (["string", "number", "boolean"].includes(typeof value))
      found.push({ file, path: path.join("/"), value: value as string, at });
  };
  walk("story.json", story, [], []);
  walk("grades.json", grades, [], []);
  walk("corrections.json", corrections, [], []);
  walk("authorities-history.json", told, [], []);
  return found;
}
