/** The small story that hurried editors make their mistakes in: one chapter with a step over the cases' record. */
import { checkStory } from "../../src/checks/check.ts";
import type { Diagnostic } from "../../src/record/diagnostic.ts";
import chart from "../cases/base/chart.ts";
import { caseFiles } from "../cases/story.ts";

export const chapter = "content/chapters/chapter.mdx";
export const facts = "data/facts.json";
export const quotations = "data/quotations.json";
export const corrections = "data/corrections.json";

const text = `---
id: scene
title: A scene
summary: One sentence for sharing.
---

The report was published on <Date of="report-published"/>.

<Steps>

<Step id="one" chart="ratings" through="rating-2014">

The council said <Quote id="quote-told"/>. The grade was <Grade of="rating-2014"/>.

</Step>

</Steps>

<Own>What follows is another matter.</Own>
`;

/** Its files; nothing is wrong with them. */
export function smallStory(): Record<string, string> {
  return { ...caseFiles("good-bound"), [chapter]: text };
}

/** What the check says, in order. */
export function said(files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  return checkStory(files, { charts: [chart], today: "2026-11-21" }).problems;
}
