/** What a second reader settles, and nobody else: `npm run mark-checked` takes it away. */
export const settled: ReadonlySet<string> = new Set([
  "entry-changed",
  "claims-changed",
  "sentence-changed",
  "words-changed",
]);
