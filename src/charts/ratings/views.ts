/** What a step may ask of `ratings`, and the full state that it becomes. */
import type { ViewAttribute, ViewAttributes } from "../kit/chart.ts";
import { datedEvents, type RatingsData } from "./data.ts";

/** A full state of `ratings`. */
export interface RatingsView {
  /** How many judgements are shown, from the first: what was public by then. */
  readonly shown: number;
  /** The judgement this state is about, if one. */
  readonly focus: string | null;
  /** Is that judgement opened into its strands? */
  readonly strands: boolean;
  /** Events drawn as dated rules. */
  readonly events: readonly string[];
  /** Are all fills drained to outlines? */
  readonly drained: boolean;
  /** Has the last break come: no overall grade any more? */
  readonly blank: boolean;
}

const headline = (record: { judgements: readonly { id: string; series: string }[] }) =>
  record.judgements.filter((j) => j.series === "headline").map((j) => j.id);

export const attributes: Record<string, ViewAttribute> = {
  through: {
    about: "the last judgement shown; nothing later is in the drawing",
    values: (record) => ["none", ...headline(record)],
    required: true,
  },
  focus: {
    about: "the judgement set large; without it, the last one shown",
    values: (record) => ["none", ...headline(record)],
  },
  strands: { about: "opens the judgement in focus into the parts that were graded separately" },
  events: {
    about: "events drawn as dated rules under the ladder, before the scale changed",
    values: (record) => datedEvents(record).map((e) => e.id),
    many: true,
  },
  drained: { about: "every word an outline, and the one that went out of use struck through" },
  blank: { about: "goes on to the present, where there is no overall grade" },
};

/** Attributes, already checked against `attributes`, to a full state. */
export function view(attrs: ViewAttributes, data: RatingsData): RatingsView {
  const through = data.judgements.findIndex((j) => j.id === attrs["through"]);
  const focus = attrs["focus"] ?? attrs["through"];
  return {
    shown: through + 1,
    focus: typeof focus === "string" && focus !== "none" ? focus : null,
    strands: attrs["strands"] === true,
    events: typeof attrs["events"] === "string" ? attrs["events"].split(" ") : [],
    drained: attrs["drained"] === true,
    blank: attrs["blank"] === true,
  };
}
