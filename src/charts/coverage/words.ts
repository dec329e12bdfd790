/** The words of `coverage`, every figure and date from the record. */
import { formatDate } from "../../record/dates.ts";
import { gradeLabel } from "../../record/grades.ts";
import { formatNumber } from "../../record/numbers.ts";
import type { Grade, PublicRecord } from "../../record/schema.ts";
import type { Words } from "../kit/chart.ts";
import { dayFacts, difference, frameworkWords, sharesOf, tally, type Tally } from "./data.ts";
import type { CoverageView } from "./views.ts";

const listed = new Intl.ListFormat("en-GB", { type: "conjunction" });
const grades = ["outstanding", "good", "requires-improvement", "inadequate"] as const;

/** "10 good, 25 requires improvement and 7 inadequate". */
function gradeCounts({ of }: Tally): string {
  return listed.format(
    grades.filter((g) => of[g] > 0).map((g) => `${formatNumber(of[g])} ${gradeLabel(g)}`),
  );
}

/** What the grades of a day come to: the most frequent, of how many; that they were counted here is part of it. */
function claim({ fact, counts, of }: Tally): string {
  const most = [...grades].sort((a, b) => of[b] - of[a])[0] as (typeof grades)[number];
  return `By our count at ${formatDate(counts.date)}, ${formatNumber(of[most])} of the ${formatNumber(fact.value)} authorities inspected ${verb(most)}`;
}

/** A grade as what was said of several authorities. */
const verb = (grade: Grade) =>
  // plain: the grade as a verb, which no record holds; only the counts are claims.
  grade === "requires-improvement" ? "required improvement" : `were ${gradeLabel(grade)}`;

/** The words of a day. */
function dayWords(record: PublicRecord, t: Tally): Omit<Words, "subtitle"> {
  const { fact, counts, of } = t;
  const all = record.national.authoritiesInEngland;
  const share =
    of.open > 0
      ? ` That is ${formatNumber(Math.round((fact.value / all) * 100))} per cent of ${formatNumber(all)}.`
      : "";
  const counted =
    counts.date === fact.date
      ? "on that day"
      : `at ${formatDate(counts.date)}, the nearest count after it`;
  const unknown = `${formatNumber(of.unknown)} inspected without a grade in the archive`;
  const open = of.open > 0 ? ` ${formatNumber(of.open)} had not yet been inspected.` : "";
  const shares = sharesOf(record, fact);
  return {
    title: claim(t),
    alt: `${formatNumber(all)} rings, one for each authority; ${formatNumber(fact.value)} filled: ${gradeCounts(t)}; ${formatNumber(of.unknown)} without grade.`,
    description: `${fact.statement}${share}${open} By grade, as counted here ${counted}: ${gradeCounts(t)}; ${unknown}.${shares ? ` ${shares}.` : ""}`,
    note: `Derived: ${difference(t)}. A ring stands for one authority, not for a certain one.${shares ? ` ${shares}.` : ""}`,
    sources: [...new Set([...fact.sources.map((s) => s.source), record.national.source])],
  };
}

/** Title, description and limits of a state. */
export function words(record: PublicRecord, view: CoverageView): Words {
  const subtitle = `Local authorities in England by overall grade under ${frameworkWords(record)}, one ring for each`;
  const fact = dayFacts(record)[view.day];
  if (fact && view.unsorted) {
    const t = tally(record, fact);
    const whole = formatNumber(record.national.authoritiesInEngland);
    const open = formatNumber(t.of.open);
    const stated = formatNumber(fact.value);
    const by = formatDate(fact.date, "month");
    return {
      subtitle: `Local authorities in England, one ring for each: filled if inspected under ${frameworkWords(record)} by ${by}`,
      title: `By ${by}, ${open} of ${whole} had not yet been inspected under ${frameworkWords(record)}`,
      alt: `${whole} rings, one for each authority: ${stated} filled, inspected by ${by}; ${open} open.`,
      description: `${fact.statement} So ${open} of ${whole} authorities had not yet been inspected under it.`,
      note: `${stated} is the number stated; the public archive holds ${formatNumber(t.counts.authorities)} of these reports. Many authorities had been inspected before, under other frameworks.`,
      sources: [...new Set([...fact.sources.map((s) => s.source), record.national.source])],
    };
  }
  if (fact) return { subtitle, ...dayWords(record, tally(record, fact)) };
  const all = formatNumber(record.national.authoritiesInEngland);
  const last = dayFacts(record).at(-1);
  return {
    subtitle,
    title: `${all} local authorities in England have children’s services`,
    alt: `${all} open rings, one for each local authority in England; none is filled yet.`,
    description: `${all} open rings stand for the local authorities in England with children’s services. None had been inspected under ${frameworkWords(record)} before it began.`,
    note: "As many as in Ofsted’s statistics for these years; authorities have been created and abolished since.",
    sources: [...new Set((last?.sources ?? []).map((s) => s.source))],
  };
}
