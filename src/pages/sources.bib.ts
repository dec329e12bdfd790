/** `/sources.bib`: the sources as BibTeX, keyed by the ids of the record. */
import type { APIRoute } from "astro";
import { toBibtex } from "../record/cite/bibtex.ts";
import { numbered } from "../story/sources.ts";

export const GET: APIRoute = () =>
  new Response(toBibtex(numbered), { headers: { "content-type": "text/plain; charset=utf-8" } });
