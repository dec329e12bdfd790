/** Events as dated rules under the lowest rung of a ladder, with what they were. */
import type { Mark } from "../kit/chart.ts";
import { lineMark } from "../kit/marks.ts";
import type { Candidate, Labelled, Line } from "../kit/place.ts";
import { wrap, type Box } from "../kit/text.ts";
import type { RatingsData } from "./data.ts";
import type { Column } from "./layout.ts";
import type { RatingsView } from "./views.ts";

const long = 44;

export interface EventMarks {
  readonly rules: readonly Mark[];
  readonly labels: readonly Labelled[];
  /** What no other label may cover. */
  readonly taken: readonly Box[];
}

/** The events that a state names. */
export function eventMarks(column: Column, data: RatingsData, view: RatingsView): EventMarks {
  const lowest = Math.max(...column.rungs.map((r) => r.y));
  const events = data.events.filter((e) => view.events.includes(e.id));
  return {
    rules: events.map((e) =>
      lineMark(
        `event-${e.id}`,
        "s-ink w-2",
        [column.x(e.day), lowest],
        [column.x(e.day), lowest + long],
      ),
    ),
    taken: events.map((e) => ({ x: column.x(e.day) - 2, y: lowest, width: 4, height: long })),
    labels: events.map((e) => {
      const at = column.x(e.day);
      const lines = (width: number): Line[] =>
        wrap(e.text, "strong", width).map((text) => ({ text, style: "strong", class: "c-ink" }));
      const candidates = [400, 160, 112].flatMap((width): Candidate[] => [
        { lines: lines(width), x: at + 7, y: lowest + 8, anchor: "start", grow: "down" },
        { lines: lines(width), x: at - 7, y: lowest + 8, anchor: "end", grow: "down" },
      ]);
      return { key: `event-label-${e.id}`, candidates };
    }),
  };
}
