import { describe, expect, test } from "vitest";
import { allCharts } from "../../src/charts/all.ts";
import { embedViews } from "../../src/embed/view.ts";
import { loadRecord } from "../../src/record/load.ts";
import { usesBrowser } from "../browser/kit/harness.ts";
import { documentOf, fileAt } from "../site/html.ts";

const { openPage } = usesBrowser();
const url = "/embeds/";
const gallery = documentOf("embeds/index.html");
const charts = [...gallery.querySelectorAll("article")].map((article) =>
  article.id.replace("view-", ""),
);

/** What the record and the charts have to embed. */
const views = embedViews((await allCharts()).values(), loadRecord()).map((view) => view.slug);

describe("the gallery", () => {
  test("has every view with five snippets, each with what it needs", () => {
    expect([...charts].sort()).toEqual([...views].sort());
    for (const article of gallery.querySelectorAll("article")) {
      const forms = [...article.querySelectorAll("details:first-of-type .form")];
      expect(forms).toHaveLength(5);
      for (const form of forms) {
        expect(form.querySelector("p")?.textContent?.length).toBeGreaterThan(40);
        expect(form.querySelector("textarea")?.value).toBeTruthy();
      }
    }
  });

  test("names in its snippets only what is there", () => {
    const site = new URL(gallery.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? "")
      .origin;
    const addresses = [...gallery.querySelectorAll("textarea")].flatMap(({ value }) =>
      [...value.matchAll(/https?:\/\/[^\s"<>]+/g)]
        .map(([address]) => new URL(address))
        .filter(({ origin }) => origin === site),
    );
    expect(addresses.length).toBeGreaterThan(charts.length * 5);
    const gone = addresses.filter(({ pathname, hash }) => {
      const file = fileAt(pathname);
      return !file || (hash !== "" && !documentOf(file).getElementById(hash.slice(1)));
    });
    expect([...new Set(gone.map(String))]).toEqual([]);
  });

  test("shows each chart live, as wide as was chosen, by keys alone", async () => {
    const { page, errors } = await openPage({ url });
    const [first = ""] = charts;
    const frame = page.locator(`#view-${first} iframe`);
    await frame.evaluate((f) => f.scrollIntoView());
    const size = () => frame.evaluate((f) => [f.clientWidth, f.clientHeight]);
    await expect.poll(async () => (await size())[1]).toBeGreaterThan(200);
    const width = page.locator('input[value="280"]');
    await page.locator("input[name=width]:checked").focus();
    while (!(await width.isChecked())) await page.keyboard.press("ArrowUp");
    await expect.poll(async () => (await size())[0]).toBe(280);
    const chart = await (await frame.elementHandle())?.contentFrame();
    await expect
      .poll(
        async () =>
          (await chart?.evaluate(() => document.documentElement.scrollHeight)) ===
          (await size())[1],
      )
      .toBe(true);
    expect(errors).toEqual([]);
  });

  test("writes its snippets for the page that is chosen: colours, column, and the height told there", async () => {
    const { page, errors } = await openPage({ url });
    const [slug = ""] = charts;
    const article = page.locator(`#view-${slug}`);
    const text = (form: string) =>
      article.locator(`textarea[aria-labelledby^="${slug}-live-${form} "]`).inputValue();
    const made = await text("frame");
    expect(made).toContain("?theme=light");
    await page.locator('input[name=theme][value="dark"]').check();
    await page.locator('input[name=width][value="375"]').check();
    const frame = article.locator("iframe");
    await frame.evaluate((f) => f.scrollIntoView());
    const height = () => frame.evaluate((f: HTMLIFrameElement) => f.clientHeight);
    await expect
      .poll(async () =>
        (await text("frame")).includes(` height="${await height()}" style="width:375px;`),
      )
      .toBe(true);
    expect(await height()).toBeGreaterThan(200);
    expect(await text("frame")).toContain("?theme=dark");
    expect(await text("figure")).toContain("?theme=dark");
    expect(await text("amp")).toContain(` height="${await height()}"`);
    expect(await article.locator(".form p").nth(1).textContent()).toContain("column of 375 px");
    expect(await frame.evaluate((f: HTMLIFrameElement) => f.src)).toContain("?theme=dark");
    // As its reader has it: nothing is asked, and the column that they were made for is theirs again.
    await page.locator('input[name=theme][value=""]').check();
    await page.locator('input[name=width][value="640"]').check();
    await expect.poll(() => text("frame")).toBe(made.replaceAll("?theme=light", ""));
    expect(errors).toEqual([]);
  });

  test("copies a snippet by keys alone, and says so", async () => {
    const { page, context } = await openPage({ url });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const article = page.locator(`#view-${charts[0]}`);
    await article.locator("summary").first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => article.locator("[role=status]").first().innerText()).toBe("Copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await article.locator("textarea").first().inputValue());
  });

  test("works without script: pictures, snippets, widths", async () => {
    const { page } = await openPage({ url, js: false });
    const article = page.locator(`#view-${charts[0]}`);
    await article.locator("img").scrollIntoViewIfNeeded();
    expect(await article.locator("img").isVisible()).toBe(true);
    await article.locator("summary").first().click();
    expect(await article.locator("textarea").first().isVisible()).toBe(true);
    expect(await article.locator("button").count()).toBe(0);
    expect(await page.locator("[data-colours]").isVisible()).toBe(false);
    await page.locator('input[value="375"]').check();
    expect((await article.locator("img").boundingBox())?.width).toBe(375);
  });

  test("fits a narrow screen", async () => {
    const { page } = await openPage({ url, width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });
});
