/** Every page of the site, opened once: nothing fails, nothing is thrown or refused, and nothing is asked of another site. */
import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { usesBrowser } from "./kit/harness.ts";

const { openPage } = usesBrowser();

/** Addresses of all pages, as they are linked: `a/index.html` is `/a/`. */
const addresses = readdirSync("dist", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".html"))
  .map((name) => `/${name.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`)
  .sort();

/** What one page did that it shouldn't, filled while it is open. */
function watched(page: Page, origin: string, faults: string[]): void {
  const add = (what: string) => faults.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on("console", (message) => {
    if (message.type() === "error") add(message.text());
  });
  page.on("pageerror", ({ message }) => add(message));
  page.on("requestfailed", (request) => {
    // What was on its way when the next page was opened.
    if (request.failure()?.errorText !== "net::ERR_ABORTED")
      add(`${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin)
      add(`asks ${url.origin}`);
  });
}

test("every page, without a fault", async () => {
  const { context } = await openPage({ url: "/404.html" });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  const faults: string[] = [];
  const left = [...addresses];
  const reader = async () => {
    const page = await context.newPage();
    watched(page, inject("origin"), faults);
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const answer = await page.goto(next, { waitUntil: "load" });
      if (answer?.status() !== 200) faults.push(`${next}: ${answer?.status()}`);
    }
  };
  await Promise.all([reader(), reader()]);
  expect(faults).toEqual([]);
  expect(addresses).toContain("/");
}, 300_000);
