/** `ratings`: what inspectors said, and of what, as words on a ladder; a panel for each scale. */
import { defineChart } from "../kit/chart.ts";
import { data } from "./data.ts";
import { marks } from "./marks.ts";
import { table } from "./table.ts";
import { attributes, view } from "./views.ts";
import { words } from "./words.ts";

export default defineChart({
  id: "ratings",
  moves: true,
  data,
  attributes,
  view,
  named: {
    all: { through: "rating-2025-outstanding", focus: "none", blank: true },
    "before-jay": { through: "rating-2012-child-protection-adequate" },
    "inadequate-2014": { through: "rating-2014-inadequate" },
    "inadequate-2014-parts": { through: "rating-2014-inadequate", strands: true },
    "good-2018": { through: "rating-2018-good" },
    "good-2018-parts": { through: "rating-2018-good", strands: true },
  },
  height: (width, shape) =>
    shape === "wide"
      ? Math.round(Math.max(440, width * 0.7))
      : Math.max(380, Math.round(width * 1.05)),
  marks,
  words,
  table,
});
