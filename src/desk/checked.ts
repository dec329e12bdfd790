/** The story, checked as it stands on disk. */
import type { Checked } from "../checks/check.ts";
import { currentCheck } from "../checks/current.ts";

export async function checkedStory(): Promise<Checked> {
  return (await currentCheck(new Date().toISOString().slice(0, 10))).checked;
}
