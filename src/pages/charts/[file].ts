/** Every view as a picture: SVG, and PNG of 640 and 1280 px. */
import type { APIRoute } from "astro";
import { authoritiesRecord, views } from "../../authorities/site.ts";
import { liveFiles } from "../../embed/address.ts";
import { picture, pictureWidth, png, standalone } from "../../embed/picture.ts";
import { siteAddress } from "../../embed/site.ts";

type Made = () => string | Buffer;

export function getStaticPaths() {
  const { host } = new URL(siteAddress(import.meta.env));
  return views.flatMap((view) => {
    let drawn: string | undefined;
    const svg = () => (drawn ??= picture(authoritiesRecord, view, host).svg);
    const files = liveFiles(view);
    const made: [string, Made][] = [
      [files.svg, () => standalone(svg())],
      [files.png, () => png(svg(), pictureWidth)],
      [files.png2, () => png(svg(), pictureWidth * 2)],
    ];
    return made.map(([path, make]) => ({
      params: { file: path.replace("/charts/", "") },
      props: { make },
    }));
  });
}

export const GET: APIRoute<{ make: Made }> = ({ props }) => {
  const body = props.make();
  return new Response(typeof body === "string" ? body : new Uint8Array(body));
};
