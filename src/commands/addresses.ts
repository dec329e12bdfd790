/**
 * `npm run addresses`: does the built site still have every address that was
 * published? With `-- --write` it adds the new ones to `data/addresses.txt`;
 * the publishing workflow does so after a publish. Ends with 1 where one is gone.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compareAddresses, readAddresses, withAdded } from "../site/addresslist.ts";
import { answerHelp } from "./help.ts";
import { counted } from "../record/words/counted.ts";

export const addressFile = "data/addresses.txt";

/** Every address of a built site that others may have: pages, places in the story, pictures, data, feeds. */
export function builtAddresses(dist: string): Set<string> {
  const found = new Set<string>();
  for (const file of globSync("**/*", { cwd: dist, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name)
      .slice(dist.replace(/\/$/, "").length + 1)
      .replaceAll("\\", "/");
    // Names that change with their content, and what only hosts read.
    if (/^(?:_astro\/|_headers$|_redirects$|404\.html$|\.nojekyll$|desk\/)/.test(path)) continue;
    found.add(`/${path.replace(/(^|\/)index\.html$/, "$1")}`);
  }
  const story = readFileSync(join(dist, "index.html"), "utf8");
  // Scenes, steps, stills and what was renamed: whatever in the story can be linked to.
  for (const [, attributes = ""] of story.matchAll(/<(?:section|div|figure|span|a)\b([^>]*)>/g)) {
    const id = /\sid="([a-z0-9]+(?:-[a-z0-9]+)*)"/.exec(attributes)?.[1];
    if (id && !/^(?:main|data-|note-|ref-)/.test(id)) found.add(`/#${id}`);
  }
  return found;
}

if (import.meta.main) {
  answerHelp("addresses");
  const { values } = parseArgs({
    options: {
      write: { type: "boolean", default: false },
      dist: { type: "string", default: "dist" },
    },
  });
  if (!existsSync(join(values.dist, "index.html"))) {
    console.error(`There is no built site in ${values.dist}/. Build it first: npm run build`);
    process.exit(2);
  }
  const text = existsSync(addressFile) ? readFileSync(addressFile, "utf8") : "";
  const { gone, back, added } = compareAddresses(readAddresses(text), builtAddresses(values.dist));
  for (const address of gone)
    console.error(
      `${address} was published and would be gone.\n  Do: ${
        address.startsWith("/#")
          ? `write was="${address.slice(2)}" on the step that takes its place, or bring it back.`
          : "bring back what stood there."
      } If it has to go (a court order, a mistake about a person), write the reason behind it in ${addressFile}: ${address} # why, and when`,
    );
  for (const address of back)
    console.error(
      `${address} was withdrawn and is built again.\n  Do: take it out of the story, or take the reason out of ${addressFile}.`,
    );
  if (gone.length + back.length > 0) {
    console.error(
      `\n${counted(gone.length + back.length, "address", "addresses")}: it can't be published like this.`,
    );
    process.exitCode = 1;
  } else if (values.write) {
    if (added.length > 0) writeFileSync(addressFile, withAdded(text, added));
    console.log(`${addressFile}: ${added.length} added.`);
  } else
    console.log(
      `Every published address is there. ${added.length} new${added.length > 0 ? `: ${added.slice(0, 12).join(", ")}${added.length > 12 ? " …" : ""}` : ""}.`,
    );
}
