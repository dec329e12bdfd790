/**
 * Where the history and the story's own record speak of the same report, they
 * must say the same, to the day. A judgement and a row are of one report if the
 * judgement gives the row's address as its evidence: no name is needed.
 */
import type { RecordFinding } from "../finding.ts";
import { gradeLabel } from "../grades.ts";
import type { Judgement } from "../shapes/judgement.ts";
import type { PublicRecord } from "../schema.ts";
import { historyCsv } from "./csv.ts";
import type { History, HistoryAuthority, HistoryFile, Inspection } from "./schema.ts";

/** A judgement of the story and the row on the same report. */
export interface Pair {
  readonly authority: HistoryAuthority;
  readonly inspection: Inspection;
  readonly judgement: Judgement;
}

/** All pairs. A report is cited by later judgements too: the framework, or else the day, tells which is its own. */
export function pairs(
  record: Pick<PublicRecord, "judgements" | "sources">,
  history: History,
): Pair[] {
  const address = new Map(record.sources.map((s) => [s.id, s.URL]));
  return record.judgements
    .filter((j) => j.series === "headline")
    .flatMap((judgement) => {
      const cited = new Set(judgement.sources.map((e) => address.get(e.source)));
      return history.authorities.flatMap((authority) =>
        authority.inspections
          .filter(
            (i) =>
              cited.has(i.report) &&
              (i.framework === undefined
                ? i.published === judgement.published
                : i.framework === judgement.framework),
          )
          .map((inspection) => ({ authority, inspection, judgement })),
      );
    });
}

/** "lamp-and-lens: good, …", in order of id. */
const parts = (strands: readonly { id: string; grade: Parameters<typeof gradeLabel>[0] }[]) =>
  strands
    .map((s) => `${s.id}: ${gradeLabel(s.grade)}`)
    .sort()
    .join(", ");

/** Where the two differ. `row` gives the place of an inspection in the file. */
export function checkAgreement(
  record: Pick<PublicRecord, "judgements" | "sources">,
  history: History,
  file: HistoryFile,
  row: (id: string) => number,
): RecordFinding[] {
  const found = pairs(record, history);
  const differing = found.flatMap(({ inspection, judgement }): RecordFinding[] => {
    const values: [string, string | undefined, string | undefined][] = [
      ["published", inspection.published, judgement.published],
      // A row that wasn't read says nothing else.
      ...(inspection.reading.graded
        ? ([
            ["inspected", inspection.inspected, judgement.inspected],
            [
              "grade",
              inspection.grade && gradeLabel(inspection.grade),
              judgement.grade && gradeLabel(judgement.grade),
            ],
            ["strands", parts(inspection.strands), parts(judgement.strands)],
          ] as [string, string | undefined, string | undefined][])
        : []),
    ];
    return values
      .filter(([, here, there]) => here !== there)
      .map(([what, here, there]) => ({
        code: "history-conflict",
        file: historyCsv,
        path: [row(inspection.id)],
        words: here ?? "",
        message: `${inspection.id} and the judgement "${judgement.id}" of the story differ (${what}): ${here ?? "nothing"} here, ${there ?? "nothing"} there.`,
        why: "The authority’s page and the story would tell two histories of one report.",
        remedy: "Compare both with the report, and correct the one that is wrong.",
      }));
  });
  const frameworks = new Set(file.frameworks.map((f) => f.framework));
  const alone = record.judgements.filter(
    (j) =>
      j.series === "headline" &&
      frameworks.has(j.framework) &&
      !found.some(({ judgement }) => judgement === j),
  );
  return [
    ...differing,
    ...alone.map((j): RecordFinding => ({
      code: "history-conflict",
      file: "judgements.json",
      path: [record.judgements.indexOf(j)],
      message: `No row of data/${historyCsv} is on the report of the judgement "${j.id}".`,
      why: "The authority’s page would lack what the story says of it.",
      remedy: "Give the report’s address among the judgement’s sources, or add the row.",
    })),
  ];
}
