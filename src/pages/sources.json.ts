/** `/sources.json`: the sources as CSL-JSON; Zotero and others open it. */
import type { APIRoute } from "astro";
import { toCslJson } from "../record/cite/cite.ts";
import { numbered } from "../story/sources.ts";

export const GET: APIRoute = () =>
  new Response(toCslJson(numbered), { headers: { "content-type": "application/json" } });
