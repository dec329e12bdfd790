/** The files that a check reads, as texts by path from the root of the story or, of code, of the project. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { storyRoot } from "../record/root.ts";

/** Which files of which folders: what editors write, the words in chart code, the words of the interface. */
const places: readonly (readonly [folder: string, path: RegExp])[] = [
  ["content", /^chapters\/[^/]+\.mdx$|^[^/]+\.json$/],
  ["data", /^[^/]+\.(?:json|csv)$/],
  ["src", /\.astro$|^charts\/(?!kit\/)[^/]+\/[^/]+(?<!\.test)\.ts$/],
];

/** Reads chapters, data, chart code and components. */
export function readStoryFiles(root = storyRoot): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [folder, path] of places) {
    const from = join(folder === "src" ? process.cwd() : root, folder);
    if (!existsSync(from)) continue;
    for (const name of readdirSync(from, { recursive: true, encoding: "utf8" }).sort()) {
      const shown = name.replaceAll("\\", "/");
      if (path.test(shown)) files[`${folder}/${shown}`] = readFileSync(join(from, name), "utf8");
    }
  }
  return files;
}
