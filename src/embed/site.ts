/** The embeds of the built site: every view of every chart, and its page as it now is. */
import { sitePlace } from "../site/place.ts";
import { charts, record } from "../story/site.ts";
import { correctionsFor } from "../story/corrections.ts";
import { liveFiles } from "./address.ts";
import { storyPath } from "./anchor.ts";
import { readFrozen } from "./frozen.ts";
import { embedPage } from "./page.ts";
import { embedViews, type EmbedView } from "./view.ts";

export { record };

/** Every view, in order of chart and view. */
export const views: readonly EmbedView[] = embedViews(charts.values(), record);

/** Every frozen chart of the repository. */
export const frozenCharts = readFrozen();

/**
 * The site's address, its folder and all, without a slash at its end.
 * @param env `import.meta.env` of the page that asks.
 */
export function siteAddress(env: { readonly SITE: string; readonly BASE_URL: string }): string {
  return sitePlace({ SITE: env.SITE, BASE: env.BASE_URL }, env.SITE).site.replace(/\/$/, "");
}

/** The page of a view at its live address. */
export function livePage(view: EmbedView, site: string): Promise<string> {
  return embedPage(view, {
    record,
    site,
    siblings: views.filter((other) => other.chart === view.chart),
    files: liveFiles(view),
    corrections: correctionsFor(record.corrections, { chart: view.chart.id }),
    story: storyPath(view),
  });
}
