/** Where everything about an embedded chart is served. Paths begin with a slash. */
import type { EmbedView } from "./view.ts";

type Named = Pick<EmbedView, "isDefault" | "name" | "slug"> & {
  readonly chart: { readonly id: string };
};

/** The address that follows corrections. */
export function livePath(view: Named): string {
  return `/embed/${view.chart.id}/${view.isDefault ? "" : `${view.name}/`}`;
}

/** The address of a chart as it was on a day. */
export function frozenPath(view: Named, date: string): string {
  return `/embed/${view.chart.id}/v/${date}/${view.isDefault ? "" : `${view.name}/`}`;
}

/** Where a view's page and what belongs to it are. */
export interface Files {
  readonly page: string;
  readonly oembed: string;
  readonly svg: string;
  /** The picture at twice its pixels, the one that snippets show. */
  readonly png2: string;
  readonly csv: string;
}

/** Files of a view that follow corrections. */
export function liveFiles(view: Named): Files & { readonly png: string } {
  const page = livePath(view);
  const image = `/charts/${view.slug}`;
  return {
    page,
    oembed: `${page}oembed.json`,
    svg: `${image}.svg`,
    png: `${image}-640.png`,
    png2: `${image}-1280.png`,
    csv: `/data/${view.slug}.csv`,
  };
}

/** Files of a view as they were on a day, all in the folder of its page. */
export function frozenFiles(view: Named, date: string): Files {
  const page = frozenPath(view, date);
  return {
    page,
    oembed: `${page}oembed.json`,
    svg: `${page}chart.svg`,
    png2: `${page}chart-1280.png`,
    csv: `${page}data.csv`,
  };
}
