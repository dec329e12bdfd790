/** `timeline`: what was said, the period examined, what became public and what followed. */
import { defineChart } from "../kit/chart.ts";
import { data } from "./data.ts";
import { marks as field } from "./field.ts";
import { marks as lanes } from "./marks.ts";
import { options } from "./options.ts";
import { say } from "./say.ts";
import { table } from "./table.ts";
import { attributes, view } from "./views.ts";
import { words } from "./words.ts";

export default defineChart({
  id: "timeline",
  moves: true,
  data,
  attributes,
  view,
  options,
  height: (width, shape, view) =>
    view.drawnBy === "field" && shape === "narrow"
      ? Math.max(520, Math.round(width * 1.6))
      : shape === "wide"
        ? Math.round(width * 0.66)
        : Math.max(340, Math.round(width * 1.12)),
  marks: (data, view, size) => (view.drawnBy === "field" ? field : lanes)(data, view, size),
  words,
  say,
  table,
});
