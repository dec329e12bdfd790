/** "Leave this page": by link, by key, and what is seen meanwhile and afterwards. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { usesBrowser, wide } from "./kit/harness.ts";

const { openPage } = usesBrowser();
const forecast = "https://www.bbc.co.uk/weather";

/** The support page, with a page of our own where the way out leads. */
async function opened(js = true): Promise<Page> {
  const { page } = await openPage({ ...wide, url: "/support/", js });
  await page.route(`${forecast}**`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }),
  );
  return page;
}

const status = (page: Page) => page.locator(".exit-state").textContent();

test("the link leaves at once", async () => {
  const page = await opened();
  await page.getByRole("link", { name: "Leave this page" }).last().click();
  await page.waitForURL(forecast);
});

test("without script it is a link like any other", async () => {
  const page = await opened(false);
  await page.getByRole("link", { name: "Leave this page" }).last().click();
  await page.waitForURL(forecast);
  expect(await page.title()).toBe("Weather");
});

test("it comes second in the order of keys", async () => {
  const page = await opened();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(forecast);
});

test("Shift pressed three times leaves, and says how often it is still to be pressed", async () => {
  const page = await opened();
  await page.keyboard.press("Shift");
  expect(await status(page)).toBe("Shift, press twice more to leave.");
  await page.keyboard.press("Shift");
  expect(await status(page)).toBe("Shift, press once more to leave.");
  await page.keyboard.press("Shift");
  await page.waitForURL(forecast);
});

test("Shift that makes capitals, or with another key in between, does not leave", async () => {
  const page = await opened();
  for (const letter of "ABCD") await page.keyboard.press(`Shift+${letter}`);
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.keyboard.press("a");
  expect(await status(page)).toBe("");
  await page.keyboard.press("Shift");
  expect(await status(page)).toBe("Shift, press twice more to leave.");
  expect(new URL(page.url()).pathname).toBe("/support/");
});

test.each([
  ["held while the letter is pressed", ["+Shift", "+H", "-H", "-Shift"]],
  ["let go before the letter", ["+Shift", "+H", "-Shift", "-H"]],
  ["pressed after the letter", ["+h", "+Shift", "-h", "-Shift"]],
])("Shift %s, three times, is no way to leave", async (_, keys) => {
  const page = await opened();
  for (let i = 0; i < 3; i += 1)
    for (const key of keys) await page.keyboard[key.startsWith("+") ? "down" : "up"](key.slice(1));
  expect(await status(page)).toBe("");
  expect(await page.locator(".leaving-cover").count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe("/support/");
});

test("nor is Shift with a click, three times", async () => {
  const page = await opened();
  const heading = page.getByRole("heading", { level: 1 });
  for (let i = 0; i < 3; i += 1) await heading.click({ modifiers: ["Shift"] });
  expect(await status(page)).toBe("");
  expect(await page.locator(".leaving-cover").count()).toBe(0);
});

test("the way out has one name, is said once in the navigation", async () => {
  const { page } = await openPage({ ...wide, url: "/" });
  const links = page.locator("a[data-exit]");
  expect(await links.count()).toBe(
    await page.getByRole("link", { name: "Leave this page", exact: true }).count(),
  );
  const inBar = page.getByRole("navigation").locator("a[data-exit]");
  expect(await inBar.count()).toBe(1);
});

test("Shift pressed too slowly is forgotten", async () => {
  const page = await opened();
  await page.clock.install();
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.clock.runFor(3000);
  expect(await status(page)).toBe("Shift, press once more to leave.");
  await page.clock.runFor(2100);
  expect(await status(page)).toBe("Leaving this page was called off.");
  await page.keyboard.press("Shift");
  expect(await status(page)).toBe("Shift, press twice more to leave.");
});

test("nothing of the page is seen while the other one is loading, and all of it after Back", async () => {
  const page = await opened();
  const left = await page.evaluate(() => {
    document.querySelector<HTMLAnchorElement>(".exit a")?.click();
    return {
      page: getComputedStyle(document.body).display,
      said: document.querySelector('[role="alert"]')?.textContent,
    };
  });
  expect(left).toEqual({ page: "none", said: "Loading." });
  await page.waitForURL(forecast);
  await page.goBack();
  expect(await page.locator("h1").isVisible()).toBe(true);
  expect(await page.locator(".leaving-cover").count()).toBe(0);
});
