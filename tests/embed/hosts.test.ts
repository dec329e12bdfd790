import { rgb } from "d3";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { tokens, type Theme } from "../../src/styles/tokens.ts";
import { read } from "../site/html.ts";
import { frames } from "../browser/kit/frames.ts";
import { usesBrowser, type Reader } from "../browser/kit/harness.ts";
import {
  article,
  datawrapperListener,
  drawnAuthorities,
  pasted,
  pastedAuthority,
  seed,
  startHost,
  wordpress,
  type Host,
} from "./hosts.ts";

const { openPage } = usesBrowser();
let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

const site = () => inject("origin");
/** The chart that most tests paste: it has steps, a table and every kind of mark. */
const slug = "ratings";
const figure = () => pasted(slug, "figure", site());
const frameOnly = () => pasted(slug, "frame", site());

/** Opens a host's page with `html` in it. */
async function visit(path: string, html: string, reader: Reader = {}, policy?: string) {
  return openPage({ ...reader, url: host.put(path, { html, ...(policy ? { policy } : {}) }) });
}

/** The chart within the nth frame of a host's page, once it is there. */
async function chartIn(page: Page, nth = 0): Promise<Frame> {
  const element = page.locator("iframe").nth(nth);
  await element.waitFor({ state: "attached" });
  await element.evaluate((frame) => frame.scrollIntoView());
  const frame = await (await element.elementHandle())?.contentFrame();
  if (!frame) throw new Error("the frame has no page");
  await frame.waitForSelector("main");
  return frame;
}

/** Waits until the loader is on a page and has made its frames, and the page has been drawn with them: what is to be loaded is asked for by then. */
async function loaderHasRun(page: Page, made = 1): Promise<void> {
  await page.waitForFunction(
    (count) => "adequate" in window && document.querySelectorAll("iframe").length === count,
    made,
  );
  await frames(page, 4);
}

/** What is amiss between a frame and the chart in it. */
async function amiss(page: Page, chart: Frame, nth = 0, most = Infinity): Promise<string[]> {
  const frame = await page
    .locator("iframe")
    .nth(nth)
    .evaluate((f) => ({
      height: f.getBoundingClientRect().height,
      seen: f.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    }));
  const inner = await chart.evaluate(() => {
    const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
    const frame = { right: clientWidth + 0.5, bottom: clientHeight + 0.5 };
    const parts = [...document.querySelectorAll("h1, .drawing svg text, footer")].filter((e) =>
      e.checkVisibility(),
    );
    return {
      root: Math.ceil(document.querySelector("main")?.getBoundingClientRect().height ?? 0),
      scrolls: { down: scrollHeight > clientHeight, across: scrollWidth > clientWidth },
      figures: [...document.querySelectorAll(".drawing svg *")].filter((e) => e.checkVisibility())
        .length,
      cut: parts
        .filter(
          (e) =>
            e.getBoundingClientRect().right > frame.right ||
            e.getBoundingClientRect().bottom > frame.bottom,
        )
        .map((e) => e.textContent),
    };
  });
  const wanted = Math.min(inner.root, most);
  const found: string[] = [];
  if (!frame.seen) found.push("the frame isn’t seen");
  if (Math.abs(frame.height - wanted) > 2)
    found.push(`the frame is ${frame.height} px high, the chart ${inner.root}`);
  if (inner.scrolls.across) found.push("the chart scrolls sideways");
  if (inner.scrolls.down && inner.root <= most) found.push("the chart has a scroll bar");
  if (inner.figures < 10) found.push("the figures aren’t drawn");
  if (inner.cut.length > 0 && inner.root <= most) found.push(`cut off: ${inner.cut.join("; ")}`);
  return found;
}

/** The frame fits at first, after the table was opened, and after it was closed again. */
async function fits(page: Page, nth = 0, most = Infinity) {
  const chart = await chartIn(page, nth);
  await expect.poll(() => amiss(page, chart, nth, most), { timeout: 10_000 }).toEqual([]);
  const height = () =>
    chart.evaluate(() => document.querySelector("main")?.getBoundingClientRect().height ?? 0);
  const closed = await height();
  await chart.locator("summary").click();
  await expect.poll(height).toBeGreaterThan(closed + 100);
  await expect.poll(() => amiss(page, chart, nth, most), { timeout: 10_000 }).toEqual([]);
  await chart.locator("summary").click();
  await expect.poll(height).toBe(closed);
  await expect.poll(() => amiss(page, chart, nth, most), { timeout: 10_000 }).toEqual([]);
  return chart;
}

/** Is the picture there instead, with its text alternative, caption and credit? */
async function stillStands(page: Page) {
  const image = page.locator("figure img");
  await image.evaluate((img) => img.scrollIntoView());
  await expect
    .poll(() => image.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
    .toBe(1280);
  expect(await image.evaluate((img) => img.checkVisibility({ visibilityProperty: true }))).toBe(
    true,
  );
  expect(await image.getAttribute("alt")).toMatch(/\w{4}.*\w{4}/);
  expect(await page.locator("figcaption").innerText()).toMatch(
    /^.{10,}\. Chart: Adequate, CC BY 4\.0\. Sources?: \w/,
  );
  const { width, column } = await image.evaluate((img) => ({
    width: img.getBoundingClientRect().width,
    column: document.body.getBoundingClientRect().width,
  }));
  expect(width).toBeLessThanOrEqual(column);
  // A frame that waits takes no room.
  const frames = await page
    .locator("iframe")
    .evaluateAll((all) => all.map((f) => f.getBoundingClientRect().height));
  expect(Math.max(0, ...frames)).toBeLessThanOrEqual(1);
}

describe("the figure fits by its own loader", () => {
  const layouts: [string, Reader, Parameters<typeof article>[1]][] = [
    ["in a plain article", {}, {}],
    ["in a column of 280 px", { width: 280, height: 700 }, {}],
    ["in a wide column", {}, { head: "<style>body{max-width:960px}</style>" }],
    [
      "where body fills the screen",
      {},
      { head: "<style>html,body{min-height:100vh;height:100%}</style>" },
    ],
    ["where text runs from right to left", {}, { attributes: 'dir="rtl"' }],
    [
      "where images and figures have styles of their own",
      {},
      {
        head: "<style>figure{margin:2em;padding:1em;display:flex;flex-direction:column}img{max-width:50%!important}iframe{max-width:100%}</style>",
      },
    ],
    ["in the dark", { dark: true }, {}],
    ["on a phone", { width: 390, height: 844, phone: true }, {}],
  ];
  test.each(layouts)("%s", async (name, reader, more) => {
    const { page, errors, failures } = await visit(
      `/${encodeURIComponent(name)}`,
      article(figure(), more),
      reader,
    );
    await fits(page);
    expect(await page.locator("figure img").evaluate((e) => getComputedStyle(e).clipPath)).toBe(
      "inset(50%)",
    );
    expect({ errors, failures }).toEqual({ errors: [], failures: [] });
  });

  test("under a strict policy that allows script and frame of the site", async () => {
    const policy = `default-src 'self'; script-src ${site()}; frame-src ${site()}; img-src ${site()}; style-src 'self'`;
    const { page } = await visit("/strict", article(figure()), {}, policy);
    await fits(page);
  });

  test("with two charts on a page, each at its own height", async () => {
    const other = pasted("count", "figure", site());
    const { page } = await visit("/two", article(`${figure()}\n${other}`));
    await fits(page, 0);
    await fits(page, 1);
    const heights = await page
      .locator("iframe")
      .evaluateAll((all) => all.map((f) => f.getBoundingClientRect().height));
    expect(heights[0]).not.toBe(heights[1]);
  });

  test("where the loader is there twice", async () => {
    const { page, errors } = await visit("/twice", article(figure() + figure()));
    await fits(page, 0);
    await fits(page, 1);
    expect(await page.locator("iframe").count()).toBe(2);
    expect(errors).toEqual([]);
  });

  test("in a tab that is opened later", async () => {
    const { page } = await visit(
      "/tab",
      article(`<div id="tab" style="display:none">${figure()}</div>`),
    );
    await loaderHasRun(page);
    await page.evaluate(() => document.getElementById("tab")?.style.removeProperty("display"));
    await fits(page);
    await page.evaluate(() => document.getElementById("tab")?.style.setProperty("display", "none"));
    await frames(page);
    await page.evaluate(() => document.getElementById("tab")?.style.removeProperty("display"));
    await fits(page);
  });

  test("where the figure comes later than the loader", async () => {
    const [, markup = "", script = ""] =
      /^(<figure[^]*<\/figure>)\s*(<script[^]*)$/.exec(figure()) ?? [];
    const { page } = await visit("/late", article(`${script}<div id="here"></div>`));
    await loaderHasRun(page, 0);
    await page.evaluate((html) => {
      (document.getElementById("here") as HTMLElement).innerHTML = html;
    }, markup);
    await fits(page);
  });

  test("where it is far down the page, loading nothing before it is near", async () => {
    const { page, requests } = await visit(
      "/far",
      article(`<div style="height:20000px"></div>${figure()}`),
    );
    await loaderHasRun(page);
    expect(requests.filter((url) => url.includes("/embed/"))).toEqual([]);
    await fits(page);
  });

  test("when the column changes its width", async () => {
    const { page } = await visit("/resize", article(figure()));
    await fits(page);
    await page.setViewportSize({ width: 300, height: 700 });
    await fits(page);
    await page.setViewportSize({ width: 1000, height: 700 });
    await fits(page);
  });
});

describe("the frame is as wide as what holds it", () => {
  const holders: [string, string, string][] = [
    ["in a table cell without a width", "<table><tr><td>", "</td></tr></table>"],
    ["in a flex item", '<div style="display:flex"><div>', "</div></div>"],
  ];
  test.each(holders)("%s", async (_, before, after) => {
    for (const paste of [figure, frameOnly]) {
      const { page } = await visit("/holder", article(before + paste() + after));
      await chartIn(page);
      const width = () =>
        page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().width);
      await expect.poll(width).toBeGreaterThan(600);
      expect(await width()).toBeLessThanOrEqual(640);
    }
  });
});

test("once the chart is there, picture and caption are out of sight and of the order of keys, and a reader mode finds them", async () => {
  const { page } = await visit(
    "/reader",
    article(figure(), { head: "<style>figcaption{display:block!important}</style>" }),
  );
  await fits(page);
  expect(await page.locator("figcaption").evaluate((e: HTMLElement) => e.inert)).toBe(true);
  const { clip, position } = await page.locator("figcaption").evaluate((e) => {
    const { clipPath, position } = getComputedStyle(e);
    return { clip: clipPath, position };
  });
  expect({ clip, position }).toEqual({ clip: "inset(50%)", position: "fixed" });
  const { document } = new JSDOM(await page.content(), { url: "https://host.example/" }).window;
  // A reader mode wants an article around it.
  document
    .querySelector("h1")
    ?.insertAdjacentHTML("afterend", `<p>${"A sentence, of an article. ".repeat(40)}</p>`);
  const kept = new JSDOM(new Readability(document).parse()?.content ?? "").window.document;
  expect(kept.querySelector("figure img")?.getAttribute("alt")).toMatch(/\w{4}/);
  expect(kept.querySelector("figcaption")?.textContent).toContain("CC BY 4.0");
});

describe.each(drawnAuthorities(3))(`the ladder of %s (seed ${seed})`, (id) => {
  test("fits by its own loader, in a common column and in a narrow one, with the authority’s name", async () => {
    const html = article(pastedAuthority(id, "figure", site()));
    for (const width of [1024, 300]) {
      const { page, errors, failures } = await visit(`/${id}-${width}`, html, { width });
      const chart = await fits(page);
      const title = await chart.locator("h1").innerText();
      expect(await page.locator("iframe").getAttribute("title")).toBe(`Chart: ${title}`);
      expect(await page.locator("figcaption").textContent()).toContain(title);
      expect({ errors, failures }).toEqual({ errors: [], failures: [] });
    }
  });

  test("fits as a frame alone, by another’s loader, and stays a picture where no script runs", async () => {
    const html = article(pastedAuthority(id, "frame", site()), { head: datawrapperListener });
    const { page, errors } = await visit(`/${id}-frame`, html);
    await fits(page);
    expect(errors).toEqual([]);
    const still = await visit(`/${id}-still`, article(pastedAuthority(id, "figure", site())), {
      js: false,
    });
    await stillStands(still.page);
  });
});

describe("the picture stays", () => {
  const policies: [string, string][] = [
    ["where the policy blocks the script", "script-src 'none'"],
    ["where the policy blocks the frame", "frame-src 'none'"],
    ["where it blocks both", "script-src 'none'; frame-src 'none'"],
    ["where it blocks both, and styles as well", "default-src 'none'; img-src *"],
  ];
  test.each(policies)("%s", async (_, policy) => {
    const { page } = await visit(
      "/blocked",
      article(figure()),
      { width: 280, height: 700 },
      policy,
    );
    await stillStands(page);
  });

  test("where the host runs no script at all", async () => {
    const { page } = await visit("/off", article(figure()), { js: false });
    expect(await page.locator("figure img").isVisible()).toBe(true);
    expect(await page.locator("figcaption").innerText()).toContain("CC BY 4.0");
  });

  test("on paper, and makes room for the chart again", async () => {
    const { page } = await visit("/print", article(figure()));
    await fits(page);
    // Added after the loader's own listeners, so that it sees what they have done.
    await page.evaluate(() => {
      const seen = (selector: string) =>
        document.querySelector(selector)?.checkVisibility({ visibilityProperty: true });
      addEventListener("beforeprint", () =>
        Object.assign(window, {
          printed: {
            image: seen("figure img"),
            caption: seen("figcaption"),
            frame: seen("iframe"),
          },
        }),
      );
    });
    await page.pdf();
    expect(await page.evaluate(() => (window as unknown as { printed: unknown }).printed)).toEqual({
      image: true,
      caption: true,
      frame: false,
    });
    await fits(page);
  });
});

describe("the frame fits where others’ listeners are", () => {
  test("Datawrapper’s", async () => {
    const { page, errors } = await visit(
      "/datawrapper",
      article(frameOnly() + datawrapperListener),
    );
    await fits(page);
    expect(errors).toEqual([]);
  });

  test("Datawrapper’s, with nothing but scripts allowed to the frame", async () => {
    const strict = frameOnly().replace(/sandbox="[^"]*"/, 'sandbox="allow-scripts"');
    const { page, errors, failures } = await visit(
      "/sandbox",
      article(strict + datawrapperListener),
    );
    await fits(page);
    expect({ errors, failures }).toEqual({ errors: [], failures: [] });
  });

  test("pym’s", async () => {
    const html = `<div data-pym-src="${site()}/embed/${slug}/"></div><script src="/pym.js"></script>`;
    const { page } = await visit("/pym", article(html));
    await fits(page);
  });

  test("those of @newswire/frames", async () => {
    const html = `<div data-frame-src="${site()}/embed/${slug}/" data-frame-attribute-sandbox="allow-scripts"></div><script src="/frames.js"></script><script>newswireFrames.autoInitFrames()</script>`;
    const { page } = await visit("/newswire", article(html));
    await fits(page);
  });

  test("WordPress’s, up to the height that it allows", async () => {
    const { html } = JSON.parse(read(`embed/${slug}/oembed.json`)) as { html: string };
    const canonical = /src="(https:\/\/[^/]+)/.exec(html)?.[1] ?? "";
    const { page } = await visit(
      "/wordpress",
      article(wordpress(html.replaceAll(canonical, site()))),
    );
    const chart = await fits(page, 0, 1000);
    expect(await page.locator("blockquote").isVisible()).toBe(false);
    // A link can open no window there: WordPress is asked to follow it.
    await chart.locator("footer a[target]").last().click();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { asked?: string[] }).asked))
      .toEqual([`${site()}/support/`]);
    expect(page.url()).toBe(`${host.origin}/wordpress`);
  });

  test("none: at the height that the snippet states, nothing is cut off", async () => {
    const { page } = await visit("/none", article(frameOnly()), { width: 700, height: 900 });
    const chart = await chartIn(page);
    const stated = await page.locator("iframe").evaluate((f) => f.clientHeight);
    const real = await chart.evaluate(() => document.querySelector("main")?.scrollHeight ?? 0);
    expect(Math.abs(stated - real)).toBeLessThanOrEqual(2);
    // Should a reader's own settings make it higher, what is too much can be scrolled to.
    expect(await page.locator("iframe").getAttribute("scrolling")).toBeNull();
  });
});

describe("an embedded chart", () => {
  test("leaves no trace and asks for nothing but itself", async () => {
    const opened = await visit("/trace", article(figure()));
    await fits(opened.page);
    expect(await opened.stored()).toEqual([]);
    const paths = opened.requests
      .filter((url) => url.startsWith(site()))
      .map((url) => new URL(url).pathname);
    expect(new Set(paths)).toEqual(
      new Set(["/embed.js", `/charts/${slug}-1280.png`, `/embed/${slug}/`]),
    );
  });

  test("is not told which page it is on", async () => {
    const sent: (string | undefined)[] = [];
    const { page } = await openPage({ url: host.put("/empty", { html: article("") }) });
    page.on("request", (request) => {
      if (request.url().startsWith(site())) sent.push(request.headers()["referer"]);
    });
    await page.goto(host.put("/referrer", { html: article(figure()) }));
    await fits(page);
    expect(sent.length).toBeGreaterThanOrEqual(3);
    expect(sent.filter(Boolean)).toEqual([]);
  });

  test("goes from step to step by keys, and back leaves the article", async () => {
    const { page } = await visit("/before", article("Before"));
    await page.goto(host.put("/steps", { html: article(figure()) }));
    const chart = await fits(page);
    await chart.locator("nav ol a").first().focus();
    const first = await chart.locator("h1").innerText();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => chart.locator("h1").innerText()).not.toBe(first);
    // The keyboard is where it was: at the step that is now shown.
    expect(await chart.evaluate(() => document.activeElement?.getAttribute("aria-current"))).toBe(
      "step",
    );
    await expect.poll(() => amiss(page, chart)).toEqual([]);
    expect(await chart.evaluate(() => document.documentElement.dataset["theme"])).toBe("light");
    await page.goBack();
    expect(page.url()).toBe(`${host.origin}/before`);
  });

  test("is drawn, with its rows, where scripts are off", async () => {
    const { page } = await openPage({ js: false, url: `/embed/${slug}/`, width: 400 });
    expect(await page.locator(".drawing svg:visible text").count()).toBeGreaterThan(5);
    await page.locator("summary").click();
    expect(await page.locator("tbody tr:visible").count()).toBeGreaterThan(5);
    await page.locator("nav ol a").last().click();
    expect(await page.locator("[aria-current=step]").innerText()).not.toBe("1");
  });

  const themes: [string, boolean, Theme][] = [
    ["?theme=light", true, "light"],
    ["?theme=dark", false, "dark"],
    ["", true, "dark"],
    ["", false, "light"],
    ["?theme=%22onload", true, "dark"],
  ];
  test.each(themes)("with “%s”, the reader in the dark: %s", async (query, dark, theme) => {
    const { page, errors } = await openPage({ url: `/embed/${slug}/${query}`, dark });
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    ).toBe(rgb(tokens(theme).get("--paper") ?? "").formatRgb());
    expect(errors).toEqual([]);
  });
});
