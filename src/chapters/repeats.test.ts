import { expect, it } from "vitest";
import { parseChapter } from "./chapter.ts";
import { isFirst, repeatsIn } from "./repeats.ts";
import { shownIn, shownInStory } from "./shown.ts";

const repeated = (...steps: string[]) =>
  repeatsIn(
    shownIn(parseChapter("x.mdx", steps.map((s) => `${s}\n\nText.\n\n</Step>`).join("\n\n"))),
  );

it("finds the steps that show what the one before them shows, whatever the order of attributes", () => {
  expect(
    repeated(
      '<Step id="a" chart="ratings" through="x">',
      '<Step id="b" through="x" chart="ratings">',
      '<Step through="x" chart="ratings" id="b-two">',
      '<Step id="c" chart="ratings" through="y">',
      '<Step\n  chart="ratings"\n  id="d"\n  through="x"\n>',
      '<Step chart="ratings" focus="x y > z" through="x" id="e">',
      '<Step chart="ratings" id="f" through="x" focus="x y > z">',
      '<Step chart="timeline" id="g" through="x" focus="x y > z">',
    ),
  ).toEqual(["b", "b-two", "f"]);
});

it("finds the first place of a chapter that shows a chart", () => {
  const firsts = shownInStory().map((chapter) =>
    chapter.filter(({ id }) => isFirst(id)).map(({ chart }) => chart),
  );
  expect(firsts).toEqual(
    shownInStory().map((chapter) => [...new Set(chapter.map((s) => s.chart))]),
  );
});
