/** Sources as BibTeX. Build side only: the citation library is heavy. */
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import type { Source } from "./schema.ts";

// Keys are the ids of the record, so that a citation can be traced back to it.
plugins.config.get("@bibtex").format.useIdAsLabel = true;

/** The sources as one BibTeX file, keyed by the ids of the record. */
export function toBibtex(sources: readonly Source[]): string {
  const items = sources.map(({ custom: _, ...item }) => item);
  return new Cite(items).format("bibtex");
}
