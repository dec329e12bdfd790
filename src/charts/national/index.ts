/**
 * `national`: shares of authorities by grade, a panel for each scale.
 * A still: its marks need Observable Plot, so they are in `still.ts`, which the
 * browser never looks for.
 */
import { defineChart } from "../kit/chart.ts";
import { data } from "./data.ts";
import { height, marks } from "./still.ts";
import { options } from "./options.ts";
import { table } from "./table.ts";
import { attributes, view } from "./views.ts";
import { words } from "./words.ts";

export default defineChart({
  id: "national",
  moves: false,
  data,
  attributes,
  view,
  options,
  height,
  marks,
  words,
  table,
});
