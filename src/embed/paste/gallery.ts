/** What the gallery shows: each view with what to paste, as it now is and as it was frozen last. */
import { escape } from "../../charts/kit/svg.ts";
import { frozenFiles, liveFiles } from "../address.ts";
import { absolute } from "../../site/address.ts";
import { storyPath } from "../anchor.ts";
import { sourceLine } from "../sourceline.ts";
import { statedHeight } from "../height.ts";
import { served } from "../frozen.ts";
import { picture } from "../picture.ts";
import { frozenCharts, record } from "../site.ts";
import { embedSnippets, type Pasted, type Snippet } from "./snippet.ts";
import type { EmbedView } from "../view.ts";
import type { OEmbed } from "./oembed.ts";

/** A view's picture, as large as it is drawn at twice the pixels. */
export interface Still {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** What to paste for the version frozen on a day. */
export interface FrozenSnippets {
  readonly date: string;
  readonly snippets: readonly Snippet[];
}

/** A view in the gallery. */
export interface GalleryItem {
  readonly view: EmbedView;
  readonly still: Still;
  readonly live: readonly Snippet[];
  /** The newest frozen version, if there is one. */
  readonly frozen: FrozenSnippets | undefined;
}

/** Undoes `escape`, for text that is read back from a page made here. */
function unescape(text: string): string {
  return ["&", "<", ">", '"'].reduce((out, c) => out.replaceAll(escape(c), c), text);
}

function frozenOf(view: EmbedView, now: Pasted): FrozenSnippets | undefined {
  const chart = frozenCharts.findLast((k) => k.chart === view.chart.id);
  const folder = view.isDefault ? "" : `${view.name}/`;
  const [json, page] = ["oembed.json", "index.html"].map((name) => chart?.files.get(folder + name));
  if (!chart || json === undefined || page === undefined) return undefined;
  // Its words and measures are those of that day.
  const then = JSON.parse(served(json, now.site)) as OEmbed;
  const files = frozenFiles(view, chart.date);
  const alt = /<meta property="og:image:alt" content="([^"]*)">/.exec(page)?.[1] ?? "";
  const frozen: Pasted = {
    ...now,
    page: absolute(now.site, files.page),
    image: then.thumbnail_url,
    imageWidth: then.thumbnail_width,
    imageHeight: then.thumbnail_height,
    title: then.title,
    alt: unescape(alt),
    height: then.height,
  };
  return { date: chart.date, snippets: embedSnippets(frozen) };
}

/** A view with its previews and snippets. */
export function galleryItem(view: EmbedView, site: string): GalleryItem {
  const files = liveFiles(view);
  const image = picture(record, view, new URL(site).host);
  const now: Pasted = {
    site,
    page: absolute(site, files.page),
    image: absolute(site, files.png2),
    imageWidth: image.width * 2,
    imageHeight: image.height * 2,
    story: absolute(site, storyPath(view)),
    publisher: record.story.name,
    licence: record.story.licence,
    title: view.words.title,
    alt: view.words.alt,
    sources: sourceLine(record, view),
    height: statedHeight(record, view),
  };
  return {
    view,
    still: { path: files.png2, width: now.imageWidth, height: now.imageHeight },
    live: embedSnippets(now),
    frozen: frozenOf(view, now),
  };
}
