/** What the policy of each kind of page forbids, the page doesn't do: not at rest, not scrolled through, not opened. */
import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { usesBrowser, wheel } from "./kit/harness.ts";

const { openPage } = usesBrowser();
/** Folders of embeds: those of charts are pages, that of authorities holds one page for each. */
const charts = readdirSync("dist/embed").filter((name) =>
  existsSync(`dist/embed/${name}/index.html`),
);
const [authority] = readdirSync("dist/embed/authorities");
const pages = [
  "/",
  "/ledger/",
  "/support/",
  "/corrections/",
  "/tables/",
  "/embeds/",
  "/scene/jay/",
  "/404.html",
  "/about/",
  "/authorities/",
  `/authorities/${authority}/`,
  `/embed/authorities/${authority}/`,
  ...charts.map((chart) => `/embed/${chart}/`),
];

test.each(pages)("%s does nothing that its policy forbids", async (url) => {
  const { page } = await openPage({ url });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  const told: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") told.push(message.text());
  });
  await page.reload();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await wheel(page, { by: 2000 });
  expect(told).toEqual([]);
});
