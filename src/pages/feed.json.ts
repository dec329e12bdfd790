/** `/feed.json`: the same as `/rss.xml`, as a JSON Feed 1.1. */
import type { APIRoute } from "astro";
import { absolute } from "../site/address.ts";
import { feed } from "../feed/feed.ts";

export const GET: APIRoute = async ({ site }) => {
  const { title, description, items } = await feed(site as URL);
  return Response.json({
    version: "https://jsonfeed.org/version/1.1",
    title,
    description,
    home_page_url: absolute(site as URL, "/"),
    feed_url: absolute(site as URL, "/feed.json"),
    language: "en-GB",
    items: items.map(({ title, description, address, html, image, published, updated }) => ({
      id: address,
      url: address,
      title,
      summary: description,
      content_html: html,
      ...(image === undefined ? {} : { image }),
      ...(published === undefined ? {} : { date_published: `${published}T00:00:00Z` }),
      ...(updated === undefined ? {} : { date_modified: `${updated}T00:00:00Z` }),
    })),
  });
};
