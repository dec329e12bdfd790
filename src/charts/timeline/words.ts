/** The words of `timeline`, all figures taken from what is drawn. */
import { capital } from "../../record/words/capital.ts";
import { dayToEdtf, formatDate } from "../../record/dates.ts";
import { entryOf } from "../../record/lookup.ts";
import { formatNumber, spellNumber } from "../../record/numbers.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Words } from "../kit/chart.ts";
import { data, gapOf, type TimelineData } from "./data.ts";
import { fill } from "../kit/options.ts";
import { options } from "./options.ts";
import type { TimelineView } from "./views.ts";

/** What a state draws, in order of date. */
export function drawnCounts(slice: TimelineData, view: TimelineView) {
  const visible = (day: number) => day >= view.from && day <= view.to && day <= view.until;
  return {
    judgements: slice.judgements.filter((j) => visible(j.day)),
    events: slice.events
      .filter((e) => visible(e.day) && (view.drawnBy !== "field" || e.day === slice.known.day))
      .filter((e) => view.drawnBy !== "field" || e.lane === "known"),
  };
}

/** Ids of the sources behind what is drawn. */
function sourcesOf(record: PublicRecord, ids: readonly string[]): string[] {
  return [
    ...new Set(
      ids.flatMap((id) => {
        const judgement = record.judgements.find((j) => j.id === id);
        const event = record.events.find((e) => e.id === id);
        const fact = record.facts.find((f) => f.id === (event ? event.fact : id));
        return (judgement ?? fact)?.sources.map((s) => s.source) ?? [];
      }),
    ),
  ];
}

/** "three events", "one event", "no event", "2,000 events". */
const many = (n: number, what: string) =>
  `${n === 0 ? "no" : n > 99 ? formatNumber(n) : spellNumber(n)} ${what}${n > 1 ? "s" : ""}`;

/** Title, description and limits of a state. */
export function words(record: PublicRecord, view: TimelineView): Words {
  const settings = options.of(record);
  const slice = data(record);
  const { judgements, events } = drawnCounts(slice, view);
  const band = view.period && slice.period.end > view.from;
  const until = Math.min(view.until, view.to);
  // The camera stands a little before the first thing that it shows.
  const earliest = Math.min(
    until,
    // The field writes the years of the period along its edge, with or without its ground.
    ...(band || view.drawnBy === "field" ? [Math.max(slice.period.start, view.from)] : []),
    ...[...judgements, ...events].map((entry) => entry.day),
  );
  const first = formatDate(dayToEdtf(Math.floor(earliest)), "year");
  const last = formatDate(dayToEdtf(until), "year");
  const years = first === last ? first : `${first}–${last}`;
  const focus = view.focus.flatMap((id) => {
    const judgement = slice.judgements.find((j) => j.id === id);
    const event = slice.events.find((e) => e.id === id);
    return judgement
      ? [`${capital(judgement.word)}, ${judgement.date}`]
      : event
        ? [event.label]
        : [];
  });
  const gap = view.gap ? gapOf(record) : undefined;
  const title =
    focus.length > 0
      ? focus.join("; ")
      : gap
        ? fill(settings.gap?.title ?? "", { period: gap.period })
        : band
          ? settings.period.title
          : view.drawnBy === "field"
            ? "The same grades, each at its date"
            : "What was said, and what became public";
  const said = judgements.map((j) => `${j.date}: ${j.word}`).join("; ");
  const known = events.map((e) => `${e.date}: ${e.label}`).join("; ");
  const period = record.events.find((e) => e.lane === "period");
  const periodEntity = period && entryOf(record, period.id);
  return {
    title,
    subtitle: fill(settings.subtitle, { years }),
    alt: `Timeline, ${years}: ${many(judgements.length, "judgement")}, ${many(events.length, "event")}${band ? `, ${settings.period.alt}` : ""}${gap ? `, ${settings.gap?.alt ?? ""}` : ""}.`,
    description: [
      judgements.length > 0 ? `Judgements: ${said}.` : "No judgement falls in this stretch.",
      band && periodEntity ? `A plain band is marked: ${slice.period.short}.` : "",
      events.length > 0 ? `Events: ${known}.` : "",
      gap ? `An empty bar is drawn. ${gap.text} (${gap.source}).` : "",
      view.drawnBy === "field" && !gap ? slice.began.lines.join(" ") : "",
    ]
      .filter(Boolean)
      .join(" "),
    note: [
      band
        ? fill(settings.period.note, {
            ground: view.drawnBy === "field" ? "The black" : "The band",
          })
        : "",
      // What the marks mean, for those that are drawn.
      view.drawnBy === "field"
        ? "Where the day of a grade isn’t known, its mark is as long as the time in which it lies."
        : band
          ? ""
          : "Judgements stand at the day of publication where that is known; the bar on the line is the inspection.",
    ]
      .filter(Boolean)
      .join(" "),
    // That the ground is plain is said where it is laid; what is more tells how to read the marks.
    limits: "",
    sources: sourcesOf(record, [
      ...[...judgements, ...events].map((e) => e.id),
      ...(gap ? [settings.gap?.fact ?? ""] : []),
    ]),
  };
}
