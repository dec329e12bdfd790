/** The words of `coverage`, every figure and date from the record. */
import { formatDate } from "../../record/dates.ts";
import { gradeLabel, nationalOf } from "../../record/grades.ts";
import { formatNumber, numberInText } from "../../record/numbers.ts";
import type { Grade } from "../../record/shapes/grade.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Words } from "../kit/chart.ts";
import { dayFacts, frameworkWords, reportedLater, sharesOf, tally, type Tally } from "./data.ts";
import { fill } from "../kit/options.ts";
import { options } from "./options.ts";
import type { CoverageView } from "./views.ts";

const listed = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "10 good, 25 requires improvement and 7 inadequate". */
function gradeCounts({ of }: Tally, grades: readonly Grade[]): string {
  return listed.format(
    grades
      .filter((g) => (of[g] ?? 0) > 0)
      .map((g) => `${formatNumber(of[g] ?? 0)} ${gradeLabel(g)}`),
  );
}

/** What the grades of a day come to: the most frequent, of how many; that they were counted here is part of it, in one line. */
function claim(record: PublicRecord, { counts, day, of }: Tally): string {
  const n = (grade: Grade) => of[grade] ?? 0;
  const most = [...nationalOf(record).grades].sort((a, b) => n(b) - n(a))[0] as Grade;
  return `${formatDate(day)}, our count: ${formatNumber(n(most))} of ${formatNumber(counts.authorities)} in the archive ${options.of(record).verbs[most] ?? `were ${gradeLabel(most)}`}`;
}

/** That some of the empty rings had been inspected, and wait for their report. */
function laterWords(record: PublicRecord, date: string): string {
  const n = reportedLater(record, date);
  return n > 0
    ? ` By our count at least ${numberInText(n)} more had been inspected, and many others by earlier rules.`
    : "";
}

/** The words of a day. */
function dayWords(record: PublicRecord, t: Tally): Omit<Words, "subtitle"> {
  const { fact, day, publishedBy, of } = t;
  const { grades } = nationalOf(record);
  const all = nationalOf(record).authoritiesInEngland;
  const share =
    of.open > 0
      ? ` ${formatNumber(fact.value)} of ${formatNumber(all)} is ${formatNumber(Math.round((fact.value / all) * 100))} per cent.`
      : "";
  const counted = publishedBy
    ? `from reports published by ${formatDate(publishedBy)}`
    : day === fact.date
      ? "on that day"
      : `at ${formatDate(day)}, the nearest count after it`;
  const unknown = `${formatNumber(of.unknown)} whose report is not in the archive`;
  const open = of.open > 0 ? ` ${formatNumber(of.open)} had no report yet.` : "";
  const until = publishedBy
    ? ` ${fill(options.of(record).until, { date: formatDate(publishedBy) })}`
    : "";
  const shares = sharesOf(record, fact);
  return {
    title: claim(record, t),
    alt: `${formatNumber(all)} rings, one for each authority; ${formatNumber(fact.value)} filled: ${gradeCounts(t, grades)}; ${formatNumber(of.unknown)} without grade.`,
    description: `${fact.statement}${share}${open} By grade, as counted here ${counted}: ${gradeCounts(t, grades)}; ${unknown}.${shares ? ` ${shares}.` : ""}`,
    note: `Where a ring stands has no meaning.${until}${shares ? ` ${shares}.` : ""}`,
    // All of it that isn't about rings is in the description.
    limits: "",
    sources: [...new Set([...fact.sources.map((s) => s.source), nationalOf(record).source])],
  };
}

/** Title, description and limits of a state. */
export function words(record: PublicRecord, view: CoverageView): Words {
  const settings = options.of(record);
  const framework = frameworkWords(record);
  const subtitle = fill(settings.subtitle, { framework });
  const fact = dayFacts(record)[view.day];
  if (fact && view.unsorted) {
    const t = tally(record, fact);
    const whole = formatNumber(nationalOf(record).authoritiesInEngland);
    const open = formatNumber(t.of.open);
    const stated = formatNumber(fact.value);
    const by = formatDate(fact.date, "month");
    const { whose } = settings.days.find((d) => d.stated === fact.id) ?? {};
    return {
      subtitle: `${fill(settings.subtitleOpen, { framework, month: by })}${whose === undefined ? "" : `, ${whose}`}`,
      // In one line, like the titles after it: what is under it doesn't move. Whose number it is stands in the subtitle.
      title: `${by}: ${open} of ${whole} had no report under ${frameworkWords(record)}`,
      alt: `${whole} rings, one for each authority: ${open} empty, without a report by ${by}; ${stated} filled, with one.`,
      description: `${fact.statement} Taken as published reports, they leave ${open} of ${whole} authorities without one: these are the empty rings, the ${stated} others are filled.`,
      note: `Empty: ${open} without a report. Filled: ${stated}, taken as published reports; the archive holds ${formatNumber(t.counts.authorities)}.${laterWords(record, fact.date)}`,
      limits: `The archive holds ${formatNumber(t.counts.authorities)}.${laterWords(record, fact.date)}`,
      sources: [...new Set([...fact.sources.map((s) => s.source), nationalOf(record).source])],
    };
  }
  if (fact) return { subtitle, ...dayWords(record, tally(record, fact)) };
  const all = formatNumber(nationalOf(record).authoritiesInEngland);
  const last = dayFacts(record).at(-1);
  return {
    subtitle,
    title: fill(settings.titleNone, { all }),
    alt: fill(settings.altNone, { all }),
    description: fill(settings.descriptionNone, { all, framework }),
    note: settings.noteNone,
    sources: [...new Set((last?.sources ?? []).map((s) => s.source))],
  };
}
