/** The parts of `@citation-js` that the record uses; it ships no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: readonly object[]);
    format(format: "bibtex"): string;
  }
  export const plugins: {
    config: { get(plugin: "@bibtex"): { format: object } };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
