/** Keys that are written twice in one entry. */
import type { JSONPath, Node } from "jsonc-parser";

export function repeatedKeys(node: Node, path: JSONPath = []): JSONPath[] {
  const children = node.children ?? [];
  if (node.type === "array") return children.flatMap((c, i) => repeatedKeys(c, [...path, i]));
  if (node.type !== "object") return [];
  const seen = new Set<string>();
  return children.flatMap((property) => {
    const [key, value] = property.children ?? [];
    if (!key || !value) return [];
    const name = String(key.value);
    const again = seen.has(name);
    seen.add(name);
    const here = [...path, name];
    return again ? [here] : repeatedKeys(value, here);
  });
}
