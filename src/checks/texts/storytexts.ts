/**
 * The texts of `content/story.json` that readers see: what the story is called
 * and what its charts say. Names in double braces are filled in by the charts;
 * everything else is typed, and must not state what the record holds.
 */
import type { Node } from "jsonc-parser";
import type { SourceFile, Text } from "./text.ts";
import { jsonTree } from "./jsontree.ts";
import { templateTyped } from "./templatetyped.ts";

/** What is asked of a chart, and addresses: no words for readers. */
const silent = new Set(["views", "url", "origin", "licence"]);

/** Every string of the file that is more than a single word. */
export function storyTexts(source: SourceFile & { readonly text: string }): Text[] {
  const texts: Text[] = [];
  const walk = (node: Node): void => {
    if (node.type === "property" && silent.has(String(node.children?.[0]?.value))) return;
    const values = node.type === "property" ? node.children?.slice(1) : node.children;
    values?.forEach(walk);
    if (node.type !== "string" || !/\s/.test(String(node.value))) return;
    texts.push({
      source,
      where: "data",
      ...templateTyped(String(node.value), (i) => node.offset + 1 + i),
      about: [],
      binds: true,
    });
  };
  const root = jsonTree(source.text);
  if (root) walk(root);
  return texts;
}
