/** `coverage`: a ring for each authority, filled as inspections under a framework went on. */
import { defineChart } from "../kit/chart.ts";
import { data } from "./data.ts";
import { height, marks } from "./marks.ts";
import { options } from "./options.ts";
import { table } from "./table.ts";
import { attributes, view } from "./views.ts";
import { words } from "./words.ts";

export default defineChart({
  id: "coverage",
  moves: true,
  data,
  attributes,
  view,
  options,
  height,
  marks,
  words,
  table,
});
