/**
 * A ladder on a narrow frame: a row for each rung, its word at the left, what
 * was said of it at the right. There is no room for an axis, so the order of
 * time is that of the dates, which are written out.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { lineMark, textMark } from "../kit/marks.ts";
import { gradeStyles, measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { RatedJudgement, RatingsData } from "./data.ts";
import { currentPanel, descent } from "./layout.ts";
import { lit, paint, wordKey } from "./words-on-rungs.ts";
import type { RatingsView } from "./views.ts";

/** One line of what is said beside a word. */
interface Said {
  readonly key: string;
  readonly text: string;
  readonly style: TextStyle;
  readonly class: string;
}

const lineHeight = 18;
/** What a date needs beside a word, its day over its year. */
const dateRoom = 118;
/** No word of a narrow frame is larger. */
const largest = gradeStyles.indexOf("grade48");

/** Dates and scopes of the judgements on a rung: all of them, the scope of the one in focus, or the dates. */
function said(
  given: readonly RatedJudgement[],
  view: RatingsView,
  room: number,
  lines: number,
): Said[] {
  const focused = (j: RatedJudgement) => j.id === view.focus || given.length === 1;
  const set = (j: RatedJudgement, scoped: boolean): Said[] => {
    const focus = j.id === view.focus;
    const line = (text: string, i: number, strong: boolean): Said => ({
      key: `label-${j.id}-${i}`,
      text,
      style: strong ? "strong" : "label",
      class: strong ? "c-ink" : "c-soft",
    });
    const date = wrap(j.date, focus ? "strong" : "label", room);
    return [
      ...date.map((text, i) => line(text, i, focus)),
      ...(scoped ? wrap(j.scope, "label", room) : []).map((text, i) =>
        line(text, date.length + i, false),
      ),
    ];
  };
  const forms = [
    given.flatMap((j) => set(j, true)),
    given.flatMap((j) => set(j, focused(j))),
    given.flatMap((j) => set(j, false)),
  ];
  return forms.find((form) => form.length <= lines) ?? (forms.at(-1) as Said[]).slice(0, lines);
}

/** The key that an event’s words have under a wide ladder, too. */
const eventKey = (id: string, line = 0) => `event-label-${id}-${line}`;

/** Events as rows under the ladder, each after a short rule of its own. */
function events(
  data: RatingsData,
  view: RatingsView,
  size: Size,
): { marks: Mark[]; height: number } {
  const shown = data.events.filter((e) => view.events.includes(e.id));
  const height = shown.length * 26;
  const marks = shown.flatMap((e, i) => {
    const y = size.height - height + i * 26;
    return [
      lineMark(`event-${e.id}`, "s-ink w-2", [1, y + 5], [1, y + 25]),
      textMark(eventKey(e.id), e.text, 9, y + 20, { style: "strong", class: "c-ink" }),
    ];
  });
  return { marks, height };
}

/** The first scale as rows. */
export function rowMarks(data: RatingsData, view: RatingsView, size: Size): Mark[] {
  const index = currentPanel(data, view);
  const panel = data.panels[index];
  if (!panel) return [];
  const under = events(data, view, size);
  const pitch = (size.height - under.height - 1) / panel.scale.length;
  const judgements = data.judgements.slice(0, view.shown).filter((j) => j.panel === index);
  const filled = lit({ judgements }, view);
  const rows = panel.scale.flatMap((grade, i): Mark[] => {
    const rule = pitch * (i + 1);
    const word = data.words[grade] ?? "";
    // Room for dates is kept where any will be, so that no word changes its size under a reader.
    const dated = data.judgements.some((j) => j.panel === index && j.grade === grade);
    const most = size.width - 2 - (dated ? dateRoom : 0);
    const given = judgements.filter((j) => j.grade === grade);
    const style =
      gradeStyles
        .slice(largest)
        .find((s) => textStyles[s].size * 1.06 <= pitch && measure(word, s) <= most) ?? "grade22";
    const { size: em } = textStyles[style];
    const room = size.width - measure(word, style) - 14;
    const lines = said(given, view, room, Math.floor((pitch - 2) / lineHeight));
    return [
      lineMark(`rule-${index}-${grade}`, "s-hair w-1", [0, rule], [size.width, rule]),
      textMark(wordKey(index, grade), word, 1, rule - em * descent, {
        style,
        class: paint(grade, filled.has(grade), style),
      }),
      ...lines.map(({ key, text, style: face, class: ink }, n) =>
        textMark(key, text, size.width - 1, rule - 7 - (lines.length - 1 - n) * lineHeight, {
          style: face,
          class: ink,
          anchor: "end",
        }),
      ),
    ];
  });
  return [...rows, ...under.marks];
}
