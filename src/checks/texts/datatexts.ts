/**
 * The texts in `data/` that readers see. They are the record, so they state
 * figures by right; the house rules hold for them as for everything else.
 */
import type { Node } from "jsonc-parser";
import { jsonTree } from "./jsontree.ts";
import { fileRows, type PublicRecord } from "../../record/schema.ts";
import { resolveTemplate } from "../../say/template.ts";
import type { SourceFile, Text } from "./text.ts";
import { templateTyped } from "./templatetyped.ts";

/** All texts of the data files, with their places. Broken JSON gives none: the record says so. */
export function dataTexts(
  files: ReadonlyMap<string, SourceFile & { readonly text: string }>,
  record: PublicRecord | undefined,
): Text[] {
  const texts: Text[] = [];
  for (const [name, { texts: fields }] of fileRows) {
    const source = files.get(name);
    const root = fields && source && jsonTree(source.text);
    if (!root) continue;
    const walk = (node: Node, entry: string | undefined): void => {
      const id =
        node.type === "object" ? (child(node, "id")?.value as string | undefined) : undefined;
      const here = id ?? entry;
      if (node.type !== "property") {
        for (const inner of node.children ?? []) walk(inner, here);
        return;
      }
      const [key, value] = node.children as [Node, Node | undefined];
      if (value?.type === "string" && fields.includes(String(key.value))) {
        const text = value.value as string;
        texts.push({
          source,
          where: "data",
          ...templateTyped(text, (i) => value.offset + 1 + i),
          about: [...(here ? [here] : []), ...(record ? resolveTemplate(text, record).ids : [])],
          binds: false,
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
