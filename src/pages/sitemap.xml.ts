/** `/sitemap.xml`: the story, its scenes and every page with an address of its own, found by its file. */
import type { APIRoute } from "astro";
import { authorities } from "../authorities/site.ts";
import { escape } from "../charts/kit/svg.ts";
import { recordDate } from "../record/time/recorddate.ts";
import { readScenes } from "../chapters/scenes.ts";
import { absolute } from "../site/address.ts";
import { record } from "../story/site.ts";

/** Pages with a file each; what has brackets in its name is made of many, and the 404 page has no address. */
const single = Object.keys(import.meta.glob("./**/*.astro"))
  .map((file) => file.replace(/^\.\/|(?:\/?index)?\.astro$/g, ""))
  .filter((path) => !/[[\]]|^404$|(^|\/)_/.test(path))
  .map((path) => (path === "" ? "/" : `/${path}/`));

export const GET: APIRoute = ({ site }) => {
  const [, ...scenes] = readScenes(record);
  const paths = [
    ...single.sort(),
    ...(record.story.making ? ["/about/"] : []),
    ...scenes.map(({ id }) => `/scene/${id}/`),
    ...(authorities.length > 0 ? ["/authorities/"] : []),
    ...authorities.map(({ id }) => `/authorities/${id}/`),
  ];
  const changed = recordDate(record);
  const urls = paths.map(
    (path) =>
      `<url><loc>${escape(absolute(site as URL, path))}</loc><lastmod>${changed}</lastmod></url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`,
    { headers: { "content-type": "application/xml" } },
  );
};
