/** The words around an authority's ladder: names, dates, grades and frameworks, and nothing else. */
import { capital } from "../record/words/capital.ts";
import type { Words } from "../charts/kit/chart.ts";
import { formatDate } from "../record/dates.ts";
import { gradeLabel } from "../record/grades.ts";
import { spellNumber } from "../record/numbers.ts";
import type { HistoryAuthority } from "../record/history/schema.ts";
import type { PublicRecord } from "../record/schema.ts";
import { reportsOn, type AuthorityReport } from "./reports.ts";

/** Judgements by a key, groups in order of their first. */
function grouped(
  all: readonly AuthorityReport[],
  key: (t: AuthorityReport) => string,
): [key: string, group: AuthorityReport[]][] {
  return [...new Set(all.map(key))].map((k) => [k, all.filter((t) => key(t) === k)]);
}

/** Names stay as the statistics office writes them, turned where it turns them: "Lampford, City of" is "City of Lampford". */
export function plainName({ name }: Pick<HistoryAuthority, "name">): string {
  const [first, second] = name.split(", City of");
  return second === undefined ? name : `City of ${first}`;
}

/** The grade of a judgement, or why there is none. */
export function gradeWords(t: AuthorityReport): string {
  return t.grade ? gradeLabel(t.grade) : t.ungraded ? "no overall grade" : "no grade read";
}

/** The parts of a judgement with their grades; those whose grade wasn't read say so. */
export function gradedParts(t: AuthorityReport): string[] {
  const parts = [
    ...t.strands.map((s) => `${s.label}: ${gradeLabel(s.grade)}`),
    ...t.unread.map((label) => `${label}: not read`),
  ];
  return parts.length > 0 ? parts : ["none in the record"];
}

/** "good, 3 February 2001". */
const line = (t: AuthorityReport): string => `${gradeWords(t)}, ${formatDate(t.known)}`;

/** A framework by its name and, where it is known to the month, when it began: so panels are called. */
function frameworkWords({ framework }: AuthorityReport): string {
  if (!framework) return "Framework not known";
  const [began = ""] = framework.period.split("/");
  return began.length === 7
    ? `${framework.name}, from ${formatDate(began, "month")}`
    : framework.name;
}

/** The years and grades in one line, framework by framework: "2015 good; 2018 outstanding, 2022 outstanding". */
export function inBrief(all: readonly AuthorityReport[]): string {
  const groups = grouped(
    all.filter((t) => t.grade ?? t.ungraded),
    (t) => (t.ungraded ? "none" : (t.framework?.id ?? "")),
  );
  return groups
    .map(([, group]) =>
      group.map((t) => `${formatDate(t.known, "year")} ${gradeWords(t)}`).join(", "),
    )
    .join("; ");
}

/** Judgements under each framework, in order of time, as lines; those without any at the end. */
export function byFramework(
  all: readonly AuthorityReport[],
): [framework: string, lines: string[]][] {
  const known = all.filter((t) => t.grade ?? t.ungraded);
  return grouped(known, frameworkWords).map(([framework, group]) => [framework, group.map(line)]);
}

/** What is missing from an authority's history, and why: one sentence each. */
export function missing(record: PublicRecord, authority: HistoryAuthority): string[] {
  const all = reportsOn(record, authority);
  const ended = record.breaks.at(-1);
  const list = (names: readonly string[]) =>
    names.length < 2
      ? names.join("")
      : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
  return [
    ...authority.former.map(
      ({ names, until }) =>
        `Until ${formatDate(until)} there was another authority here (${list(names)}); reports on what was abolished aren’t in the archive.`,
    ),
    ...all
      .filter((t) => !t.grade && !t.ungraded)
      .map((t) => `The report of ${formatDate(t.known)} is not drawn. ${t.read}.`),
    ...all
      .filter((t) => t.byDay && t.grade)
      .map(
        (t) =>
          `The framework of the report of ${formatDate(t.known)} was not read; it stands under the only one in use on that day.`,
      ),
    ...all
      .filter((t) => t.ungraded)
      .map(
        (t) =>
          `The report of ${formatDate(t.known)} has no overall grade, and is not drawn: since ${formatDate(ended?.date ?? t.known, "month")} only the parts are graded.`,
      ),
  ];
}

/** What stands together in a panel: grades of one framework, or of several in the same words. */
function panelNote(graded: readonly AuthorityReport[]): string {
  const words = (t: AuthorityReport) => t.framework?.scale.join() ?? "";
  const mixed = graded.filter((t) =>
    graded.some((o) => words(o) === words(t) && o.framework?.id !== t.framework?.id),
  );
  const kinds = new Set(mixed.map((t) => t.framework?.id)).size;
  const unknown = mixed.find((t) => t.judgement?.bracketed);
  return kinds === 0
    ? "A panel holds the grades of one framework; no grade of one is a grade of another."
    : `A panel is one set of words; no grade of one is a grade of another. The first holds ${spellNumber(kinds)} kinds of inspection${unknown ? `; the scale of ${formatDate(unknown.known, "year")} is not established` : ""}.`;
}

/** Words of the chart of an authority. */
export function words(record: PublicRecord, authority: HistoryAuthority): Words {
  const { history } = record;
  if (!history) throw new Error("there is no history of authorities in this record");
  const all = reportsOn(record, authority);
  const graded = all.filter((t) => t.grade);
  const name = plainName(authority);
  const brief = `${name}: ${inBrief(all)}.`;
  const years = [graded[0], graded.at(-1)].map((t) => (t ? formatDate(t.known, "year") : ""));
  const ended = record.breaks.at(-1);
  const frameworks = grouped(graded, (t) => t.framework?.name ?? "");
  return {
    title: `${name}: ${history.by}’s grades for ${history.graded}`,
    subtitle: `Overall grades by day of publication, ${years[0] === years[1] ? years[0] : years.join(" to ")}; in panels, by framework`,
    alt:
      brief.length <= 150
        ? brief
        : `Ladder of ${spellNumber(graded.length)} grades of ${name}, ${years.join(" to ")}.`,
    description: [
      `${capital(spellNumber(graded.length))} ${graded.length === 1 ? "grade" : "grades"}.`,
      ...frameworks.map(([framework, group]) => `${framework}: ${group.map(line).join("; ")}.`),
      ...(ended ? [`From ${formatDate(ended.date, "month")} no overall grade is given.`] : []),
    ].join(" "),
    note: [
      "Dates are of publication; where there is room, a tick marks the day and a bar before it the inspection.",
      panelNote(graded),
      "Derived: read from the reports, in part by machine.",
      ...(missing(record, authority).length > 0 ? ["What is missing is named on the page."] : []),
    ].join(" "),
    sources: [
      ...new Set([
        ...all.flatMap((t) => t.judgement?.sources.map((s) => s.source) ?? []),
        history.source,
      ]),
    ],
  };
}
