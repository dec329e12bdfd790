/** The words of `ratings`, all figures taken from what is drawn. */
import { capital } from "../../record/words/capital.ts";
import { formatDate } from "../../record/dates.ts";
import { between } from "../../record/time/duration.ts";
import { gradeLabel, gradeOrder } from "../../record/grades.ts";
import { spellNumber } from "../../record/numbers.ts";
import type { Grade } from "../../record/shapes/grade.ts";
import type { Judgement } from "../../record/shapes/judgement.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Words } from "../kit/chart.ts";
import { fill } from "../kit/options.ts";
import { options } from "./options.ts";
import { data, type Panel } from "./data.ts";
import type { RatingsView } from "./views.ts";

/** Headline judgements in the order in which they became known. */
export function headlines(record: PublicRecord): Judgement[] {
  return record.judgements
    .filter((j) => j.series === "headline" && j.grade !== undefined)
    .sort((a, b) => (a.known < b.known ? -1 : 1));
}

export const grade = (j: Judgement): string => (j.grade ? gradeLabel(j.grade) : j.words);
export const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

/** "good in three parts, requires improvement in one", best grade last. */
function strandCounts(j: Judgement, grades: readonly Grade[]): string {
  return list(
    grades
      .map((g) => ({ g, n: j.strands.filter((s) => s.grade === g).length }))
      .filter(({ n }) => n > 0)
      .sort((a, b) => b.n - a.n)
      .map(
        ({ g, n }, i) =>
          `${gradeLabel(g)} in ${spellNumber(n)}${i === 0 ? (n === 1 ? " part" : " parts") : ""}`,
      ),
  );
}

/** "help and protection: good; leadership: inadequate". */
export const strandWords = (j: Judgement): string =>
  j.strands.map((s) => `${s.label}: ${gradeLabel(s.grade)}`).join("; ");

/** The panel that each headline judgement stands in. */
type Panels = ReadonlyMap<string, number>;

/** How long before an event, in whole years, where that is exact to the month; else nothing. */
function yearsBefore(record: PublicRecord, j: Judgement, event: string): string | undefined {
  const then = record.events.find((e) => e.id === event)?.date;
  if (then === undefined || j.published === undefined || j.published >= then) return;
  const months = between(j.published, then, "months").value;
  return months >= 12 && months % 12 === 0 ? between(j.published, then, "years").text : undefined;
}

/** What a state says, as a claim that its own marks bear out: the grade, and what it is set against. */
function title(
  record: PublicRecord,
  shown: Judgement[],
  focus: Judgement | undefined,
  view: RatingsView,
  panels: Panels,
  ended: string,
): string {
  const last = shown.at(-1);
  if (!last) return "One of these words is all that a grade says";
  if (view.drained) return `From ${ended} no overall grade is given`;
  if (view.blank)
    return `${capital(spellNumber(shown.length))} judgements drawn, the latest ${grade(last)}`;
  if (focus && view.strands)
    return `${capital(grade(focus))} overall: ${strandCounts(focus, gradeOrder(record))}`;
  if (!focus) return "Each grade on the scale that it was given on";
  const before = shown[shown.indexOf(focus) - 1];
  if (!before) return `The earliest grade drawn is ${grade(focus)}, for ${focus.scopeShort}`;
  if (panels.get(before.id) !== panels.get(focus.id))
    return `Under new rules, the word is ${grade(focus)}`;
  if (before.grade !== focus.grade)
    return before.scopeShort === focus.scopeShort
      ? `First ${grade(before)}, then ${grade(focus)}, for ${focus.scopeShort}`
      : `${capital(grade(before))} for ${before.scopeShort}, then ${grade(focus)} for ${focus.scopeShort}`;
  const { known } = options.of(record);
  const years = known && yearsBefore(record, focus, known.event);
  return known === undefined || years === undefined
    ? `${capital(grade(focus))} again, for ${focus.scopeShort}`
    : capital(fill(known.again, { years, grade: grade(focus) }));
}

function description(
  shown: Judgement[],
  focus: Judgement | undefined,
  view: RatingsView,
  ended: string,
): string {
  if (shown.length === 0) return "No judgement is shown yet.";
  const each = list(
    shown
      .map((j) => `${formatDate(j.known)}: ${grade(j)} (${j.scopeShort})`)
      .map((s) => s.replace(",", "")),
  );
  const strands =
    focus && view.strands
      ? ` Within the judgement of ${formatDate(focus.known)}: ${strandWords(focus)}.`
      : "";
  const blank = view.blank
    ? ` From ${ended} no overall grade is given, and the last panel is empty.`
    : "";
  return `${capital(spellNumber(shown.length))} ${shown.length === 1 ? "judgement" : "judgements"}. ${each}.${strands}${blank}`;
}

/** What the marks on a rung mean, as far as a state has them. */
function legend(shown: readonly Judgement[]): string {
  const exact = shown.some((j) => j.published !== undefined);
  const parts = [
    ...(exact ? ["tick: published", "bar: inspected"] : []),
    ...(shown.some((j) => j.published === undefined) ? ["bracket: day not known"] : []),
    ...(shown.some((j) => j.bracketed) ? ["date in brackets: document not known"] : []),
  ];
  return parts.length === 0 ? "" : `${capital(parts.join("; "))}.`;
}

/** What stands together in a panel, and what that doesn't mean. */
function panelWords(
  panels: readonly Panel[],
  shown: readonly Judgement[],
  view: RatingsView,
): readonly [limit: string, drawn: string] {
  const [first] = panels;
  const unknown = shown.find((j) => j.bracketed);
  const scale = unknown ? ` (scale of ${formatDate(unknown.known, "year")} not known)` : "";
  const mixed =
    first && first.kinds > 1
      ? `; the first holds ${spellNumber(first.kinds)} kinds of inspection${scale}`
      : "";
  const struck = panels.length > 1 ? "A word struck through is not on the next scale." : "";
  const outlined = view.drained
    ? "In outline: no grade any more; dates are beside those that were given."
    : "In outline: words of a scale that were not given.";
  return [
    `Grades of different panels can’t be compared${mixed}.`,
    // The pinned states show the words one after the other; there it needs no saying.
    [view.blank ? outlined : "", struck].filter(Boolean).join(" "),
  ];
}

/** Title, description and limits of a state. */
export function words(record: PublicRecord, view: RatingsView): Words {
  const settings = options.of(record);
  const all = headlines(record);
  const shown = all.slice(0, view.shown);
  const focus = shown.find((j) => j.id === view.focus);
  const panels = new Map(data(record).judgements.map((j) => [j.id, j.panel]));
  const first = shown[0];
  const last = shown.at(-1);
  const [from, to] = [first, last].map((j) => (j ? formatDate(j.known, "year") : ""));
  const years = from === to ? from : `${from}–${to}`;
  const several = last !== undefined && (panels.get(last.id) ?? 0) > 0;
  const [limit, drawn] = several
    ? panelWords(data(record).panels, shown, view)
    : ([focus?.note ?? first?.note, ""] as const);
  const parts = focus !== undefined && view.strands;
  const limits = parts
    ? ["Each part was graded in the same report; one word stands for all of them."]
    : [view.blank ? settings.undrawn : "", limit];
  const notes = parts ? limits : [view.blank ? "" : legend(shown), ...limits, drawn];
  const broken = record.breaks.at(-1);
  const ended = broken ? formatDate(broken.date, "month") : "";
  return {
    title: title(record, shown, focus, view, panels, ended),
    // All of them together say no more than their dates.
    subtitle: view.blank ? settings.caption : settings.subtitle,
    alt: last
      ? fill(settings.alt, {
          number: spellNumber(shown.length),
          judgement: shown.length === 1 ? "judgement" : "judgements",
          years: years ?? "",
          grade: grade(last),
        })
      : settings.altEmpty,
    description: description(shown, focus, view, ended),
    note: notes.filter(Boolean).join(" "),
    limits: limits.filter(Boolean).join(" "),
    sources: [...new Set(shown.flatMap((j) => j.sources.map((s) => s.source)))],
  };
}
