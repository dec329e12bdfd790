/** What scrolling costs: frames as the page sees them, time of its main thread, and what stays in memory. */
import type { Browser } from "playwright-core";
import { at, on, pass, ready, slowly, swipe, wheel, type Device, type Opened } from "./device.ts";
import { percentile, type Figures } from "./rows.ts";

const move = (device: Device, opened: Opened) =>
  device === "phone" ? swipe(opened) : wheel(opened);

/** The 99th percentile of the time between frames, in ms, at a quarter of the speed. */
const frame = (browser: Browser, address: string, device: Device): Promise<number> =>
  on(browser, device, async (opened) => {
    const { page, cdp } = opened;
    await page.goto(address);
    await ready(page);
    await slowly(cdp);
    await page.evaluate(() => {
      const frames: number[] = [];
      Object.assign(window, { frames });
      requestAnimationFrame(function next(now) {
        frames.push(now);
        requestAnimationFrame(next);
      });
    });
    await move(device, opened);
    const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
    return percentile(
      frames.slice(1).map((now, i) => now - (frames[i] as number)),
      0.99,
    );
  });

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Time of the processor, in microseconds. */
  readonly tdur?: number;
}

/**
 * Milliseconds of the main thread for 1,000 px, times four, which is what the
 * goal's phone is slower. Time of the processor, not of the clock: what else
 * runs on the machine takes part in the second.
 */
const mainThread = (browser: Browser, address: string, device: Device): Promise<number> =>
  on(browser, device, async (opened) => {
    const { page, cdp } = opened;
    await page.goto(address);
    await ready(page);
    const events: TraceEvent[] = [];
    cdp.on("Tracing.dataCollected", ({ value }) =>
      events.push(...(value as never as TraceEvent[])),
    );
    await cdp.send("Tracing.start", {
      transferMode: "ReportEvents",
      traceConfig: {
        includedCategories: ["toplevel", "blink.user_timing"],
        excludedCategories: ["*"],
        recordMode: "recordAsMuchAsPossible",
        traceBufferSizeInKb: 400_000,
      },
    });
    await page.evaluate(() => performance.mark("bench-begin"));
    await move(device, opened);
    await page.evaluate(() => performance.mark("bench-end"));
    const way = await at(page);
    const done = new Promise((then) => cdp.once("Tracing.tracingComplete", then));
    await cdp.send("Tracing.end");
    await done;
    const begin = events.find(({ name }) => name === "bench-begin");
    const end = events.find(({ name }) => name === "bench-end");
    if (!begin || !end || way === 0) throw new Error(`${address} did not scroll`);
    const spent = events
      .filter((e) => e.ph === "X" && e.pid === begin.pid && e.tid === begin.tid)
      .filter(
        ({ name, ts }) =>
          name === "ThreadControllerImpl::RunTask" && ts >= begin.ts && ts <= end.ts,
      )
      .reduce((sum, { tdur = 0 }) => sum + tdur, 0);
    if (spent === 0) throw new Error("this Chromium doesn't tell the time of a thread");
    return ((spent / 1000) * 4 * 1000) / way;
  });

/** Kilobytes that three more passes down and up add to the heap after the first, garbage collected. */
export const heap = (browser: Browser, address: string): Promise<number> =>
  on(browser, "phone", async (opened) => {
    const { page, cdp } = opened;
    await page.goto(address);
    await ready(page);
    const used = async () => {
      for (let i = 0; i < 3; i += 1) {
        await cdp.send("HeapProfiler.collectGarbage");
        await page.waitForTimeout(150);
      }
      return (await cdp.send("Runtime.getHeapUsage")).usedSize / 1000;
    };
    await pass(page);
    const before = await used();
    for (let i = 0; i < 3; i += 1) await pass(page);
    return (await used()) - before;
  });

/** Frames and main thread of one run, on both devices, beside those of a page of plain text. */
export async function scroll(browser: Browser, origin: string): Promise<Figures> {
  const story = `${origin}/`;
  const plain = `${origin}/plain-text/`;
  return {
    frameTouch: await frame(browser, story, "phone"),
    frameWheel: await frame(browser, story, "desk"),
    mainTouch: await mainThread(browser, story, "phone"),
    mainWheel: await mainThread(browser, story, "desk"),
    plainTouch: await mainThread(browser, plain, "phone"),
    plainWheel: await mainThread(browser, plain, "desk"),
  };
}
