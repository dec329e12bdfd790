/** A page of the built site, opened as a given reader would have it, and everything it does noted. */
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { frames, settled } from "./frames.ts";

export interface Reader {
  /** In CSS pixels. Default 1280 × 900. */
  readonly width?: number;
  readonly height?: number;
  /** False: scripts don't run. */
  readonly js?: boolean;
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  /** A phone: touch, and the viewport of the page's own meta element. */
  readonly phone?: boolean;
  /** Fonts and scripts arrive some frames after the text has been painted, as they do on a slow line. */
  readonly slow?: boolean;
  /** Path and hash within the site. Default "/". */
  readonly url?: string;
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors on the console and uncaught ones, in order. */
  readonly errors: string[];
  /** URL of every request, the page itself included. */
  readonly requests: string[];
  /** URL and reason of requests that failed or were answered with 400 or more. */
  readonly failures: string[];
  /** What the page has left with the reader: cookies, storage (each write, even if taken back), databases, caches, workers. */
  stored(): Promise<string[]>;
}

export const wide = { width: 1280, height: 900 } as const;
export const narrow = { width: 390, height: 844, phone: true } as const;

/** How many frames after it is asked for a file comes on a slow line: half a second's worth. */
const late = 30;

let browser: Browser;
let context: BrowserContext | undefined;

/** Opens pages in the shared browser; call once at the top of a test file. */
export function usesBrowser(): { openPage: (reader?: Reader) => Promise<Opened> } {
  beforeAll(async () => {
    browser = await chromium.connect(inject("browser"));
  });
  afterAll(async () => {
    await browser.close();
  });
  return { openPage };
}

/** Opens a page as `reader` has it, once fonts and scripts are there. The page opened before it closes. */
async function openPage(reader: Reader = {}): Promise<Opened> {
  await context?.close();
  const origin = inject("origin");
  const phone = reader.phone === true;
  const opened = await browser.newContext({
    baseURL: origin,
    viewport: { width: reader.width ?? wide.width, height: reader.height ?? wide.height },
    javaScriptEnabled: reader.js !== false,
    colorScheme: reader.dark ? "dark" : "light",
    reducedMotion: reader.reducedMotion ? "reduce" : "no-preference",
    forcedColors: reader.forcedColors ? "active" : "none",
    hasTouch: phone,
    isMobile: phone,
    locale: "en-GB",
  });
  context = opened;
  const page = await opened.newPage();

  const errors: string[] = [];
  const requests: string[] = [];
  const failures: string[] = [];
  const writes: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("request", (request) => requests.push(request.url()));
  page.on("requestfailed", (request) =>
    failures.push(`${request.url()}: ${request.failure()?.errorText}`),
  );
  page.on("response", (response) => {
    if (response.status() >= 400) failures.push(`${response.url()}: ${response.status()}`);
  });
  const protocol = await opened.newCDPSession(page);
  await protocol.send("DOMStorage.enable");
  for (const event of ["domStorageItemAdded", "domStorageItemUpdated"] as const)
    protocol.on(`DOMStorage.${event}`, ({ storageId, key }) =>
      writes.push(`${storageId.isLocalStorage ? "localStorage" : "sessionStorage"} ${key}`),
    );

  if (reader.slow)
    await page.route(/\.(js|woff2)$/, async (route) => {
      await page.waitForFunction(
        () => performance.getEntriesByName("first-contentful-paint").length > 0,
      );
      await frames(page, late);
      await route.continue();
    });
  await page.goto(reader.url ?? "/", { waitUntil: "load" });
  await page.waitForFunction(() => document.fonts.status === "loaded");

  const stored = async () => [
    ...writes,
    ...(await opened.cookies()).map((cookie) => `cookie ${cookie.name}`),
    ...(await page.evaluate(async () => [
      ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
      ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
      ...(await caches.keys()).map((name) => `cache ${name}`),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
    ])),
  ];
  return { page, context: opened, errors, requests, failures, stored };
}

/**
 * Scrolls from where the page is to its end (or start, `up`) by the wheel, as a
 * reader would. Throws if the page won't move before it is there.
 */
export async function wheel(page: Page, options: { up?: boolean; by?: number } = {}) {
  const by = (options.by ?? 600) * (options.up ? -1 : 1);
  const { width, height } = page.viewportSize() ?? wide;
  await page.mouse.move(width / 2, height / 2);
  const left = () =>
    page.evaluate(
      (up) => (up ? scrollY : document.documentElement.scrollHeight - innerHeight - scrollY),
      options.up,
    );
  for (let stuck = 0, before = await left(); before > 1;) {
    await page.mouse.wheel(0, by);
    await settled(page);
    const now = await left();
    stuck = now === before ? stuck + 1 : 0;
    if (stuck === 5) throw new Error(`the page stops ${now} px before its end`);
    before = now;
  }
}
