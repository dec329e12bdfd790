/** `ratings`: what was judged, and how, as words on a ladder; a panel for each scale. */
import { defineChart } from "../kit/chart.ts";
import { data } from "./data.ts";
import { marks } from "./marks.ts";
import { options } from "./options.ts";
import { say } from "./say.ts";
import { table } from "./table.ts";
import { attributes, view } from "./views.ts";
import { words } from "./words.ts";

export default defineChart({
  id: "ratings",
  moves: true,
  data,
  attributes,
  view,
  options,
  height: (width, shape, view) =>
    shape === "wide"
      ? Math.round(Math.max(440, width * 0.7))
      : Math.max(view.blank ? 600 : view.strands ? 376 : 352, Math.round(width * 1.05)),
  marks,
  words,
  say,
  table,
});
