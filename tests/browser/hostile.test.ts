/** A story with hostile text in every field that takes it, built and opened: nothing of it runs, nothing breaks, all of it is text. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "../../src/serve.ts";
import { buildStory, secondStory } from "../site/secondstory.ts";
import { storyOf, takenBy } from "../stories/hostile/taken.ts";
import { narrow, usesBrowser } from "./kit/harness.ts";

const { openPage } = usesBrowser();
const hostileRoot = secondStory.root;
/** Under the project, where the build finds its packages; always the same, as what a build keeps names it. */
const folder = "node_modules/.cache/hostile-story";
const dist = mkdtempSync(join(tmpdir(), "adequate-hostile-"));
let site: Served;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(hostileRoot, folder, { recursive: true });
  const { files, takes, unnamed } = takenBy(storyOf(hostileRoot));
  expect(unnamed).toEqual([]);
  expect(takes.length).toBeGreaterThan(0);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { status, said } = buildStory(folder, dist);
  expect(status, said).toBe(0);
  site = await serve(dist, 0);
}, 300_000);
afterAll(async () => {
  await site?.close();
  for (const left of [folder, dist]) rmSync(left, { recursive: true, force: true });
});

test("no page runs it, breaks of it, or is wider for it", async () => {
  const pages = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  const { page, errors } = await openPage({ ...narrow, url: `${site.origin}/404.html` });
  await page.addInitScript(() => {
    Object.assign(window, { ran: () => console.error(`hostile text ran on ${location.pathname}`) });
  });
  const faults: string[] = [];
  let seen = 0;
  for (const name of pages) {
    await page.goto(`${site.origin}/${name}`);
    const found = await page.evaluate(() => ({
      image: document.querySelectorAll('img[src="x"], [onerror]').length,
      text: document.body.textContent.includes("onerror=ran("),
      wide: document.documentElement.scrollWidth - innerWidth,
      whole: document.querySelector("body > :last-child, main") !== null,
    }));
    if (found.image > 0) faults.push(`${name}: an element came of text`);
    if (found.wide > 0) faults.push(`${name}: ${found.wide} px too wide`);
    if (found.text) seen += 1;
  }
  expect(faults).toEqual([]);
  expect(errors).toEqual([]);
  expect(seen).toBeGreaterThan(1);
});
