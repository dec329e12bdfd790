/** The record with its history, and with what is counted from it. */
import type { RecordFinding } from "../finding.ts";
import { files, type DataFile, type PublicRecord } from "../schema.ts";
import { type AuthorityFile } from "../shapes/authority.ts";
import { type NationalFile } from "../shapes/national.ts";
import { checkAgreement } from "./agree.ts";
import { authorityId, buildHistory } from "./build.ts";
import { checkFile, checkRows } from "./checks.ts";
import { fillCounts } from "./fill.ts";
import type { HistoryFile, Row } from "./schema.ts";

/** Lists as their files have them, before anything is counted. */
type Lists = Omit<PublicRecord, "national" | "authorities" | "history">;

interface WithHistory {
  /** Absent where something is wrong. */
  readonly record?: PublicRecord;
  readonly findings: readonly RecordFinding[];
  /** Where history and story say different things of one report. */
  readonly disagreements: () => readonly RecordFinding[];
}

/** Puts the parsed files together. A story without a history is whole without it. */
export function withHistory(parsed: ReadonlyMap<DataFile, unknown>): WithHistory {
  const lists = Object.fromEntries(
    (Object.keys(files) as DataFile[])
      .filter((file) => "list" in files[file] || !("optional" in files[file]))
      .map((file) => [file.replace(".json", ""), parsed.get(file)]),
  ) as unknown as Lists;
  const file = parsed.get("authorities-history.json") as HistoryFile | undefined;
  const rows = parsed.get("authorities-history.csv") as readonly Row[] | undefined;
  const none = (findings: readonly RecordFinding[]): WithHistory => ({
    findings,
    disagreements: () => [],
  });
  if (!file !== !rows)
    return none([
      {
        code: "missing-file",
        file: file ? "authorities-history.csv" : "authorities-history.json",
        path: [],
        message: "Of the two files of the history one is missing.",
        remedy: "Restore the file, or take the other out as well.",
      },
    ]);
  const wrong =
    file && rows ? [...checkFile(file, rows, lists), ...checkRows(rows, file, lists)] : [];
  if (wrong.length > 0) return none(wrong);
  const history = file && rows && buildHistory(rows, file, lists);
  const counted = parsed.get("national.json") as NationalFile | undefined;
  const named = (parsed.get("authorities.json") ?? []) as readonly AuthorityFile[];
  const { national, authorities, findings } = fillCounts(counted, named, history, lists.frameworks);
  if (!authorities) return none(findings);
  const row = (id: string) =>
    rows?.findIndex((r) => `${authorityId(r.name)}-${r.published}` === id) ?? -1;
  return {
    record: {
      ...lists,
      authorities,
      ...(national ? { national } : {}),
      ...(history ? { history } : {}),
    },
    findings,
    disagreements: () => (history ? checkAgreement(lists, history, file, row) : []),
  };
}
