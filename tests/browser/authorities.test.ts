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
    expect(await page.locator(".grades li").first().textContent()).toMatch(/\d{4}: \w+/);
    expect(stops.length).toBeLessThanOrEqual(5);
    expect(errors).toEqual([]);
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
