/**
 * The texts in `data/` that readers see. The record's own statements, the
 * excerpts of sources and the notices of corrections state figures by right;
 * labels and notes take theirs by reference like everything else.
 */
import { parseTree, type Node } from "jsonc-parser";
import type { PublicRecord } from "../record/schema.ts";
import { resolveTemplate } from "../story/template.ts";
import type { SourceFile, Text } from "./context.ts";
import { templateTyped } from "./templatetyped.ts";

/** Which fields of which files readers see, and whether figures in them must be bound. */
const shown: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  "facts.json": { statement: false, caution: false, disagreement: false },
  "events.json": { label: true, short: true },
  "judgements.json": { scope: true, scopeShort: true, note: true, label: true },
  "breaks.json": { label: true, short: true },
  "frameworks.json": { note: true, name: false, short: false },
  "national.json": { caveat: true, about: true, label: true },
  "helplines.json": { name: false, who: false, note: false },
  "corrections.json": { said: false, says: false },
};

/** All texts of the data files, with their places. Broken JSON gives none: the record says so. */
export function dataTexts(
  files: ReadonlyMap<string, SourceFile & { readonly text: string }>,
  record: PublicRecord | undefined,
): Text[] {
  const texts: Text[] = [];
  for (const [name, source] of files) {
    const fields = shown[name];
    const root = fields && parseTree(source.text);
    if (!root) continue;
    const walk = (node: Node, entry: string | undefined): void => {
      const id = node.type === "object" ? (child(node, "id")?.value as string | undefined) : undefined;
      const here = id ?? entry;
      if (node.type !== "property") {
        for (const inner of node.children ?? []) walk(inner, here);
        return;
      }
      const [key, value] = node.children as [Node, Node | undefined];
      const binds = fields[key.value as string];
      if (value?.type === "string" && binds !== undefined) {
        const text = value.value as string;
        texts.push({
          source,
          where: "data",
          ...templateTyped(text, (i) => value.offset + 1 + i),
          about: [...(here ? [here] : []), ...(record ? resolveTemplate(text, record).ids : [])],
          binds,
          ...(here ? { entry: here } : {}),
        });
      } else if (value) walk(value, here);
    };
    walk(root, undefined);
  }
  return texts;
}

function child(node: Node, key: string): Node | undefined {
  const property = node.children?.find((p) => p.children?.[0]?.value === key);
  return property?.children?.[1];
}
