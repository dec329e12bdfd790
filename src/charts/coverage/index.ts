/** `coverage`: a ring for each authority, filled as inspections under the framework of 2013 went on. */
import { defineChart } from "../kit/chart.ts";
import { data } from "./data.ts";
import { height, marks } from "./marks.ts";
import { table } from "./table.ts";
import { attributes, view } from "./views.ts";
import { words } from "./words.ts";

export default defineChart({
  id: "coverage",
  moves: true,
  data,
  attributes,
  view,
  height,
  marks,
  words,
  table,
});
