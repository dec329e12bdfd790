/**
 * `npm run publish-record`: remembers the story as it stands now, in
 * `data/published.json`. Run it when a second person has compared what changed
 * with the sources; the commit says who.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { allCharts } from "../charts/all.ts";
import { checkStory } from "../checks/check.ts";
import { readStoryFiles } from "../checks/files.ts";
import { asText, count } from "../checks/format.ts";
import { storyRoot } from "../record/root.ts";
import { lineIndex } from "../chapters/lines.ts";
import { publish } from "../checks/published.ts";

/** What a new publication settles by itself. */
const settled = new Set(["entry-changed", "claims-changed", "sentence-changed"]);

const files = readStoryFiles();
const today = new Date().toISOString().slice(0, 10);
const { problems, record, context } = checkStory(files, {
  charts: [...(await allCharts()).values()],
  today,
});
const left = problems.filter((p) => p.severity === "error" && !settled.has(p.code));
if (!record || left.length > 0) {
  console.error(
    `${asText(left, (file) => (files[file] === undefined ? undefined : lineIndex(files[file])))}\n\n${count(left)}`,
  );
  process.exitCode = 1;
} else {
  const chapters = context.rendered.filter((r) => context.chapters.includes(r.chapter));
  const published = publish(record, chapters);
  writeFileSync(join(storyRoot, "data/published.json"), `${JSON.stringify(published, null, 2)}\n`);
  const claims = Object.values(published.steps).flat().length;
  console.log(
    `data/published.json: ${Object.keys(published.values).length} entries and ${claims} statements, as checked.`,
  );
}
