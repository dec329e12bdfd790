/** A phone and a desk, each with a browser's profile of its own, slowed as the method says. */
import type { Browser, CDPSession, Page } from "playwright-core";

export interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
}

const devices = {
  phone: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  },
  desk: { viewport: { width: 1440, height: 900 } },
} as const;

export type Device = keyof typeof devices;

/** Opens an empty page on a device, hands it to `use`, and closes it. */
export async function on<T>(
  browser: Browser,
  device: Device,
  use: (opened: Opened) => Promise<T>,
  js = true,
): Promise<T> {
  const context = await browser.newContext({ ...devices[device], javaScriptEnabled: js });
  try {
    const page = await context.newPage();
    return await use({ page, cdp: await context.newCDPSession(page) });
  } finally {
    await context.close();
  }
}

/** Four times slower than this machine. */
export const slowly = (cdp: CDPSession): Promise<unknown> =>
  cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });

/** 1.6 Mbps down, 750 kbps up, 150 ms away; or the line as it is. */
export async function line(cdp: CDPSession, slow: boolean): Promise<void> {
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: slow ? 150 : 0,
    downloadThroughput: slow ? 1_600_000 / 8 : -1,
    uploadThroughput: slow ? 750_000 / 8 : -1,
  });
}

/** Waits until the page has its fonts and its scenes rest. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.fonts.status === "loaded" &&
      document.documentElement.classList.contains("resting") ===
        document.documentElement.classList.contains("moving"),
  );
}

const toEnd = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight - innerHeight);

/** Swipes of 0.6 of the screen at 1,200 px a second, each at rest before the finger leaves, to the end of the page. */
export async function swipe({ page, cdp }: Opened): Promise<void> {
  const from = 675;
  const way = 506;
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    cdp.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: y === undefined ? [] : [{ x: 214, y: Math.round(y), id: 1 }],
    });
  let last = -1;
  for (let y = await at(page); y < (await toEnd(page)) - 2 && y > last; y = await at(page)) {
    last = y;
    await touch("touchStart", from);
    const began = performance.now();
    for (let moved = 0; moved < way;) {
      await page.waitForTimeout(12);
      moved = Math.min(way, ((performance.now() - began) / 1000) * 1200);
      await touch("touchMove", from - moved);
    }
    await page.waitForTimeout(60);
    await touch("touchEnd");
  }
}

/** The wheel, a notch of 100 px sixteen times a second, to the end of the page. */
export async function wheel({ page }: Opened): Promise<void> {
  await page.mouse.move(devices.desk.viewport.width / 2, devices.desk.viewport.height / 2);
  for (let y = -1; (await at(page)) > y;) {
    y = await at(page);
    const began = performance.now();
    for (let notch = 1; notch <= 16; notch += 1) {
      await page.mouse.wheel(0, 100);
      await page.waitForTimeout(Math.max(0, began + notch * 62.5 - performance.now()));
    }
  }
}

/** Down to the end and up again by half a screen at a time, each drawn. */
export const pass = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const drawn = () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const end = document.documentElement.scrollHeight;
    for (const by of [innerHeight / 2, -innerHeight / 2])
      for (let way = 0; way < end; way += innerHeight / 2) {
        scrollBy({ top: by, behavior: "instant" });
        await drawn();
      }
  });

/** Where the page is, in px from its top. */
export const at = (page: Page): Promise<number> => page.evaluate(() => scrollY);
