/** What a step may ask of `timeline`, and the full state that it becomes. */
import type { ViewAttribute, ViewAttributes } from "../kit/chart.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { TimelineData } from "./data.ts";
import { options } from "./options.ts";

/** A full state of `timeline`. */
export interface TimelineView {
  readonly from: number;
  readonly to: number;
  /** The module that draws it: the lanes, or the grades alone as words at their dates, with the period as their ground. */
  readonly drawnBy: "marks" | "field";
  /** Nothing after this day is drawn. */
  readonly until: number;
  /** Is the period examined laid under the grades? */
  readonly period: boolean;
  /** Are the years drawn over which something was found to be left out? */
  readonly gap: boolean;
  /** Entries that this state is about; the others step back. */
  readonly focus: readonly string[];
}

const ids = (record: {
  judgements: readonly { id: string; series: string }[];
  events: readonly { id: string }[];
}) => [
  ...record.judgements.filter((j) => j.series === "headline").map((j) => j.id),
  ...record.events.map((e) => e.id),
];

export const attributes: Record<string, ViewAttribute> = {
  camera: {
    about:
      "the stretch of time in the frame; field: the grades as words at their dates, without events",
    values: (record: PublicRecord) => Object.keys(options.of(record).cameras),
    required: true,
  },
  through: {
    about: "the last entry drawn; nothing later is in the drawing",
    values: ids,
  },
  focus: { about: "what the step is about; the rest steps back", values: ids, many: true },
  period: { about: "lays the period that was examined under the grades" },
  gap: {
    about:
      "draws an empty bar over the years of a fact, with what was left out in them; in the field",
    values: (record: PublicRecord) => {
      const { gap } = options.of(record);
      return gap ? [gap.fact] : [];
    },
  },
};

/** Attributes, already checked against `attributes`, to a full state. */
export function view(attrs: ViewAttributes, data: TimelineData): TimelineView {
  const camera = data.cameras[String(attrs["camera"])];
  if (!camera) throw new Error(`the timeline has no camera "${String(attrs["camera"])}"`);
  const through = [...data.judgements, ...data.events].find((e) => e.id === attrs["through"]);
  const focus = attrs["focus"];
  return {
    drawnBy: attrs["camera"] === "field" ? "field" : "marks",
    from: camera[0],
    to: camera[1],
    until: through ? through.day : camera[1],
    period: attrs["period"] === true,
    gap: attrs["gap"] !== undefined,
    focus: typeof focus === "string" ? focus.split(/\s+/).filter(Boolean) : [],
  };
}
