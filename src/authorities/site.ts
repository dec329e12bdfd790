/** The authorities of the built site, with what is embedded of them beside the charts of the story. */
import { join } from "node:path";
import { liveFiles } from "../embed/address.ts";
import { readFrozen, type FrozenChart } from "../embed/frozen.ts";
import { embedPage } from "../embed/page.ts";
import { frozenCharts as frozenOfStory, livePage, views as viewsOfStory } from "../embed/site.ts";
import type { EmbedView } from "../embed/view.ts";
import type { HistoryAuthority } from "../record/history/schema.ts";
import { storyRoot } from "../record/root.ts";
import { correctionsFor } from "../story/corrections.ts";
import { record as recordOfStory } from "../story/site.ts";
import { authorityRecord } from "./record.ts";
import { authorityView } from "./view.ts";

/** The record, whose corrections of rows name the authorities' charts. */
export const authoritiesRecord = authorityRecord(recordOfStory);

/** All authorities, in order of name; none where the story has no history. */
export const authorities: readonly HistoryAuthority[] =
  authoritiesRecord.history?.authorities ?? [];

const byChart = new Map<string, { authority: HistoryAuthority; view: EmbedView }>(
  authorities.map((authority) => {
    const view = authorityView(authoritiesRecord, authority);
    return [view.chart.id, { authority, view }];
  }),
);

/** The view of an authority. */
export function ladderView({ id }: Pick<HistoryAuthority, "id">): EmbedView {
  const found = byChart.get(`authorities/${id}`);
  if (!found) throw new Error(`there is no authority "${id}"`);
  return found.view;
}

/** Everything that can be embedded: the charts of the story, then the authorities. */
export const views: readonly EmbedView[] = [
  ...viewsOfStory,
  ...[...byChart.values()].map(({ view }) => view),
];

/** Authorities frozen in the repository, as `frozen/authorities/<id>/<day>/`. */
const frozenAuthorities = readFrozen(join(storyRoot, "frozen", "authorities")).map(
  (k): FrozenChart => ({ ...k, chart: `authorities/${k.chart}` }),
);

/** Everything that was frozen. */
export const frozenLadders: readonly FrozenChart[] = [...frozenOfStory, ...frozenAuthorities];

/** Where an embedded view leads: an authority to its own page. */
function homeOf(view: EmbedView): string | undefined {
  const found = byChart.get(view.chart.id);
  return found && `/authorities/${found.authority.id}/`;
}

/** The page of a view at its live address, whatever it shows. */
export function pageOf(view: EmbedView, site: string): Promise<string> {
  const home = homeOf(view);
  if (home === undefined) return livePage(view, site);
  return embedPage(view, {
    record: authoritiesRecord,
    site,
    siblings: [view],
    files: liveFiles(view),
    corrections: correctionsFor(authoritiesRecord.corrections, { chart: view.chart.id }),
    story: home,
    onward: "Each report, and what is missing",
  });
}
