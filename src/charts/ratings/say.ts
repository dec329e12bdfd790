/** What a state of `ratings` shows that the one before it did not, for those who listen. */
import { capital } from "../../record/words/capital.ts";
import { formatDate } from "../../record/dates.ts";
import { spellNumber } from "../../record/numbers.ts";
import type { PublicRecord } from "../../record/schema.ts";
import { data } from "./data.ts";
import type { RatingsView } from "./views.ts";
import { grade, headlines, list, strandWords } from "./words.ts";

/** Which words a scale has, where the judgement in focus is the first on another scale than the one before it. */
function newScale(record: PublicRecord, { focus }: RatingsView): string {
  const { judgements, panels, words } = data(record);
  const at = judgements.findIndex((j) => j.id === focus);
  const [before, now] = [judgements[at - 1]?.panel, judgements[at]?.panel];
  if (before === undefined || now === undefined || before === now) return "";
  const scale = (panel: number) => list((panels[panel]?.scale ?? []).map((g) => words[g] ?? g));
  return `The words were ${scale(before)}; now they are ${scale(now)}.`;
}

/** What came to be drawn: grades, the parts of one, another scale, the end of the scales. Undefined where grades are taken back. */
export function say(
  record: PublicRecord,
  view: RatingsView,
  before: RatingsView | undefined,
): string | undefined {
  const { panels, words } = data(record);
  if (view.shown === 0)
    return `The words, from the top: ${list((panels[0]?.scale ?? []).map((g) => words[g] ?? g))}. No judgement is shown yet.`;
  if (before && view.shown < before.shown) return undefined;
  const shown = headlines(record).slice(0, view.shown);
  const added = shown.slice(before?.shown ?? 0);
  const focus = shown.find((j) => j.id === view.focus);
  const opened = view.strands && !(before?.strands && before.focus === view.focus);
  const number = capital(spellNumber(shown.length));
  const ended = record.breaks.at(-1);
  return [
    ...(added.length > 0
      ? [
          `Added: ${added.map((j) => [formatDate(j.known), grade(j), j.scopeShort].join(", ")).join("; ")}.`,
        ]
      : []),
    ...(added.length > 0 && shown.length > 1 ? [`${number} so far.`] : []),
    ...(focus && opened ? [`Within it: ${strandWords(focus)}.`] : []),
    // Open parts leave no room for the scale.
    ...(!view.strands && (added.length > 0 || before?.strands) ? [newScale(record, view)] : []),
    ...(ended && view.blank && !before?.blank
      ? [
          `From ${formatDate(ended.date, "month")} no overall grade is given, and the last panel is empty.`,
        ]
      : []),
    ...(view.drained && !before?.drained
      ? [`The words of all ${spellNumber(shown.length)} are drained to outlines.`]
      : []),
  ]
    .filter(Boolean)
    .join(" ");
}
