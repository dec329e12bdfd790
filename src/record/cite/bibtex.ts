/** Sources as BibTeX. Build side only: the citation library is heavy. */
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import type { Source } from "../shapes/source.ts";

// Keys are the ids of the record, so that a citation can be traced back to it.
Object.assign(plugins.config.get("@bibtex").format, { useIdAsLabel: true, checkLabel: false });

/** The sources as one BibTeX file, keyed by the ids of the record. */
export function toBibtex(sources: readonly Source[]): string {
  // What we say of a source ourselves has no field in BibTeX.
  const items = sources.map((source) => ({ ...source, custom: undefined }));
  return new Cite(items).format("bibtex");
}
