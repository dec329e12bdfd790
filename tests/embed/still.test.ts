/** A chart's page opened alone, in the narrowest frame: its letters are inside of it, and nothing moves for them. */
import { expect, test } from "vitest";
import { usesBrowser } from "../browser/kit/harness.ts";
import { shifts } from "../browser/kit/shifts.ts";
import { pages } from "../site/html.ts";

const { openPage } = usesBrowser();

/** Charts' pages at their live addresses. */
const live = pages.filter((file) => /^embed\/[^/]+\/([^/]+\/)?index\.html$/.test(file));

test.each(live)("%s moves nothing at 320 px", async (file) => {
  const { page } = await openPage({
    width: 320,
    height: 640,
    url: `/${file.replace("index.html", "")}`,
  });
  // It is shown once its letters are there.
  expect(await page.locator("h1").isVisible()).toBe(true);
  expect((await shifts(page)).flatMap(({ moved }) => moved)).toEqual([]);
});
