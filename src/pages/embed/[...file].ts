/** What belongs to the pages of embedded charts: oEmbed, and the pictures and rows of frozen charts. */
import type { APIRoute } from "astro";
import { frozenLadders, authoritiesRecord, views } from "../../authorities/site.ts";
import { liveFiles } from "../../embed/address.ts";
import { served } from "../../embed/frozen.ts";
import { oembed } from "../../embed/paste/oembed.ts";
import { pictureWidth, png, standalone } from "../../embed/picture.ts";
import { siteAddress } from "../../embed/site.ts";

type Made = () => string | Buffer;

export function getStaticPaths() {
  const site = siteAddress(import.meta.env);
  const files: [string, Made][] = views.map((view) => {
    const live = liveFiles(view);
    return [
      live.oembed,
      () => `${JSON.stringify(oembed(authoritiesRecord, view, live, site), null, 2)}\n`,
    ];
  });
  for (const { chart, date, files: then } of frozenLadders)
    for (const [path, text] of then) {
      const address = `/embed/${chart}/v/${date}/${path}`;
      const here = served(text, site);
      if (path.endsWith(".svg")) {
        files.push([address, () => standalone(here)]);
        const png2 = address.replace(/\.svg$/, `-${pictureWidth * 2}.png`);
        files.push([png2, () => png(here, pictureWidth * 2)]);
      } else if (!path.endsWith(".html")) files.push([address, () => here]);
    }
  return files.map(([path, make]) => ({
    params: { file: path.replace("/embed/", "") },
    props: { make },
  }));
}

export const GET: APIRoute<{ make: Made }> = ({ props }) => {
  const body = props.make();
  return new Response(typeof body === "string" ? body : new Uint8Array(body));
};
