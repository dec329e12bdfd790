/**
 * `npm run refresh-authorities -- FILE`: holds a newer file of the history
 * against the one that is here, shows what is new, changed or gone, and takes it
 * over if nothing of the past has changed in silence. `--as-of 2026-12-01` is
 * the day of the newer file; `--dry` only shows. Ends with 1 if it refuses.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { differenceText, compareRows, refusals } from "../authorities/refresh.ts";
import { readPublished } from "../checks/publication/published.ts";
import { historyCsv, readRows } from "../record/history/csv.ts";
import { readFiles, readRecord } from "../record/load.ts";
import { formatDiagnostics } from "../record/diagnostic.ts";
import { storyRoot } from "../record/root.ts";
import type { Correction } from "../record/shapes/correction.ts";

const about = "authorities-history.json" as const;

export interface Refreshed {
  /** What is shown, whatever comes of it. */
  readonly text: string;
  /** Files to be written, by their path from the root of the story; none if it is refused. */
  readonly files: ReadonlyMap<string, string>;
  readonly refused: boolean;
}

/** What comes of a newer file, in memory. `asOf` as `YYYY-MM-DD`. */
export function refresh(newer: string, asOf?: string, root = storyRoot): Refreshed {
  const current = readFiles(root);
  const before = current[historyCsv];
  const caveat = current[about];
  if (before === undefined || caveat === undefined)
    throw new Error(`This story has no data/${historyCsv} to refresh.`);
  const { rows, findings } = readRows(newer);
  const [first] = findings;
  if (first) throw new Error(`The newer file can't be read. ${first.message} ${first.remedy}`);
  const difference = compareRows(readRows(before).rows, rows);
  const nowAbout = asOf ? caveat.replace(/("asOf": ")[^"]*/, `$1${asOf}`) : caveat;
  const corrections = JSON.parse(current["corrections.json"] ?? "[]") as Correction[];
  const published = readPublished(readIfThere(join(root, "data/published.json")));
  const refused = refusals(difference, corrections, published?.corrections ?? []);
  const { problems } = readRecord({ ...current, [historyCsv]: newer, [about]: nowAbout });
  const parts = [
    differenceText(difference),
    ...(problems.length > 0 ? [formatDiagnostics(problems)] : []),
    ...refused,
  ];
  if (problems.length > 0 || refused.length > 0)
    return { text: parts.join("\n\n"), files: new Map(), refused: true };
  return {
    text: parts.join("\n\n"),
    files: new Map([
      [`data/${historyCsv}`, newer],
      [`data/${about}`, nowAbout],
    ]),
    refused: false,
  };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { "as-of": { type: "string" }, dry: { type: "boolean", default: false } },
    });
    const [file] = positionals;
    if (file === undefined)
      throw new Error("Say which file: npm run refresh-authorities -- ../newer.csv");
    const { text, files, refused } = refresh(readFileSync(file, "utf8"), values["as-of"]);
    console.log(text);
    if (refused) {
      console.error("\nRefused: nothing was written.");
      process.exitCode = 1;
    } else if (values.dry) console.log("\nNothing was written: --dry.");
    else {
      for (const [path, body] of files) writeFileSync(join(storyRoot, path), body);
      console.log(
        "\nTaken over. Have a second person compare the new rows with their reports, then run npm run mark-checked -- --by NAME.",
      );
    }
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
