/**
 * The components that editors may write. A row is all that one needs beside its
 * `.astro` of the same name in `src/story/components/`: the checks, the page,
 * references in braces, suggestions, the ledger and `docs/editing.md` read it here.
 */
import { chartComponents } from "./charts.ts";
import { citeComponent } from "./cite.ts";
import { claimComponent } from "./claim.ts";
import type { Component } from "./component.ts";
import { dateComponent } from "./date.ts";
import { factComponent } from "./fact.ts";
import { gradeComponent } from "./grade.ts";
import { layoutComponents } from "./layouts.ts";
import { voiceComponents } from "./voices.ts";
import { quoteComponent } from "./quote.ts";
import { spanComponent } from "./span.ts";

/** Every component by its name, in the order of the reference. */
export const components: Readonly<Record<string, Component>> = {
  Fact: factComponent,
  Date: dateComponent,
  Grade: gradeComponent,
  Quote: quoteComponent,
  Span: spanComponent,
  Claim: claimComponent,
  Cite: citeComponent,
  ...voiceComponents,
  ...layoutComponents,
  ...chartComponents,
};

/** Components that stand around text. */
export const containers: ReadonlySet<string> = new Set(
  Object.entries(components).flatMap(([name, rule]) => (rule.container ? [name] : [])),
);
