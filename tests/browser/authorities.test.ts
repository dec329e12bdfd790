/** Finding an authority and hearing its grades: by keys, without script, on any screen. */
import { describe, expect, inject, test } from "vitest";
import { sampled } from "../site/html.ts";
import { usesBrowser } from "./kit/harness.ts";

const { openPage } = usesBrowser();

describe("from the list", () => {
  test("an authority is found, and its grades are heard, in five stops", async () => {
    const { page, errors } = await openPage({ url: "/authorities/" });
    const stops: string[] = [];
    const stop = async (key: string) => {
      await page.keyboard.press(key);
      stops.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ""));
    };
    await stop("Tab");
    expect(stops.at(-1)).toBe("Skip to the text");
    await page.keyboard.press("Enter");
    await stop("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("authority");
    await page.keyboard.type("hull");
    await expect.poll(() => page.locator(".found").textContent()).toBe("1 of 153");
    await stop("Tab");
    await stop("Tab");
    const link = page.locator(":focus");
    expect(await link.textContent()).toContain("Hull");
    // What stands with it says the grades already.
    expect(await link.locator("xpath=..").textContent()).toMatch(/20\d\d \w+/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/kingston-upon-hull/);
    expect(await page.locator("h1").textContent()).toContain("Hull");
    expect(await page.locator(".grades dd").first().textContent()).toMatch(/\w+, \d.* \d{4}/);
    expect(stops.length).toBeLessThanOrEqual(5);
    expect(errors).toEqual([]);
  });

  test("a name with a slip in it shows what is near, and Enter leads to it, not away", async () => {
    const { page, errors } = await openPage({ url: "/authorities/" });
    await page.locator("#authority").fill("rotheram");
    await expect.poll(() => page.locator(".authorities > li:visible").count()).toBe(1);
    expect(await page.locator(".found").textContent()).toBe(
      "None is called that. Is it one of these?",
    );
    await page.keyboard.press("Enter");
    expect(await page.locator(":focus").textContent()).toBe("Rotherham");
    expect(new URL(page.url()).search).toBe("?q=rotheram");
    await page.locator("#authority").fill("xyz");
    await expect.poll(() => page.locator(".found").textContent()).toBe("None is called that.");
    expect(errors).toEqual([]);
  });

  test("who looks for a former name is told what became of it", async () => {
    const { page } = await openPage({ url: "/authorities/?q=cumbria" });
    await expect.poll(() => page.locator(".authorities > li:visible").count()).toBe(2);
    for (const words of await page.locator(".authorities > li:visible").allTextContents())
      expect(words).toMatch(/Until 31\sMarch 2023: Cumbria County Council/);
  });

  test("what is looked for stands in the address, and nothing is stored or sent elsewhere", async () => {
    const { page, requests, stored, errors } = await openPage({ url: "/authorities/?q=cumbria" });
    await expect.poll(() => page.locator(".authorities > li:visible").count()).toBe(2);
    await page.locator("#authority").fill("leeds");
    await page.keyboard.press("Enter");
    await page.waitForURL(/authorities\/leeds\/$/);
    const origin = inject("origin");
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith("data:"))).toEqual(
      [],
    );
    expect(await stored()).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("without a script it is whole, and the field leads to it", async () => {
    const { page } = await openPage({ url: "/", js: false });
    await page.locator("form.find input").fill("leeds");
    await page.locator("form.find button").click();
    await page.waitForURL(/\/authorities\/\?q=leeds$/);
    expect(await page.locator(".authorities > li").count()).toBe(153);
    await page.goto("/authorities/leeds/");
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(2);
    expect(await page.locator(".ladder svg:visible").count()).toBe(1);
    expect(await page.locator('a[href$=".csv"]').count()).toBe(1);
  });
});

test("in the story, what fits is shown while one types; nothing is loaded before", async () => {
  const { page, requests, errors } = await openPage({ url: "/#end" });
  const loaded = () => requests.filter((url) => url.includes("/authorities/")).length;
  expect(loaded()).toBe(0);
  await page.locator("form.find input").focus();
  await expect.poll(loaded).toBe(1);
  await page.keyboard.type("rotherh");
  await expect.poll(() => page.locator("form.find li a").count()).toBe(1);
  expect(await page.locator("form.find li a").getAttribute("href")).toMatch(
    /\/authorities\/rotherham\/$/,
  );
  expect(await page.locator("form.find [role=status]").textContent()).toBe("One fits.");
  expect(loaded()).toBe(1);
  expect(errors).toEqual([]);
});

test("from the story's field an authority's table is five stops away", async () => {
  const { page, errors } = await openPage({ url: "/#yours-heading" });
  await page.locator("form.find input").focus();
  await page.keyboard.type("sandw");
  await expect.poll(() => page.locator("form.find li a").count()).toBe(1);
  const stops: string[] = [];
  const stop = async () => {
    await page.keyboard.press("Tab");
    const words = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    stops.push(words.replace(/\s+/g, " "));
  };
  await stop();
  await stop();
  await page.keyboard.press("Enter");
  await page.waitForURL(/sandwell/);
  await stop();
  await page.keyboard.press("Enter");
  await stop();
  await stop();
  expect(stops).toEqual([
    "Find",
    "Sandwell",
    "Skip to the text",
    "Every authority",
    expect.stringMatching(/^The report of /) as string,
  ]);
  // The stop is in the table: what is heard with it are its row and its columns.
  const row = page.locator("tr", { has: page.locator(":focus") });
  expect(await row.getByRole("rowheader").textContent()).toMatch(/\d{4}/);
  expect(errors).toEqual([]);
});

test("whoever listens finds a page by its landmarks and headings, the grades right after the name", async () => {
  const { page } = await openPage({ url: "/authorities/sandwell/", js: false });
  const main = page.getByRole("main");
  expect(await main.count()).toBe(1);
  const parts = await main.ariaSnapshot();
  expect(parts).toMatch(
    /heading "Sandwell" \[level=1\]\n.*- term: Single inspection framework, from November 2013\n.*- definition: inadequate, 5\sJune 2015; /s,
  );
  const table = page.getByRole("table", { name: "Each report" });
  expect(await table.getByRole("columnheader").allTextContents()).toEqual([
    "Published",
    "Overall",
    "Parts",
    "Inspected",
    "Framework",
    "How it was read",
  ]);
  expect(await table.getByRole("rowheader").count()).toBe(5);
  expect(await main.getByRole("heading", { level: 2 }).allTextContents()).toContain("Each report");
});

test("without a script the list is one list, each of its links the name of an authority", async () => {
  const { page } = await openPage({ url: "/authorities/", js: false });
  const list = page.getByRole("list", { name: "Authorities in order of name" });
  expect(await list.getByRole("listitem").count()).toBe(153);
  const links = await list.getByRole("link").allTextContents();
  expect(links.length).toBe(153);
  expect(links[0]).toBe("Barking and Dagenham");
  // From its name to its grades: the link, the way past the head, and there they stand.
  await list.getByRole("link", { name: "Leeds" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/leeds/);
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").textContent()).toBe("Skip to the text");
});

describe.each(sampled)("the ladder of %s", (id) => {
  test.each([
    [280, false],
    [390, true],
    [760, false],
    [1280, true],
    [1920, false],
  ])("at %i px, dark: %s, is in its frame, no word under 14 px", async (width, dark) => {
    const { page, errors } = await openPage({ url: `/authorities/${id}/`, width, dark });
    const ladder = page.locator(".ladder svg:visible");
    expect(await ladder.count()).toBe(1);
    const found = await ladder.evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / (svg as SVGSVGElement).viewBox.baseVal.width;
      const texts = [...svg.querySelectorAll("text")];
      const boxes = texts.map((t) => t.getBoundingClientRect());
      return {
        scroll: document.documentElement.scrollWidth - innerWidth,
        small: texts
          .filter((t) => parseFloat(getComputedStyle(t).fontSize) * scale < 13.99)
          .map((t) => t.textContent),
        outside: texts
          .filter((_, i) => boxes[i]!.left < frame.left - 2 || boxes[i]!.right > frame.right + 2)
          .map((t) => t.textContent),
      };
    });
    expect(found).toEqual({ scroll: expect.any(Number) as number, small: [], outside: [] });
    expect(found.scroll).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
  });
});
