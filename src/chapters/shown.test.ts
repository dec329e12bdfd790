import { expect, test } from "vitest";
import { parseChapter } from "./chapter.ts";
import { shownIn, shownInStory } from "./shown.ts";

test("steps and stills are found with what they ask of their chart, in order", () => {
  const chapter = parseChapter(
    "x.mdx",
    `---
id: a
---

<Steps>

<Step
  stage="one"
  chart="count"
  id="a-one"
>

Text.

</Step>

</Steps>

<Still chart="national"/>
`,
  );
  expect(shownIn(chapter)).toEqual([
    { by: "Step", addressed: true, id: "a-one", chart: "count", attributes: { stage: "one" } },
    { by: "Still", addressed: false, id: "still-national", chart: "national", attributes: {} },
  ]);
});

test("the story shows charts in nearly every chapter", () => {
  expect(shownInStory().filter((chapter) => chapter.length > 0).length).toBeGreaterThan(4);
});
