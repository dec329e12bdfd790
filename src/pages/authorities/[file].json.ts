/** `/authorities/index.json`: what the field at the end of the story looks in. */
import type { APIRoute } from "astro";
import { searchIndex } from "../../authorities/search.ts";
import { authorities } from "../../authorities/site.ts";

export const getStaticPaths = () => (authorities.length > 0 ? [{ params: { file: "index" } }] : []);

export const GET: APIRoute = () => Response.json(searchIndex(authorities));
