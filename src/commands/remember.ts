/** Writes `data/published.json`: the story as it stands now, once nothing but changes stands in the way. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { allCharts } from "../charts/all.ts";
import { lineIndex } from "../chapters/lineindex.ts";
import type { Rendered } from "../chapters/render.ts";
import { checkStory } from "../checks/check.ts";
import { readElsewhere, readStoryFiles } from "../checks/files.ts";
import { diagnosticsText, count } from "../checks/messages/format.ts";
import { publish } from "../checks/publication/published.ts";
import { settled } from "../checks/publication/settled.ts";
import type { Diagnostic } from "../record/diagnostic.ts";
import { storyRoot } from "../record/root.ts";
import type { PublicRecord } from "../record/schema.ts";
import { counted } from "../record/words/counted.ts";

/**
 * Remembers the story and says so; nothing, with the reasons told, where it can't be published,
 * or where `refuses` says why what waits for a reader may not be settled.
 */
export async function remember(
  refuses: (
    waiting: readonly Diagnostic[],
    files: Readonly<Record<string, string>>,
  ) => string | undefined = () => undefined,
): Promise<
  { record: PublicRecord; chapters: readonly Rendered[]; unread: ReadonlySet<string> } | undefined
> {
  const files = readStoryFiles();
  const { problems, record, context } = checkStory(files, {
    charts: [...(await allCharts()).values()],
    today: new Date().toISOString().slice(0, 10),
    elsewhere: readElsewhere,
  });
  const left = problems.filter((p) => p.severity === "error" && !settled.has(p.code));
  if (!record || left.length > 0) {
    console.error(
      `${diagnosticsText(left, (file) => (files[file] === undefined ? undefined : lineIndex(files[file])))}\n\n${count(left)}`,
    );
    process.exitCode = 1;
    return undefined;
  }
  const waiting = problems.filter((p) => settled.has(p.code));
  const why = refuses(waiting, files);
  if (why !== undefined) {
    console.error(why);
    process.exitCode = 1;
    return undefined;
  }
  const chapters = context.rendered.filter((r) => context.chapters.includes(r.chapter));
  const published = publish(record, chapters);
  writeFileSync(join(storyRoot, "data/published.json"), `${JSON.stringify(published, null, 2)}\n`);
  const claims = Object.values(published.steps).flat().length;
  console.log(
    `data/published.json: ${counted(Object.keys(published.values).length, "entry", "entries")} and ${counted(claims, "statement")}, as checked.`,
  );
  const unread = new Set(waiting.map((p) => `${p.file}:${p.line}`));
  return { record, chapters, unread };
}
