/** `count`: one mark for each child in the inquiry’s estimate, with an open edge. */
import { defineChart } from "../kit/chart.ts";
import { data } from "./data.ts";
import { height, marks } from "./marks.ts";
import { table } from "./table.ts";
import { attributes, view } from "./views.ts";
import { words } from "./words.ts";

export default defineChart({
  id: "count",
  moves: true,
  data,
  attributes,
  view,
  height,
  marks,
  words,
  table,
});
