/** What stands inside of a page, as its content security policy names it. */
import { createHash } from "node:crypto";

/** The source expression that allows one script or style by its text. */
export function cspHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
