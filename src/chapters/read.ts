/**
 * The one reader of chapters: which files they are, what stands in each, in
 * reading order. A chapter is parsed again only when its text has changed, so
 * that all who ask get the same object; build side only.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { storyRoot } from "../record/root.ts";
import { parseChapter, type Chapter } from "./chapter.ts";

const folder = "content/chapters";

/** Is a path, from the root of the story, that of a chapter? */
export function isChapter(file: string): boolean {
  return file.startsWith(`${folder}/`) && /^[^/]+\.mdx$/.test(file.slice(folder.length + 1));
}

const parsed = new Map<string, Chapter>();

/** The chapter of a file with this text. */
export function chapterOf(file: string, source: string): Chapter {
  const known = parsed.get(file);
  if (known?.source === source) return known;
  const chapter = parseChapter(file, source);
  parsed.set(file, chapter);
  return chapter;
}

/** The chapters of the story that stands in `root`. */
export function readChapters(root = storyRoot): readonly Chapter[] {
  return readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter(isChapter)
    .sort()
    .map((file) => chapterOf(file, readFileSync(join(root, file), "utf8")));
}
