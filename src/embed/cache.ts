/**
 * What takes long to make, kept by a hash of everything that it is made from:
 * the same content is never made twice, and changed content has another name.
 * It lies in `node_modules/.cache`, where it can be thrown away at any time.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(process.cwd(), "node_modules/.cache/adequate");

/** The bytes made from `parts`; `make` runs only if they aren't kept. */
export function cachedBytes(parts: readonly string[], make: () => Buffer): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:${part}`);
  const file = join(folder, hash.digest("hex"));
  if (existsSync(file)) return readFileSync(file);
  const made = make();
  mkdirSync(folder, { recursive: true });
  // Written beside and moved: a build that is stopped leaves no half file.
  writeFileSync(`${file}.${process.pid}`, made);
  renameSync(`${file}.${process.pid}`, file);
  return made;
}
