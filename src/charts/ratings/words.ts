/** The words of `ratings`, all figures taken from what is drawn. */
import { formatDate } from "../../record/dates.ts";
import { gradeLabel, gradeOrder } from "../../record/grades.ts";
import { spellNumber } from "../../record/numbers.ts";
import type { Judgement, PublicRecord } from "../../record/schema.ts";
import type { Words } from "../kit/chart.ts";
import { fill } from "../kit/options.ts";
import { options } from "./options.ts";
import type { RatingsView } from "./views.ts";

/** Headline judgements in the order in which they became known. */
export function headlines(record: PublicRecord): Judgement[] {
  return record.judgements
    .filter((j) => j.series === "headline" && j.grade !== undefined)
    .sort((a, b) => (a.known < b.known ? -1 : 1));
}

const grade = (j: Judgement) => (j.grade ? gradeLabel(j.grade) : j.words);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const list = (parts: string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

/** "good in three parts, requires improvement in one", best grade last. */
function strandCounts(j: Judgement): string {
  return list(
    gradeOrder
      .map((g) => ({ g, n: j.strands.filter((s) => s.grade === g).length }))
      .filter(({ n }) => n > 0)
      .sort((a, b) => b.n - a.n)
      .map(
        ({ g, n }, i) =>
          `${gradeLabel(g)} in ${spellNumber(n)}${i === 0 ? (n === 1 ? " part" : " parts") : ""}`,
      ),
  );
}

function title(shown: Judgement[], focus: Judgement | undefined, view: RatingsView): string {
  const last = shown.at(-1);
  if (!last) return "No grade yet: the scale";
  if (view.blank) return `${capital(grade(last))}, and then no overall grade at all`;
  if (focus && view.strands) return `${capital(grade(focus))} overall: ${strandCounts(focus)}`;
  if (!focus) {
    const first = grade(shown[0] as Judgement);
    return first === grade(last)
      ? "The grades so far, and the break in their scale"
      : `From ${first} to ${grade(last)}`;
  }
  return `${capital(grade(focus))} for ${focus.scopeShort}, ${formatDate(focus.known)}`;
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
      ? ` Within the judgement of ${formatDate(focus.known)}: ${list(focus.strands.map((s) => `${s.label}, ${gradeLabel(s.grade)}`))}.`
      : "";
  const blank = view.blank
    ? ` From ${ended} no overall grade is given, and the last panel is empty.`
    : "";
  return `${capital(spellNumber(shown.length))} ${shown.length === 1 ? "judgement" : "judgements"}. ${each}.${strands}${blank}`;
}

/** What a mark's place means; where the day of publication isn't known, that is said as long as the mark stands. */
function placing(shown: readonly Judgement[]): string {
  const inexact = shown.filter((j) => j.published === undefined).map((j) => formatDate(j.known));
  return [
    inexact.length < shown.length || shown.length === 0
      ? "A tick is the day of publication, a bar before it the inspection, a bracket the time within which the day lies."
      : "",
    inexact.length > 0 ? `The day isn’t known for ${list(inexact)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Title, description and limits of a state. */
export function words(record: PublicRecord, view: RatingsView): Words {
  const told = options.of(record);
  const all = headlines(record);
  const shown = all.slice(0, view.shown);
  const focus = shown.find((j) => j.id === view.focus);
  const first = shown[0];
  const last = shown.at(-1);
  const [from, to] = [first, last].map((j) => (j ? formatDate(j.known, "year") : ""));
  const years = from === to ? from : `${from}–${to}`;
  const notes = [
    placing(shown),
    view.shown > 3
      ? "A panel holds the grades of one scale, by framework, not by date; no grade of one is a grade of another."
      : (focus?.note ?? first?.note),
    view.blank || view.shown > 3 ? told.undrawn : undefined,
  ];
  return {
    title: title(shown, focus, view),
    subtitle: told.subtitle,
    alt: last
      ? fill(told.alt, {
          number: spellNumber(shown.length),
          judgement: shown.length === 1 ? "judgement" : "judgements",
          years: years ?? "",
          grade: grade(last),
        })
      : told.altEmpty,
    description: description(
      shown,
      focus,
      view,
      formatDate(record.breaks.at(-1)?.date ?? "", "month"),
    ),
    note: notes.filter(Boolean).join(" "),
    sources: [...new Set(shown.flatMap((j) => j.sources.map((s) => s.source)))],
  };
}
