/** The story, checked as it stands on disk. */
import { allCharts } from "../charts/all.ts";
import { checkStory, type Checked } from "../checks/check.ts";
import { readKeptFiles, readStoryFiles } from "../checks/files.ts";

export async function checkedStory(): Promise<Checked> {
  const charts = [...(await allCharts()).values()];
  const today = new Date().toISOString().slice(0, 10);
  return checkStory(readStoryFiles(), { charts, today, kept: readKeptFiles });
}
