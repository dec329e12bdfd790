import { findNodeAtLocation, type JSONPath, type Node } from "jsonc-parser";
import { pathOf, type DataFile } from "../../../record/schema.ts";
import { hash, hashesOf } from "../../publication/published.ts";
import { rule, type Finding } from "../../rule.ts";
import { settingsOf, type Setting } from "../../publication/settings.ts";
import { entryPlace } from "../../texts/dataplace.ts";
import { jsonTree } from "../../texts/jsontree.ts";

/** Entries that are drawn or printed wherever there are any. */
const shown: ReadonlySet<string> = new Set<DataFile>([
  "events.json",
  "judgements.json",
  "frameworks.json",
  "breaks.json",
  "helplines.json",
]);

/** The innermost that is there of a place, from its whole path outwards. */
function nodeAt(root: Node | undefined, at: JSONPath): Node | undefined {
  for (let length = at.length; root && length >= 0; length--) {
    const node = findNodeAtLocation(root, at.slice(0, length));
    if (node) return node;
  }
  return root;
}

/** `charts/count/title` as it is spoken of: “title” of the chart “count”. */
function called(file: string, path: string): string {
  const [first = "", id, ...rest] = path.split("/");
  if (file === "story.json" && first === "charts" && rest.length > 0)
    return `“${rest.join("/")}” of the chart “${id}”`;
  const list = file === "grades.json" || file === "corrections.json";
  return list && id ? `“${[id, ...rest].join("/")}” of “${first}”` : `“${path}”`;
}

export default rule(
  {
    code: "words-changed",
    title: "Words of a chart, a label or a notice that aren't those that were checked",
    why: "A title, a limit or the name of a grade is read as a sentence, and one word makes it false; no machine can tell, a second reader can.",
  },
  function* ({ record, published, data, production }): Iterable<Finding> {
    // A publication from before they were remembered has none.
    if (!record || !published || Object.keys(published.settings).length === 0) return;
    const severity = production ? "error" : "warning";
    const known = Object.entries(published.settings);
    const now = new Map(settingsOf(record).map((s) => [`${s.file}#${s.path}`, s]));
    const remedy = (what: string): string =>
      `${what}, then run npm run mark-checked -- --by NAME. If the change is a slip, take it back.`;
    const finding = ({ file, at }: Pick<Setting, "file" | "at">, said: string, read: string) => {
      const source = data.get(file);
      const node = nodeAt(source && jsonTree(source.text), at);
      if (!source || !node) return [];
      const value: unknown = node.value;
      const words = typeof value === "string" ? JSON.stringify(value) : "";
      return [
        { source, offset: node.offset, words, severity, message: said, remedy: remedy(read) },
      ] as const;
    };
    /** A thing that is new as a whole is told once, where it begins. */
    const seen = new Set<string>();
    for (const [key, setting] of now) {
      const { file, path, value, at } = setting;
      const before = published.settings[key];
      if (before === hash(value)) continue;
      const steps = path.split("/");
      let length = steps.length;
      const begins = (n: number) => `${file}#${steps.slice(0, n).join("/")}/`;
      while (length > 1 && !known.some(([k]) => k.startsWith(begins(length - 1)))) length--;
      const name = begins(length);
      if (seen.has(name)) continue;
      seen.add(name);
      yield* finding(
        { file, at: at.slice(0, length) },
        before === undefined
          ? `${called(file, steps.slice(0, length).join("/"))} in ${pathOf(file)} is new, and nobody else has read it yet.`
          : `${called(file, path)} in ${pathOf(file)} is not as it was when it was last checked.`,
        "Have a second person read it where readers see it, against the drawing and its sources",
      );
    }
    // Charts and pages show these by themselves, so no sentence of a chapter changes with them.
    for (const key of Object.keys(hashesOf(record))) {
      const [file, id] = key.split("#") as [DataFile, string];
      if (!shown.has(file) || key in published.entries) continue;
      const found = entryPlace(data, id, file);
      if (found)
        yield {
          ...found,
          entry: id,
          severity,
          message: `“${id}” in ${pathOf(file)} is new, and nobody else has read it yet.`,
          remedy: remedy(
            "Have a second person compare it with its source, and its label with the drawing",
          ),
        };
    }
    for (const [key] of known) {
      if (now.has(key)) continue;
      const [file, path] = key.split("#") as [DataFile, string];
      const steps = path.split("/");
      let length = steps.length;
      const here = (n: number) => `${file}#${steps.slice(0, n).join("/")}/`;
      while (length > 1 && ![...now.keys()].some((k) => k.startsWith(here(length - 1)))) length--;
      if (seen.has(here(length))) continue;
      seen.add(here(length));
      // Where it stood: beside what is left of what it was part of.
      const beside = [...now].find(([k]) => k.startsWith(here(length - 1)))?.[1];
      yield* finding(
        { file, at: beside?.at.slice(0, length - 1) ?? [] },
        `${called(file, steps.slice(0, length).join("/"))} was published and is gone from ${pathOf(file)}.`,
        "If it was meant to go, have a second person see that",
      );
    }
  },
);
