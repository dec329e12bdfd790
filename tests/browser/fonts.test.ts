/** Fonts come after the text, or never: nothing of the first screen moves for them, and no word waits. */
import { expect, test } from "vitest";
import { usesBrowser } from "./kit/harness.ts";
import { shifts } from "./kit/shifts.ts";

const { openPage } = usesBrowser();

test.each([320, 360, 390, 430, 768, 1280, 1440])(
  "at %i px, fonts that come late move nothing of the story",
  async (width) => {
    const { page } = await openPage({ width, height: 844, slow: true });
    expect((await shifts(page)).flatMap(({ moved }) => moved)).toEqual([]);
  },
);

// A paragraph may break one line elsewhere, as chance has it with every text that is added: one line of 28 px, over
// a whole screen, is the most. That letters are as wide on average is held by the longest page, below.
test.each(["/ledger/", "/support/", "/corrections/", "/embeds/", "/tables/"])(
  "fonts that come late move nothing of %s by more than a line",
  async (url) => {
    for (const width of [320, 390, 1280]) {
      const { page } = await openPage({ width, height: 844, slow: true, url });
      const score = (await shifts(page)).reduce((sum, { value }) => sum + value, 0);
      expect(score, `${width} px`).toBeLessThan(28 / 844);
    }
  },
);

test.each([390, 1280])(
  "at %i px, the ledger is as high without the fonts as with them",
  async (width) => {
    const { page } = await openPage({ width, height: 844, url: "/ledger/" });
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const withThem = await height();
    await page.route("**/*.woff2", (route) => route.abort());
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    expect(Math.abs((await height()) / withThem - 1)).toBeLessThan(0.01);
  },
);

test("without the fonts every word is there from the first", async () => {
  const { page } = await openPage({ width: 390, height: 844 });
  await page.route("**/*.woff2", (route) => route.abort());
  await page.reload();
  expect(await page.locator(".standfirst").isVisible()).toBe(true);
});
