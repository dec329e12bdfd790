/**
 * What data files leave to be counted: a day alone in `national.json`, a panel
 * without numbers, the authorities graded again. It is counted from the history,
 * so that no count can stand beside it and differ.
 */
import type { RecordFinding } from "../finding.ts";
import { gradeRank } from "../grades.ts";
import { authoritySchema, type Authority, type AuthorityFile } from "../shapes/authority.ts";
import { nationalSchema, type National, type NationalFile } from "../shapes/national.ts";
import { type Framework } from "../shapes/judgement.ts";
import { countsOn, gradedAgain, type Again } from "./count.ts";
import type { History } from "./schema.ts";

interface Filled {
  readonly national?: National;
  readonly authorities?: Authority[];
  readonly findings: RecordFinding[];
}

const incomplete = (file: "national.json" | "authorities.json", path: (string | number)[]) => ({
  code: "nothing-to-count",
  file,
  path,
  message: "The numbers are left out here, and there is no history to count them from.",
  remedy: "Write the numbers, or add data/authorities-history.csv and .json.",
});

/** The national counts, complete. */
function fillNational(
  file: NationalFile,
  history: History | undefined,
  frameworks: readonly Framework[],
): { national: unknown; findings: RecordFinding[] } {
  const findings: RecordFinding[] = [];
  const day = (name: "quarters" | "days") =>
    file[name].map((row, i) => {
      if (row.authorities !== undefined) return row;
      if (history) return countsOn(history, row.date, file.grades);
      findings.push(incomplete("national.json", [name, i]));
      return row;
    });
  const panels = file.panels.map((panel, i) => {
    if (panel.denominator !== undefined) return panel;
    if (!history) {
      findings.push(incomplete("national.json", ["panels", i]));
      return panel;
    }
    const counted = countsOn(history, panel.date, file.grades);
    return {
      ...panel,
      denominator: counted.authorities,
      counts: panel.counts.map((c) => {
        const scales = frameworks.filter((f) => f.scale.includes(c.words));
        const grade = file.grades.find((g) => gradeRank(g, scales) === c.rank);
        return { ...c, n: grade ? counted[grade] : undefined };
      }),
    };
  });
  const { of, ...reinspected } = file.reinspected;
  const again = of && history ? gradedAgain(history, of, reinspected.asOf) : undefined;
  if (!again && reinspected.total === undefined)
    findings.push(incomplete("national.json", ["reinspected"]));
  const second = (grade: string) => again?.filter((a) => a.next?.grade === grade).length;
  return {
    findings,
    national: {
      ...file,
      quarters: day("quarters"),
      days: day("days"),
      panels,
      reinspected: again
        ? {
            ...reinspected,
            total: again.filter((a) => a.next).length,
            counts: Object.fromEntries(
              [...file.grades].reverse().flatMap((grade) => {
                const n = second(grade);
                return n ? [[grade, n]] : [];
              }),
            ),
            notYet: again.filter((a) => !a.next).length,
            begun: again.length,
          }
        : reinspected,
    },
  };
}

/** The authorities that the story names, each with its two grades; those that the history has are the test. */
function fillAuthorities(
  list: readonly AuthorityFile[],
  again: readonly Again[] | undefined,
): { authorities: unknown[]; findings: RecordFinding[] } {
  const findings: RecordFinding[] = [];
  const shown = (i: Again["first"]) => ({ published: i.published, grade: i.grade });
  const same = (a: object | undefined, b: object) =>
    a === undefined || JSON.stringify(a) === JSON.stringify(b);
  const conflict = (path: (string | number)[], words: string, message: string, remedy: string) =>
    findings.push({
      code: "history-conflict",
      file: "authorities.json",
      path,
      words,
      message,
      why: "The story names these authorities; the history has to bear it out.",
      remedy,
    });
  const authorities = list.map((authority, i) => {
    if (!again) {
      if (!authority.first || !authority.next) findings.push(incomplete("authorities.json", [i]));
      return authority;
    }
    const counted = again.find((a) => a.id === authority.id);
    if (!counted?.next) {
      conflict(
        [i],
        authority.id,
        `By the history, ${authority.name} was not graded a second time after that first grade.`,
        "Take it out, or correct the history from the reports.",
      );
      return authority;
    }
    const [first, next] = [shown(counted.first), shown(counted.next)];
    if (
      !same(authority.first, first) ||
      !same(authority.next, next) ||
      authority.name !== counted.name
    )
      conflict(
        [i],
        authority.id,
        `The history says of ${counted.name}: ${first.grade}, ${first.published}; ${next.grade}, ${next.published}.`,
        "Take the dates and grades out here, or correct the one that is wrong from the report.",
      );
    return { ...authority, first, next };
  });
  for (const { id, name, next } of again ?? [])
    if (next && !list.some((a) => a.id === id))
      conflict(
        [],
        id,
        `By the history, ${name} was graded a second time too, on ${next.published}.`,
        `Add { "id": "${id}", "name": "${name}" }.`,
      );
  return { authorities, findings };
}

/** Fills both files in. Without findings, both are there and complete. */
export function fillCounts(
  national: NationalFile | undefined,
  authorities: readonly AuthorityFile[],
  history: History | undefined,
  frameworks: readonly Framework[],
): Filled {
  if (!national) {
    const named = fillAuthorities(authorities, undefined);
    return named.findings.length > 0
      ? { findings: named.findings }
      : { authorities: named.authorities.map((a) => authoritySchema.parse(a)), findings: [] };
  }
  const { of, asOf } = national.reinspected;
  const again = of && history ? gradedAgain(history, of, asOf) : undefined;
  const counted = fillNational(national, history, frameworks);
  const named = fillAuthorities(authorities, again);
  const findings = [...counted.findings, ...named.findings];
  if (findings.length > 0) return { findings };
  const whole = nationalSchema.safeParse(counted.national);
  if (!whole.success)
    return {
      findings: whole.error.issues.map((issue) => ({
        code: "nothing-to-count",
        file: "national.json",
        path: issue.path as (string | number)[],
        message: `What was counted can't stand here: ${issue.message}.`,
        remedy: "Write the numbers, or correct the scale of the panel.",
      })),
    };
  return {
    national: whole.data,
    authorities: named.authorities.map((a) => authoritySchema.parse(a)),
    findings,
  };
}
