/** `/robots.txt`: everything may be read; what should not be listed says so itself. */
import { absolute } from "../site/address.ts";
import type { APIRoute } from "astro";

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(site as URL, "/sitemap.xml")}\n`);
