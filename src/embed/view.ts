/** What can be embedded: every chart in every one of its named views. Made from the chart modules alone. */
import {
  namedViews,
  type Chart,
  type Table,
  type ViewAttributes,
  type Words,
} from "../charts/kit/chart.ts";
import type { PublicRecord } from "../record/schema.ts";

/** A chart in one of its named views, with its words and rows. */
export interface EmbedView {
  readonly chart: Chart;
  /** Name of the view; the first of a chart is its default and stands at the chart's own address. */
  readonly name: string;
  readonly isDefault: boolean;
  /** Unique name for files: `ratings`, or `ratings-before-jay` where the view isn't the default. */
  readonly slug: string;
  /** Place among the views of its chart, from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
  /** What it asks of its chart. */
  readonly asked: ViewAttributes;
  readonly data: unknown;
  readonly state: unknown;
  readonly words: Words;
  readonly table: Table;
}

/** Names that addresses use for something else. */
const taken = new Set(["v"]);

/**
 * Names of a chart's views, the default first. JavaScript puts keys such as
 * "2014" before all others, whatever the order written; they are put back at
 * the end, where they can't become the default.
 */
export function viewNames(named: Readonly<Record<string, unknown>>): string[] {
  const names = Object.keys(named);
  const number = (name: string) => /^\d+$/.test(name);
  return [...names.filter((name) => !number(name)), ...names.filter(number)];
}

/**
 * All views of all charts, in order of chart and view.
 * @throws Error where a view's name can't stand in an address, or two views would share files.
 */
export function embedViews(charts: Iterable<Chart>, record: PublicRecord): EmbedView[] {
  const views = [...charts].flatMap((chart) => {
    const data = chart.data(record);
    const named = namedViews(chart, record);
    const names = viewNames(named);
    return names.map((name, i): EmbedView => {
      if (taken.has(name) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
        throw new Error(
          `the chart "${chart.id}" can't call a view "${name}": it has to stand in an address`,
        );
      const asked = named[name] ?? {};
      const state = chart.view(asked, data);
      return {
        chart,
        name,
        isDefault: i === 0,
        slug: i === 0 ? chart.id : `${chart.id}-${name}`,
        place: i + 1,
        of: names.length,
        asked,
        data,
        state,
        words: chart.words(record, state),
        table: chart.table(record, state),
      };
    });
  });
  const slugs = views.map((view) => view.slug);
  const twice = slugs.find((slug, i) => slugs.indexOf(slug) !== i);
  if (twice) throw new Error(`two views would share the files "${twice}"`);
  return views;
}
