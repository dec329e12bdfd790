/** What a newsroom pastes, in the forms that different hosts take. */
import { escape } from "../../charts/kit/svg.ts";
import { statedWidth } from "../height.ts";

/** A chart at a live or a frozen address, ready to be pasted. All addresses are absolute. */
export interface Pasted {
  readonly site: string;
  readonly page: string;
  readonly image: string;
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly story: string;
  /** Who publishes the story, and under what licence. */
  readonly publisher: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly title: string;
  readonly alt: string;
  /** "Sources: The Office and The Paper". */
  readonly sources: string;
  /** Of the page at 640 px, for hosts that can't be told. */
  readonly height: number;
}

const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** The light chart, as the picture is: most pages are light alone. */
const lit = ({ page }: Pasted) => `${page}?theme=light`;

function image(p: Pasted): string {
  return (
    `<img src="${p.image}" alt="${escape(p.alt)}" width="100%" loading="lazy" referrerpolicy="no-referrer" ` +
    `style="display:block;height:auto;aspect-ratio:${p.imageWidth}/${p.imageHeight}">`
  );
}

/** What the chart says and where to see it, in words: all that is left where a host takes picture and frame out. */
const credit = (p: Pasted) =>
  `<a href="${p.story}">${escape(p.title)}</a>. Chart: <a href="${p.story}">${escape(p.publisher)}</a>, <a href="${p.licence.url}">${escape(p.licence.name)}</a>. ${escape(p.sources)}.`;

/** Picture first; the script puts the live chart in its place. */
function figure(p: Pasted): string {
  return `<figure data-adequate="${lit(p)}" data-title="${escape(`Chart: ${p.title}`)}" style="margin:0">
  ${image(p)}
  <figcaption data-static>${credit(p)}</figcaption>
</figure>
<script async src="${p.site}/embed.js" referrerpolicy="no-referrer"></script>`;
}

/** The frame alone, for hosts that allow no script. */
function frame(p: Pasted): string {
  return `<iframe src="${lit(p)}" title="${escape(`Chart: ${p.title}`)}" width="100%" height="${p.height}" style="width:640px;min-width:100%;max-width:100%;border:0" loading="lazy" referrerpolicy="no-referrer" sandbox="${sandbox}"></iframe>
<p>${credit(p)}</p>`;
}

/** The picture alone, with text alternative and credit. */
function still(p: Pasted): string {
  return `<figure>
  ${image(p)}
  <figcaption>${credit(p)}</figcaption>
</figure>`;
}

/** For AMP pages. */
function amp(p: Pasted): string {
  return `<amp-iframe src="${lit(p)}" title="${escape(`Chart: ${p.title}`)}" layout="fixed-height" height="${p.height}" sandbox="${sandbox}" frameborder="0" resizable>
  <amp-img src="${p.image}" alt="${escape(p.alt)}" layout="fill" placeholder></amp-img>
  <div overflow tabindex="0" role="button" aria-label="Show the whole chart">Show the whole chart</div>
</amp-iframe>
<p>${credit(p)}</p>`;
}

/** One form, its name, and what it needs from the host. */
export interface Snippet {
  readonly id: "figure" | "frame" | "address" | "image" | "amp";
  readonly name: string;
  readonly needs: string;
  readonly text: string;
}

/** All forms, the one to try first at the top. */
export function embedSnippets(p: Pasted): Snippet[] {
  return [
    {
      id: "figure",
      name: "Picture first",
      needs: `A field for HTML. If it lets a script of ${new URL(p.site).host} run and a frame of it load, the live chart takes the picture’s place and fits; if it blocks either, the picture stays.`,
      text: figure(p),
    },
    {
      id: "frame",
      name: "Frame only",
      needs: `A field that takes an iframe. The height is right in a column of ${statedWidth} px; pages that listen to Datawrapper, pym, @newswire/frames or AMP fit it by themselves, others may show a scroll bar.`,
      text: frame(p),
    },
    {
      id: "address",
      name: "Address only",
      needs:
        "A CMS that reads oEmbed, such as WordPress or Ghost: paste the address on a line of its own. WordPress shows at most 1,000 px of height.",
      text: p.page,
    },
    {
      id: "image",
      name: "Picture only",
      needs:
        "Nothing: for newsletters, feeds and apps. It doesn’t follow corrections once you have copied the file.",
      text: still(p),
    },
    {
      id: "amp",
      name: "AMP",
      needs:
        "An AMP page with the amp-iframe extension, and the chart at least 600 px or three quarters of a screen below the top.",
      text: amp(p),
    },
  ];
}
