/** What a reader on a slow phone waits for: paints, tasks, shifts, and the answer to keys. */
import type { Browser } from "playwright-core";
import { line, on, ready, slowly, swipe } from "./device.ts";
import type { Figures } from "./rows.ts";

interface Seen {
  fcp: number;
  lcp: number;
  readonly shifts: [at: number, value: number][];
  readonly tasks: [at: number, ms: number][];
  readonly keys: number[];
}

/** Runs in the page, before anything of its own. */
function watch(): void {
  const seen: Seen = { fcp: 0, lcp: 0, shifts: [], tasks: [], keys: [] };
  (window as unknown as { seen: Seen }).seen = seen;
  const each = (type: string, then: (entry: PerformanceEntry) => void, more = {}) => {
    new PerformanceObserver((list) => list.getEntries().forEach(then)).observe({
      type,
      buffered: true,
      ...more,
    });
  };
  each("paint", (e) => {
    if (e.name === "first-contentful-paint") seen.fcp = e.startTime;
  });
  each("largest-contentful-paint", (e) => (seen.lcp = e.startTime));
  // What moved right after an input counts too: no input of a reader's should move the page's text.
  each("layout-shift", (e) =>
    seen.shifts.push([e.startTime, (e as PerformanceEntry & { value: number }).value]),
  );
  each("longtask", (e) => seen.tasks.push([e.startTime, e.duration]));
  each("event", (e) => e.name.startsWith("key") && seen.keys.push(e.duration), {
    durationThreshold: 16,
  });
}

/** The largest sum of shifts within five seconds that have no pause of a second. */
function shifted(shifts: Seen["shifts"]): number {
  let [most, sum, start, last] = [0, 0, 0, -Infinity];
  for (const [at, value] of shifts) {
    if (at - last >= 1000 || at - start >= 5000) [sum, start] = [0, at];
    sum += value;
    last = at;
    most = Math.max(most, sum);
  }
  return most;
}

const keys = [
  ...["Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown"],
  ...["Space", "PageDown", "PageDown", "PageUp", "End", "Home", "ArrowUp", "j", "k", "Escape"],
];

/** One visit, with nothing kept from another. */
export const load = (browser: Browser, address: string): Promise<Figures> =>
  on(browser, "phone", async (opened) => {
    const { page, cdp } = opened;
    await page.addInitScript(watch);
    await line(cdp, true);
    await slowly(cdp);
    await page.goto(address, { waitUntil: "load" });
    await ready(page);
    await page.waitForTimeout(1500);
    const seen = () => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
    const { fcp, lcp, tasks } = await seen();
    if (fcp === 0 || lcp === 0) throw new Error(`${address} painted nothing`);
    await line(cdp, false);
    await swipe(opened);
    await page.waitForTimeout(600);
    const { shifts } = await seen();
    await page.evaluate(() => {
      scrollTo({ top: 0, behavior: "instant" });
      (window as unknown as { seen: Seen }).seen.keys.length = 0;
    });
    for (const key of keys) {
      await page.waitForTimeout(180);
      await page.keyboard.press(key);
    }
    await page.waitForTimeout(500);
    return {
      fcp,
      lcp,
      blocking: tasks
        .filter(([at, ms]) => at + ms > fcp)
        .reduce((sum, [, ms]) => sum + Math.max(0, ms - 50), 0),
      longest: Math.max(0, ...tasks.map(([, ms]) => ms)),
      shift: shifted(shifts),
      // Shorter answers than 16 ms aren't told.
      keys: Math.max(16, ...(await seen()).keys),
    };
  });
