/** `national` has one state: every panel. */
import type { ViewAttribute, ViewAttributes } from "../kit/chart.ts";

/** The only state of `national`. */
export interface NationalView {
  readonly show: "all";
}

export const attributes: Record<string, ViewAttribute> = {};

/** Views with a page and an image of their own. */
export const named: Record<string, ViewAttributes> = { all: {} };

/** The only state. */
export function view(): NationalView {
  return { show: "all" };
}
