/** Every page, as it is made: links from the root lead into the folder that the site is served from. */
import { defineMiddleware } from "astro:middleware";
import { underBase } from "./site/address.ts";

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  const base = import.meta.env.BASE_URL.replace(/\/$/, "");
  if (base === "" || !response.headers.get("content-type")?.startsWith("text/html"))
    return response;
  return new Response(underBase(await response.text(), base), response);
});
