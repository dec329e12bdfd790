/**
 * Steps that ask for the very state that the step before them shows. On paper
 * their drawing would only be there twice, so it is left out.
 */
import { readdirSync, readFileSync } from "node:fs";

/** Ids of the steps in a chapter's text that repeat the state of the step before them. */
export function repeatsIn(chapter: string): string[] {
  let before = "";
  return [...chapter.matchAll(/<Step\s+id="([^"]+)"([^>]*)>/g)].flatMap(([, id, rest]) => {
    const state = (rest ?? "").trim().split(/\s+/).sort().join(" ");
    const same = state === before;
    before = state;
    return same && id ? [id] : [];
  });
}

const folder = "content/chapters";

/** Ids of all such steps of the story. */
export const repeats: ReadonlySet<string> = new Set(
  readdirSync(folder)
    .filter((name) => name.endsWith(".mdx"))
    .flatMap((name) => repeatsIn(readFileSync(`${folder}/${name}`, "utf8"))),
);
