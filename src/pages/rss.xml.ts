/** `/rss.xml`: the story in full, and each correction as an item of its own. */
import rss from "@astrojs/rss";
import type { APIRoute } from "astro";
import { absolute } from "../site/address.ts";
import { feed } from "../feed/feed.ts";

export const GET: APIRoute = async ({ site }) => {
  const { title, description, items } = await feed(site as URL);
  return rss({
    title,
    description,
    site: site as URL,
    trailingSlash: true,
    xmlns: { atom: "http://www.w3.org/2005/Atom" },
    customData: `<language>en-GB</language><atom:link href="${absolute(site as URL, "/rss.xml")}" rel="self" type="application/rss+xml"/>`,
    items: items.map(({ title, description, address, html, published, updated }) => ({
      title,
      description,
      link: address,
      content: html,
      ...(published === undefined ? {} : { pubDate: new Date(published) }),
      ...(updated === undefined
        ? {}
        : { customData: `<atom:updated>${updated}T00:00:00Z</atom:updated>` }),
    })),
  });
};
