/** An entry or a step under another name, everywhere at once; a published step's old address leads to the new one. */
import { applyEdits, modify, parseTree, type JSONPath, type Node } from "jsonc-parser";
import { attribute } from "../chapters/chapter.ts";
import { chapterOf } from "../chapters/read.ts";
import { components } from "../say/components/table.ts";
import { fileRows, pathOf, type DataFile } from "../record/schema.ts";
import { alike, slip } from "../record/slip.ts";
import { Refused, type Files } from "./change.ts";

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** One place in a text, and what is to stand there. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const applied = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);

/** A word of a list of ids, and nothing that only contains it. */
const word = (id: string): RegExp => new RegExp(`(?<![\\w-])${id}(?![\\w-])`, "g");

const inChapters = (files: Files): string[] =>
  Object.keys(files).filter((f) => /^content\/(?:chapters|pages)\/[^/]+\.mdx$/.test(f));

export interface RenamePlan {
  readonly what: "entry" | "step";
  /** Files that change; `data/published.json` is not among them. */
  readonly change: Readonly<Record<string, string>>;
  /** How many places. */
  readonly places: number;
}

/** Every id of a list in the data, with its file. */
function entryIds(files: Files): Map<string, DataFile[]> {
  const found = new Map<string, DataFile[]>();
  for (const [file, row] of fileRows) {
    const text = files[pathOf(file)];
    if (!row.list || text === undefined) continue;
    for (const entry of parseTree(text)?.children ?? []) {
      const id = entry.children?.find((p) => p.children?.[0]?.value === "id")?.children?.[1]?.value;
      if (typeof id === "string") found.set(id, [...(found.get(id) ?? []), file]);
    }
  }
  return found;
}

function stepIds(files: Files): string[] {
  return inChapters(files)
    .flatMap((file) =>
      chapterOf(file, files[file] as string).elements.flatMap((e) => [
        ...(components[e.name]?.chart ? [attribute(e, "id") ?? ""] : []),
        ...(attribute(e, "was") ?? "").split(/\s+/),
      ]),
    )
    .filter(Boolean);
}

/** @throws Refused where nothing is called `from`, or something is called `to` already. */
export function planRename(files: Files, from: string, to: string, published: boolean): RenamePlan {
  const entries = entryIds(files);
  const steps = stepIds(files);
  if (!idShape.test(to))
    throw new Refused(`"${to}" can't be a name. Write lower-case words joined by hyphens.`);
  if (entries.has(to) || steps.includes(to))
    throw new Refused(`"${to}" is taken. Choose another name.`);
  const isEntry = entries.has(from);
  const isStep = steps.includes(from);
  if (isEntry && isStep)
    throw new Refused(
      `"${from}" is an entry and a step. Write --entry or --step before the two names.`,
    );
  if (!isEntry && !isStep) {
    const all = [...entries.keys(), ...steps];
    const near = slip(from, all) ?? alike(from, all).join(", ");
    throw new Refused(
      `Nothing is called "${from}".${near ? ` Is one of these meant: ${near}?` : ""}`,
    );
  }
  return isEntry ? renameEntry(files, from, to, entries) : renameStep(files, from, to, published);
}

/** As `planRename`, where it is known which of the two is meant. */
export function planRenameOf(
  what: RenamePlan["what"],
  files: Files,
  from: string,
  to: string,
  published: boolean,
): RenamePlan {
  return what === "entry"
    ? renameEntry(files, from, to, entryIds(files))
    : renameStep(files, from, to, published);
}

function renameEntry(
  files: Files,
  from: string,
  to: string,
  entries: ReadonlyMap<string, DataFile[]>,
): RenamePlan {
  const home = entries.get(from)?.[0];
  const code = Object.entries(files).find(
    ([path, text]) => path.startsWith("src/") && word(from).test(text),
  );
  if (code)
    throw new Refused(
      `The code names "${from}" in ${code[0]}. Ask whoever keeps the code; the name can't be changed from here alone.`,
    );
  const type = fileRows.find(([file]) => file === home)?.[1].type;
  const change: Record<string, string> = {};
  let places = 0;
  for (const [file, row] of fileRows) {
    const path = pathOf(file);
    const text = files[path];
    if (text === undefined || row.rows) continue;
    const keys = new Set(
      Object.entries(row.refers ?? {})
        .filter(
          ([, leads]) =>
            leads === home ||
            (type !== undefined && leads.startsWith("any entry")) ||
            leads === "any entry or report",
        )
        .map(([key]) => key.split("/").at(-1) as string),
    );
    const paths: JSONPath[] = [];
    const walk = (node: Node, at: JSONPath, key: string): void => {
      if (node.type === "object")
        for (const property of node.children ?? []) {
          const [name, value] = property.children ?? [];
          if (name && value) walk(value, [...at, String(name.value)], String(name.value));
        }
      else if (node.type === "array")
        node.children?.forEach((child, i) => walk(child, [...at, i], key));
      else if (node.value === from) {
        const own = key === "id" && file === home && at.length === 2;
        // A view of a chart names entries by their ids as well.
        const view = path === "content/story.json" && at[0] === "charts";
        if (own || keys.has(key) || view) paths.push(at);
      }
    };
    const tree = parseTree(text);
    if (tree) walk(tree, [], "");
    let now = text;
    for (const at of paths) now = applyEdits(now, modify(now, at, to, {}));
    // References in braces, in texts that readers see, and values that are read from another entry.
    const braces = new RegExp(`(\\{\\{[a-z]+:)${from}(?=[|}])`, "g");
    const counted = now.match(braces)?.length ?? 0;
    now = now.replace(braces, `$1${to}`);
    if (home) {
      const pointer = new RegExp(`(${home.replace(".", "\\.")}#/(?:[^"]*/)?)${from}(?=[/"])`, "g");
      now = now.replace(pointer, `$1${to}`);
    }
    if (now !== text) {
      change[path] = now;
      places += paths.length + counted;
    }
  }
  for (const file of inChapters(files)) {
    const source = files[file] as string;
    const edits: Edit[] = [];
    for (const element of chapterOf(file, source).elements)
      for (const a of element.attributes) {
        if (typeof a.value !== "string" || ["id", "was"].includes(a.name)) {
          // The id of a figure or a quotation is an entry's; that of a step is its own.
          if (a.name !== "id" || components[element.name]?.chart) continue;
        }
        if (["why", "chart", "test", "as", "part", "unit"].includes(a.name)) continue;
        const written = source.slice(a.start, a.end);
        const quote = written.indexOf('"');
        for (const m of written.matchAll(word(from)))
          if (quote !== -1 && m.index > quote)
            edits.push({
              start: a.start + m.index,
              end: a.start + m.index + from.length,
              text: to,
            });
      }
    const front = /^---[\s\S]*?\n---/.exec(source)?.[0] ?? "";
    for (const m of front.matchAll(new RegExp(`(?<=\\{\\{[a-z]+:)${from}(?=[|}])`, "g")))
      edits.push({ start: m.index, end: m.index + from.length, text: to });
    if (edits.length > 0) change[file] = applied(source, edits);
    places += edits.length;
  }
  return { what: "entry", change, places };
}

function renameStep(files: Files, from: string, to: string, published: boolean): RenamePlan {
  const change: Record<string, string> = {};
  let places = 0;
  for (const file of inChapters(files)) {
    const source = files[file] as string;
    const chapter = chapterOf(file, source);
    const edits: Edit[] = [];
    for (const element of chapter.elements) {
      if (!components[element.name]?.chart) continue;
      const id = element.attributes.find((a) => a.name === "id");
      if (id?.value !== from) continue;
      const was = element.attributes.find((a) => a.name === "was");
      const former = typeof was?.value === "string" ? `${was.value} ${from}` : from;
      edits.push({
        start: id.start,
        end: id.end,
        text: `id="${to}"${published && !was ? ` was="${from}"` : ""}`,
      });
      if (published && was) edits.push({ start: was.start, end: was.end, text: `was="${former}"` });
    }
    for (const value of chapter.front.values)
      if (value.key === "card" && value.value === from)
        edits.push({ start: value.start, end: value.start + from.length, text: to });
    for (const m of source.matchAll(new RegExp(`(?<=\\]\\(/?#)${from}(?=\\))`, "g")))
      edits.push({ start: m.index, end: m.index + from.length, text: to });
    if (edits.length > 0) change[file] = applied(source, edits);
    places += edits.length;
  }
  if (places === 0)
    throw new Refused(
      `"${from}" is an old address of a step; it leads where its step is now, and stays as it is.`,
    );
  const path = pathOf("corrections.json");
  const text = files[path];
  const corrections = text === undefined ? [] : (parseTree(text)?.children ?? []);
  let now = text ?? "";
  corrections.forEach((entry, i) => {
    const list = entry.children?.find((p) => p.children?.[0]?.value === "steps")?.children?.[1];
    list?.children?.forEach((node, j) => {
      if (node.value !== from) return;
      now = applyEdits(now, modify(now, [i, "steps", j], to, {}));
      places += 1;
    });
  });
  if (text !== undefined && now !== text) change[path] = now;
  return { what: "step", change, places };
}
