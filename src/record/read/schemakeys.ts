/** The keys that a schema allows. */
import type { JSONPath } from "jsonc-parser";
import type { z } from "zod";

/** The keys that a schema allows at a path. */
export function keysAt(schema: z.ZodType, path: JSONPath): string[] {
  let at = unwrap(schema);
  for (const key of path) {
    const next = typeof key === "number" ? at.element : at.shape?.[key];
    if (!next) return [];
    at = unwrap(next);
  }
  return Object.keys(at.shape ?? {});
}

interface Inner {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
}

function unwrap(schema: z.ZodType): Inner {
  const wrapped = schema as unknown as { unwrap?: () => z.ZodType };
  return wrapped.unwrap && !("element" in schema)
    ? unwrap(wrapped.unwrap())
    : (schema as unknown as Inner);
}
