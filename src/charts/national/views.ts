/** What may be asked of `national`: every panel, or the one counted here, alone. */
import type { ViewAttribute, ViewAttributes } from "../kit/chart.ts";

const panels = ["quarters"] as const;

/** A full state of `national`. */
export interface NationalView {
  readonly show: "all" | (typeof panels)[number];
}

export const attributes: Record<string, ViewAttribute> = {
  panel: { about: "one panel alone; without it, all of them", values: () => panels },
};

/** Attributes, already checked against `attributes`, to a full state. */
export function view(attrs: ViewAttributes): NationalView {
  return { show: panels.find((id) => id === attrs["panel"]) ?? "all" };
}
