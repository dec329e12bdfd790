import { expect, test } from "vitest";
import { usesBrowser } from "../browser/kit/harness.ts";
import { labelFaults } from "../browser/kit/labels.ts";
import { pages, read } from "../site/html.ts";

const { openPage } = usesBrowser();

/** Charts’ pages at their live addresses: whatever fonts this machine has, they bring their own. */
const live = pages.filter((file) => /^embed\/[^/]+\/([^/]+\/)?index\.html$/.test(file));

/** Letters of other fonts may be a hair wider than the drawing; the page's margin of 10 px holds them. */
const hair = /leaves the frame by [0-5]\.\d px$/;

test.each(live)("%s can be read, whole, in frames from 280 to 960 px", async (file) => {
  const { page, errors } = await openPage({ url: `/${file.replace("index.html", "")}` });
  const faults: string[] = [];
  for (const width of [280, 320, 375, 480, 640, 960]) {
    await page.setViewportSize({ width, height: 600 });
    const add = (fault: string) => faults.push(`at ${width} px: ${fault}`);
    if ((await page.locator(".drawing svg:visible").count()) !== 1) add("not one drawing");
    for (const fault of await labelFaults(page)) if (!hair.test(fault)) add(fault);
    for (const open of [true, false]) {
      await page.locator("summary").click();
      const across = await page.evaluate(() => document.documentElement.scrollWidth);
      if (across > width) add(`${across} px across, table open: ${open}`);
    }
    if (width === 640) {
      const oembed = read(file.replace("index.html", "oembed.json"));
      const { height } = JSON.parse(oembed) as { height: number };
      const real = await page.locator("main").evaluate((e) => e.getBoundingClientRect().height);
      if (Math.abs(height - real) > 2) add(`${real} px high, stated are ${height}`);
    }
  }
  expect({ faults, errors }).toEqual({ faults: [], errors: [] });
});
