/** Every page, as it is made: numbers of notes stand after stops, links from the root lead into the folder that the site is served from. */
import { defineMiddleware } from "astro:middleware";
import { underBase } from "./site/address.ts";
import { afterStops } from "./story/notes.ts";

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  const html = afterStops(await response.text());
  const base = import.meta.env.BASE_URL.replace(/\/$/, "");
  return new Response(base === "" ? html : underBase(html, base), response);
});
