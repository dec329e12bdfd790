import { expect, test } from "vitest";
import { afterStops } from "./notes.ts";

const note = '<sup><a class="cite of-quote" href="/ledger/#a" aria-label="Source 5">5</a></sup>';

test.each([
  [`“so”${note}. Then`, `“so”.${note} Then`],
  [`“so”${note}, and “not”${note}.`, `“so”,${note} and “not”.${note}`],
  [`“so”${note} and`, `“so”${note} and`],
  [`“So.”${note} Then`, `“So.”${note} Then`],
  ['<a class="cite" href="/ledger/#a">5</a>.', '<a class="cite" href="/ledger/#a">5</a>.'],
])("%s", (made, set) => {
  expect(afterStops(made)).toBe(set);
});
