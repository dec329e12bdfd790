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

/** What may hold something withdrawn, beside the story itself: frozen charts, fixed files, addresses, code, tests. */
const placesElsewhere: readonly (readonly [folder: string, path: RegExp])[] = [
  ["frozen", /\.(?:html|svg|csv|json|txt|md)$/],
  ["public", /\.(?:html|svg|csv|json|txt|md)$/],
  ["data", /^addresses\.txt$/],
  ["src", /\.(?:ts|astro|json)$/],
  ["tests", /\.(?:ts|mdx|json|txt|csv)$/],
  ["docs", /\.md$/],
];

/** Reads chapters, data, chart code and components. */
export const readStoryFiles = (root = storyRoot): Record<string, string> => filesIn(places, root);

/** Reads every other text that could still hold what was withdrawn. */
export const readElsewhere = (root = storyRoot): Record<string, string> =>
  filesIn(placesElsewhere, root);

function filesIn(wanted: typeof places, root: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [folder, path] of wanted) {
    const ours = ["src", "tests", "docs"].includes(folder);
    const from = join(ours ? process.cwd() : root, folder);
    if (!existsSync(from)) continue;
    for (const name of readdirSync(from, { recursive: true, encoding: "utf8" }).sort()) {
      const shown = name.replaceAll("\\", "/");
      if (path.test(shown)) files[`${folder}/${shown}`] = readFileSync(join(from, name), "utf8");
    }
  }
  return files;
}
