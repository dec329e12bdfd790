/** The check of the story as it stands on disk, made once for all who ask: terminal, overlay and desk. */
import { allCharts } from "../charts/all.ts";
import { checkStory, newCache, type Checked } from "./check.ts";
import { readElsewhere, readStoryFiles } from "./files.ts";

export interface Current {
  readonly checked: Checked;
  /** The files that were checked, by path. */
  readonly files: Readonly<Record<string, string>>;
}

const cache = newCache();
let last: (Current & { readonly asked: string }) | undefined;

const same = (
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
};

/** Checks the story, unless nothing has changed since it was last asked for. */
export async function currentCheck(today: string, production = false): Promise<Current> {
  const files = readStoryFiles();
  const asked = `${today} ${String(production)}`;
  if (last?.asked === asked && same(last.files, files)) return last;
  const charts = [...(await allCharts()).values()];
  const checked = checkStory(files, { charts, today, production, cache, elsewhere: readElsewhere });
  last = { checked, files, asked };
  return last;
}
