/**
 * The content security policy of a page: what is inside of it is allowed by its
 * hash, what is beside it by its origin, and nothing else. The hashes are known
 * when the page is written, so they are put in at the end of the build.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { cspHash } from "../site/csp.ts";

/** Stands in a policy where hashes come to stand. */
const inside = { scripts: "{scripts}", styles: "{styles}" } as const;

/** The policy of the site's pages, in the words of a `<meta>`, its hashes still to come. */
export const policy = [
  "default-src 'none'",
  `script-src 'self' ${inside.scripts}`,
  `style-src 'self' ${inside.styles}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The same for a page with a form that leads to another page of the site. */
export const policyWithForm = policy.replace("form-action 'none'", "form-action 'self'");

/** Contents of the elements of one name that a policy has to allow: no data, nothing loaded. */
const contents = (html: string, name: "script" | "style") =>
  [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, "g"))]
    .filter(([, attributes = ""]) => !/\bsrc=|type="application\//.test(attributes))
    .map(([, , text = ""]) => text);

/** A page with the hashes of its own scripts and styles in its policy. */
export function withHashes(html: string): string {
  const hashes = (name: "script" | "style") =>
    [...new Set(contents(html, name).map(cspHash))].join(" ");
  return html
    .replace(` ${inside.scripts}`, () => (hashes("script") ? ` ${hashes("script")}` : ""))
    .replace(` ${inside.styles}`, () => (hashes("style") ? ` ${hashes("style")}` : ""));
}

/** The integration, for `astro.config.mjs`. */
export function policies(): AstroIntegration {
  return {
    name: "policies",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of globSync("**/*.html", { cwd: root })) {
          const path = join(root, file);
          const html = readFileSync(path, "utf8");
          const written = withHashes(html);
          if (written !== html) writeFileSync(path, written);
        }
      },
    },
  };
}
