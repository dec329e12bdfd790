/** `count`: one mark for each one counted, with an open edge where the figure is a floor. */
import { defineChart } from "../kit/chart.ts";
import { data } from "./data.ts";
import { height, marks } from "./marks.ts";
import { options } from "./options.ts";
import { table } from "./table.ts";
import { attributes, view } from "./views.ts";
import { words } from "./words.ts";

export default defineChart({
  id: "count",
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
