/** oEmbed 1.0 as static JSON: what WordPress, Ghost and others read from the address alone. */
import { escape } from "../../charts/kit/svg.ts";
import type { PublicRecord } from "../../record/schema.ts";
import { liveFiles, type Files } from "../address.ts";
import { absolute } from "../../site/address.ts";
import { statedHeight, statedWidth } from "../height.ts";
import { picture } from "../picture.ts";
import type { EmbedView } from "../view.ts";

/** A response of type "rich", as https://oembed.com section 2.3.4 has it. */
export interface OEmbed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly provider_name: string;
  readonly provider_url: string;
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly cache_age: number;
  readonly width: number;
  readonly height: number;
  readonly html: string;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/** The oEmbed response of a view. `site` without a slash at its end. */
export function oembed(record: PublicRecord, view: EmbedView, files: Files, site: string): OEmbed {
  const { title } = view.words;
  const publisher = record.story.name;
  const page = absolute(site, files.page);
  const height = statedHeight(record, view);
  const image = picture(record, view, new URL(site).host);
  return {
    version: "1.0",
    type: "rich",
    provider_name: publisher,
    provider_url: absolute(site, "/"),
    title,
    author_name: publisher,
    author_url: absolute(site, "/"),
    cache_age: 3600,
    width: statedWidth,
    height,
    // WordPress takes a blockquote and an iframe and nothing else; without the first, no height messages.
    html:
      `<blockquote><a href="${page}">${escape(title)}</a></blockquote>` +
      `<iframe src="${page}" width="${statedWidth}" height="${height}" frameborder="0" title="${escape(`Chart: ${title}`)}"></iframe>`,
    thumbnail_url: absolute(site, files.png2),
    thumbnail_width: image.width * 2,
    thumbnail_height: image.height * 2,
  };
}

/** The link by which a page says that a chart of it can be embedded; for the head of a story page. */
export function discovery(
  view: EmbedView,
  site: string,
): { rel: string; type: string; href: string; title: string } {
  return {
    rel: "alternate",
    type: "application/json+oembed",
    href: absolute(site, liveFiles(view).oembed),
    title: view.words.title,
  };
}
