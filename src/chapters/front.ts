/** The front matter of a chapter: its keys with their places, or what is wrong with it. */
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";

export interface FrontValue {
  readonly key: string;
  readonly value: string;
  /** False where the value is a list, an object or empty. */
  readonly plain: boolean;
  readonly start: number;
  readonly keyStart: number;
}

export interface Front {
  readonly present: boolean;
  readonly values: readonly FrontValue[];
  readonly broken?: { readonly reason: string; readonly start: number };
}

/** Reads the YAML between the `---` lines at the very top of a file. Never throws. */
export function readFront(source: string): Front {
  const fence = /^---[ \t]*\r?\n/.exec(source);
  if (!fence) return { present: false, values: [] };
  const from = fence[0].length;
  const close = /^---[ \t]*$/m.exec(source.slice(from));
  if (!close)
    return {
      present: true,
      values: [],
      broken: { reason: "the closing --- line is missing", start: 0 },
    };

  const counter = new LineCounter();
  const document = parseDocument(source.slice(from, from + close.index), { lineCounter: counter });
  const error = document.errors[0];
  if (error)
    return {
      present: true,
      values: [],
      broken: { reason: inWords(error.message), start: from + error.pos[0] },
    };
  const values: FrontValue[] = [];
  if (isMap(document.contents))
    for (const pair of document.contents.items) {
      const { key, value } = pair;
      if (!isScalar(key)) continue;
      const plain = isScalar(value) && value.value !== null;
      const keyStart = from + (key.range?.[0] ?? 0);
      values.push({
        key: String(key.value),
        value: plain ? String(value.value) : "",
        plain,
        keyStart,
        start: plain ? from + (value.range?.[0] ?? 0) : keyStart,
      });
    }
  return { present: true, values };
}

/** What a YAML parser complains of, in an editor's words. */
function inWords(message: string): string {
  if (/Nested mappings|compact mappings|Implicit keys/.test(message))
    return "a value holds a colon and isn't in quotation marks";
  if (/unique/.test(message)) return "a key is written twice";
  if (/quote/.test(message)) return "a quotation mark is opened and not closed";
  return (message.split("\n")[0] as string).replace(/ at line .*$/, "");
}
