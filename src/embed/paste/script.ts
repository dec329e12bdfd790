/** The two scripts of the embeds, minified when the site is built. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

/** What either script may weigh, in bytes after gzip. */
export const scriptBudget = 700;

function minified(name: "frame" | "loader"): string {
  const source = readFileSync(join(process.cwd(), "src/embed/browser", `${name}.ts`), "utf8");
  return transformSync(source, {
    loader: "ts",
    minify: true,
    target: "es2020",
    charset: "utf8",
  }).code.trim();
}

/** The script within an embed page; a classic one, inline. */
export const frameScript = minified("frame");

/** The loader, served as `/embed.js`. */
export const loaderScript = minified("loader");
