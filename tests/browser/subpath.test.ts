/** The story in a folder of another site: nothing it asks for is missing, and what opens in place opens. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "../../src/serve.ts";
import { subPath } from "../site/subpath.ts";
import { usesBrowser, wide } from "./kit/harness.ts";

const { openPage } = usesBrowser();
const folder = new URL(subPath.site).pathname;
let host: Served;

beforeAll(async () => (host = await serve(subPath.host, 0)));
afterAll(() => host.close());

test("the story moves, and a figure opens its source", async () => {
  const { page } = await openPage({ ...wide, url: "/404.html", reducedMotion: true });
  // The page before is of another address; its icon may come when it has been left.
  const before = new URL(page.url()).origin;
  const missing: string[] = [];
  page.on("response", (answer) => {
    const { origin, pathname } = new URL(answer.url());
    if (origin === before) return;
    if (answer.status() >= 400 || !pathname.startsWith(folder))
      missing.push(`${answer.status()} ${answer.url()}`);
  });
  await page.goto(`${host.origin}${folder}`);
  await page.locator("html[data-started]").waitFor();
  const figure = page.locator("a.fact").first();
  await figure.scrollIntoViewIfNeeded();
  await figure.click();
  await page.getByRole("dialog", { name: "Source" }).waitFor();
  await page
    .locator(".stage .walk .data")
    .first()
    .evaluate((link: HTMLAnchorElement) => {
      if (!link.pathname.endsWith("/tables/")) throw new Error(link.href);
    });
  expect(new URL(page.url()).pathname).toBe(folder);
  expect(missing).toEqual([]);
});

test("a chart stands in another page’s frame, with its links inside the folder", async () => {
  const { page } = await openPage({ ...wide, url: "/404.html" });
  await page.goto(`${host.origin}${folder}embed/ratings/`);
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((path) => !path.startsWith(folder))).toEqual([]);
});
