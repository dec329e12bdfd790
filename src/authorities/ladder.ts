/** The ladder of `ratings`, for any authority: the same panels, rungs and marks, with its own judgements. */
import ratings from "../charts/ratings/index.ts";
import { data as ratingsData, type RatingsData } from "../charts/ratings/data.ts";
import { view as ratingsView } from "../charts/ratings/views.ts";
import type { Chart } from "../charts/kit/chart.ts";
import { formatDate } from "../record/dates.ts";
import { gradeLabel } from "../record/grades.ts";
import type { HistoryAuthority } from "../record/history/schema.ts";
import type { Judgement } from "../record/shapes/judgement.ts";
import type { PublicRecord } from "../record/schema.ts";
import { table } from "./table.ts";
import { reportsOn, type AuthorityReport } from "./reports.ts";
import { words } from "./words.ts";

/** A graded judgement as the ladder draws it. */
function judgementsOf(t: AuthorityReport): Judgement[] {
  if (t.judgement?.grade) return [t.judgement];
  if (!t.grade || !t.framework) return [];
  return [
    {
      id: t.id,
      series: "headline",
      grade: t.grade,
      words: gradeLabel(t.grade),
      scope: t.scope,
      scopeShort: t.scope,
      framework: t.framework.id,
      known: t.known,
      ...(t.published ? { published: t.published } : {}),
      ...(t.inspected ? { inspected: t.inspected } : {}),
      strands: [...t.strands],
      sources: [],
      confidence: "derived",
      checked: t.known,
    },
  ];
}

/** The slice that the ladder draws of an authority. */
function ladderData(record: PublicRecord, authority: HistoryAuthority): RatingsData {
  const judgements = reportsOn(record, authority).flatMap(judgementsOf);
  const data = ratingsData({ ...record, judgements, events: [] });
  const first = record.judgements.find((j) => j.series === "headline")?.framework;
  return {
    ...data,
    // Where nothing came before, the first panel is called after its framework like the others.
    panels: data.panels.map((panel) => {
      const framework = record.frameworks.find((f) => f.id === panel.id);
      return panel.id === first || !framework
        ? panel
        : {
            ...panel,
            title: `Framework of ${formatDate(framework.period.split("/")[0] ?? "", "month")}`,
          };
    }),
  };
}

/** What the chart of an authority is called; also where its embed stands. */
export const chartId = ({ id }: Pick<HistoryAuthority, "id">): string => `authorities/${id}`;

/** The chart of an authority: one view, all that is known, up to the end of the overall grade. */
export function ladder(record: PublicRecord, authority: HistoryAuthority): Chart {
  const data = ladderData(record, authority);
  // The last judgement is the last shown; none is in focus; and the time without grades is drawn.
  const all = ratingsView(
    { through: data.judgements.at(-1)?.id ?? "none", focus: "none", blank: true },
    data,
  );
  return {
    id: chartId(authority),
    moves: false,
    data: () => data,
    attributes: {},
    view: () => all,
    height: (width, shape) => ratings.height(width, shape, all),
    marks: (_, __, size) => ratings.marks(data, all, size),
    words: () => words(record, authority),
    table: () => table(record, authority),
  };
}
