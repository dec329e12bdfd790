/** What the feeds hold: the story, whose address never changes, and its corrections. */
import { cardImage } from "../cards/cards.ts";
import { escape } from "../charts/kit/svg.ts";
import { formatDate } from "../record/dates.ts";
import { newestFirst } from "../story/corrections.ts";
import { readScenes } from "../chapters/scenes.ts";
import { absolute } from "../site/address.ts";
import { charts, record } from "../story/site.ts";
import { storyHtml } from "./story.ts";

export interface FeedItem {
  readonly title: string;
  readonly description: string;
  /** Whole address; the item is known by it. */
  readonly address: string;
  readonly html: string;
  /** Whole address of a picture, for readers that take one. */
  readonly image?: string;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
  /** Of the last correction, `YYYY-MM-DD`. */
  readonly updated?: string;
}

/** The feed's title and items, the story first. */
export async function feed(
  site: URL,
): Promise<{ title: string; description: string; items: FeedItem[] }> {
  const scenes = readScenes(record);
  const [masthead] = scenes;
  const { title, published } = record.story;
  if (!masthead) throw new Error("content/chapters holds no chapter");
  const corrections = newestFirst(record.corrections);
  const description = `${masthead.note ?? ""} ${masthead.summary}`.trim();
  const story: FeedItem = {
    title,
    description,
    address: site.href,
    html: await storyHtml(site),
    image: absolute(site, cardImage(masthead, scenes, charts, record).path),
    published,
    ...(corrections[0] ? { updated: corrections[0].date } : {}),
  };
  return {
    title,
    description,
    items: [
      story,
      ...corrections.map(({ id, date, severity, said, says }) => ({
        title: `${severity === "withdrawn" ? "Withdrawal" : "Correction"} of ${formatDate(date)}`,
        description: `This said: ${said} It says now: ${says}`,
        address: absolute(site, `/corrections/#${id}`),
        html: `<p>This said: ${escape(said)}</p><p>It says now: ${escape(says)}</p>`,
        published: date,
      })),
    ],
  };
}
