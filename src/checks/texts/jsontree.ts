/** JSON as a tree with places. A text that was read before is not read again: several rules ask. */
import { parseTree, type Node } from "jsonc-parser";

const known = new Map<string, Node | undefined>();
/** About two checks' worth of data files. */
const most = 40;

export function jsonTree(text: string): Node | undefined {
  if (!known.has(text)) {
    if (known.size >= most) known.delete(known.keys().next().value as string);
    known.set(text, parseTree(text));
  }
  return known.get(text);
}
