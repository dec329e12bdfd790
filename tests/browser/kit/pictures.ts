/**
 * Pictures of every step, wide and narrow, light and dark, moving and flat, into
 * `pictures/`: to be looked at, never committed. `npm run pictures` after
 * `npm run build`; name steps to have only those: `npm run pictures -- jay-period`.
 */
import { mkdirSync, rmSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve } from "../../../src/serve.ts";
import { findBrowser, launchOptions } from "./browser.ts";
import { frames } from "./frames.ts";
import { shown } from "./steps.ts";

const only = process.argv.slice(2);
const served = await serve("dist");
const browser = await chromium.launch(launchOptions(await findBrowser()));
rmSync("pictures", { recursive: true, force: true });

const forms = [
  { name: "wide", width: 1440, height: 900 },
  { name: "narrow", width: 390, height: 844 },
].flatMap((size) =>
  (["light", "dark"] as const).flatMap((scheme) =>
    [true, false].map((moving) => ({
      ...size,
      scheme,
      moving,
      folder: `pictures/${size.name}-${scheme}${moving ? "" : "-flat"}`,
    })),
  ),
);

for (const { width, height, scheme, moving, folder } of forms) {
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    javaScriptEnabled: moving,
    // Where less motion is asked for, a narrow page is flat.
    reducedMotion: width < 960 ? "no-preference" : "reduce",
  });
  const page = await context.newPage();
  await page.goto(served.origin);
  await page.evaluate(() => document.fonts.ready);
  const places = await page.$$eval(".masthead, .scene > header, .step, .still, .end", (all) =>
    all.map((element, i) => {
      element.setAttribute("data-picture", String(i));
      return (
        element.id || `${element.closest("[id]")?.id ?? "end"}-${element.tagName.toLowerCase()}`
      );
    }),
  );
  for (const [i, place] of places.entries()) {
    if (only.length > 0 && !only.includes(place)) continue;
    await page.evaluate(
      ([index, share]) => {
        const element = document.querySelector(`[data-picture="${index}"]`) as HTMLElement;
        const step = element.classList.contains("step");
        const { top } = element.getBoundingClientRect();
        scrollTo({
          top: scrollY + top - (step ? innerHeight * Number(share) : 0),
          behavior: "instant",
        });
      },
      [i, moving ? (width < 960 ? 0.54 : 0.04) : 0.02] as const,
    );
    // Without script nothing has to come to rest, and no frame can be counted.
    if (moving) {
      await frames(page, 8);
      if ((await page.locator(`.step[id="${place}"]`).count()) > 0) await shown(page, place);
    }
    await page.screenshot({ path: `${folder}/${String(i).padStart(2, "0")}-${place}.png` });
  }
  await context.close();
  console.log(folder);
}
await browser.close();
await served.close();
