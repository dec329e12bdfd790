/** A chart as an editor means it: one of the story's charts in a state with a name, a page and a picture of its own. */
import { applyEdits, modify } from "jsonc-parser";
import { namedViews, type Chart, type ViewAttributes } from "../charts/kit/chart.ts";
import { nearest } from "../record/nearest.ts";
import { pathOf, type PublicRecord } from "../record/schema.ts";
import { Refused, inForm, type Change, type Files } from "./change.ts";

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export interface NewView {
  /** The chart of the story that it is a state of. */
  readonly of: string;
  /** Its name, which stands in its address. */
  readonly id: string;
  /** What it asks of the chart, as it is written on a step; a switch is empty. */
  readonly view: Readonly<Record<string, string>>;
}

/** The chart that is meant. @throws Refused naming the story's charts. */
export function chartNamed(of: string, charts: Iterable<Chart>, record: PublicRecord): Chart {
  const all = [...charts];
  const known = all.filter(({ id }) => Object.hasOwn(record.story.charts, id)).map((c) => c.id);
  const chart = all.find(({ id }) => id === of);
  if (chart && known.includes(of)) return chart;
  if (chart)
    throw new Refused(
      `The story has no "${of}" yet: content/story.json has to say what it draws and says (docs/charts.md).`,
    );
  const meant = nearest(of, known);
  throw new Refused(
    `There is no chart "${of}". ${meant ? `Write --of ${meant}` : `Write --of with one of: ${known.join(", ")}`}`,
  );
}

/** What is written of a view, as a step writes it: `through="…" strands`. */
export const asAttributes = (view: ViewAttributes): string =>
  Object.entries(view)
    .map(([key, value]) => (value === true ? key : `${key}="${value}"`))
    .join(" ");

/** The view, behind the others of its chart. @throws Refused where it is there already, or can't be. */
export async function addView(
  files: Files,
  { of, id, view }: NewView,
  charts: Iterable<Chart>,
  record: PublicRecord,
): Promise<{ change: Change; asked: ViewAttributes }> {
  const chart = chartNamed(of, charts, record);
  if (!idShape.test(id) || id === "v")
    throw new Refused(
      `"${id}" can't stand in an address. Write lower-case words joined by hyphens: --id since-2018`,
    );
  const named = namedViews(chart, record);
  if (named[id])
    throw new Refused(`The chart ${of} has a view "${id}" already. Give this one another --id.`);
  const takes = Object.entries(chart.attributes)
    .map(([key, { values }]) => `--${key}${values ? " …" : ""}`)
    .join(" ");
  if (Object.keys(view).length === 0 && Object.keys(chart.attributes).length > 0)
    throw new Refused(
      `Write what it shows, as on a step: ${takes} (docs/charts.md lists the values).`,
    );
  const asked: ViewAttributes = Object.fromEntries(
    Object.entries(view).map(([key, value]) => [key, value === "" ? true : value]),
  );
  const order = (v: ViewAttributes) => JSON.stringify(Object.entries(v).sort());
  const same = Object.keys(named).find((name) => order(named[name] ?? {}) === order(asked));
  if (same) throw new Refused(`That is the view "${same}": /embed/${of}/ has it already.`);
  const path = pathOf("story.json");
  const text = files[path] ?? "";
  const edits = modify(text, ["charts", of, "views", id], asked, {
    formattingOptions: { insertSpaces: true, tabSize: 2 },
  });
  return { change: { [path]: await inForm(path, applyEdits(text, edits)) }, asked };
}
