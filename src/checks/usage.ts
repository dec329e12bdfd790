/** Where an entry of the record is used: in which steps, in which charts. */
import { attribute } from "../chapters/chapter.ts";
import { bindings } from "../chapters/bindings.ts";
import { components } from "../say/components/table.ts";
import type { Context } from "./context.ts";
import { frontBindings, publishedPlace } from "./publication/published.ts";

/** Addresses that a correction, a card or a link may name: scenes, steps and what was renamed. */
export function addresses(context: Context): string[] {
  return context.chapters
    .flatMap((chapter) => [
      ...chapter.front.values.filter((v) => v.key === "id" && v.plain).map((v) => v.value),
      ...chapter.elements.flatMap((element) => [
        ...(components[element.name]?.chart ? [attribute(element, "id") ?? ""] : []),
        ...(attribute(element, "was") ?? "").split(/\s+/),
      ]),
    ])
    .filter(Boolean);
}

/** The steps (or else scenes) in which an entry is bound, in reading order. */
export function stepsOf(context: Context, id: string): string[] {
  const { record, rendered } = context;
  if (!record) return [];
  const story = rendered;
  return [
    ...new Set([
      ...bindings(story)
        .filter((b) => b.ids.includes(id))
        .map(publishedPlace),
      ...frontBindings(record, story)
        .filter((b) => b.ids.includes(id))
        .map((b) => b.place),
    ]),
  ];
}

/** The charts that draw an entry, or what stands on it: those whose data names it. */
export function chartsDrawing(context: Context, id: string): string[] {
  const { record } = context;
  if (!record) return [];
  const drawn = [id, ...record.events.filter((e) => e.fact === id).map((e) => e.id)];
  return [...context.charts.values()]
    .filter((chart) => {
      const data = JSON.stringify(chart.data(record));
      return drawn.some((name) => data.includes(`"${name}"`));
    })
    .map((chart) => chart.id);
}
