/** What comes over the line: what the page asks for at first and until its end, each body weighed as brotli at its best. */
import type { Browser } from "playwright-core";
import { on, ready, swipe } from "./device.ts";
import type { Host } from "./host.ts";
import type { Figures } from "./rows.ts";

const sum = (host: Host, urls: Iterable<string>): number =>
  [...urls].reduce((all, url) => all + host.weigh(new URL(url).pathname), 0) / 1000;

/** Bytes by kind, in kB. Throws if the page asks another host for anything. */
export const weigh = (browser: Browser, host: Host, flight: number): Promise<Figures> =>
  on(browser, "phone", async (opened) => {
    const { page } = opened;
    const asked = new Set<string>();
    page.on("request", (request) => {
      if (!request.url().startsWith("data:")) asked.add(request.url());
    });
    await page.goto(`${host.origin}/`, { waitUntil: "networkidle" });
    await ready(page);
    const first = sum(host, asked);
    await swipe(opened);
    await page.waitForLoadState("networkidle");
    const elsewhere = [...asked].filter((url) => !url.startsWith(host.origin));
    if (elsewhere.length > 0) throw new Error(`the page asks elsewhere: ${elsewhere.join(", ")}`);
    return {
      first,
      whole: sum(host, asked),
      scripts: sum(
        host,
        [...asked].filter((url) => url.endsWith(".js")),
      ),
      flight: flight / 1000,
    };
  });
