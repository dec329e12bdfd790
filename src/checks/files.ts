/** The files that a check reads, as texts by path from the root of the project. The only place that opens them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folders whose files are checked, and their endings. */
const places = [
  ["content/chapters", ".mdx"],
  ["content/pages", ".mdx"],
  ["data", ".json"],
] as const;

/** Reads chapters, pages, data and the code of the charts. */
export function readStoryFiles(root = process.cwd()): Record<string, string> {
  const charts = join(root, "src/charts");
  const folders = [
    ...places,
    ...(existsSync(charts)
      ? readdirSync(charts, { withFileTypes: true }).flatMap((d) => (d.isDirectory() && d.name !== "kit" ? [[`src/charts/${d.name}`, ".ts"] as const] : []))
      : []),
  ];
  const files: Record<string, string> = {};
  for (const [folder, ending] of folders) {
    const path = join(root, folder);
    if (!existsSync(path)) continue;
    for (const name of readdirSync(path).sort())
      if (name.endsWith(ending)) files[`${folder}/${name}`] = readFileSync(join(path, name), "utf8");
  }
  return files;
}

/** Astro components, layouts and pages: their fixed words are published as well. */
export function readInterfaceFiles(root = process.cwd()): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).sort())
    if (name.endsWith(".astro")) files[`src/${name.replaceAll("\\", "/")}`] = readFileSync(join(root, "src", name), "utf8");
  return files;
}
