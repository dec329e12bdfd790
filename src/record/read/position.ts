/** Where in a data file an entry or one of its values stands. */
import { findNodeAtLocation, type JSONPath, type Node } from "jsonc-parser";

/** Line and column from 1. */
export interface Position {
  line: number;
  column: number;
}

/** The position of a character of a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

/** The offset of a value, or of the nearest thing around it that is there. */
export function offsetOf(tree: Node | undefined, path: JSONPath): number {
  if (!tree) return 0;
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node.offset;
  }
  return tree.offset;
}

/** The offset of a key itself (not its value), or of the nearest thing around it. */
export function offsetOfKey(tree: Node | undefined, path: JSONPath): number {
  const node = tree && findNodeAtLocation(tree, path);
  return node?.parent?.type === "property" ? node.parent.offset : offsetOf(tree, path);
}
