import { create, type Font } from "fontkit";
import { namedViews } from "../charts/kit/chart.ts";
import { createHash } from "node:crypto";
import { JSDOM, VirtualConsole } from "jsdom";
import { describe, expect, test } from "vitest";
import { allCharts } from "../charts/all.ts";
import { loadRecord } from "../record/load.ts";
import type { Correction } from "../record/shapes/correction.ts";
import { liveFiles } from "./address.ts";
import { storyPath } from "./anchor.ts";
import { compactMarks, haloOnce, embedCuts, sizeAt } from "./viewdrawing.ts";
import { embedPage, pageBudget, type PageContext } from "./page.ts";
import { embedViews, viewNames, type EmbedView } from "./view.ts";

const site = "https://adequate.example";
const record = loadRecord();
const charts = await allCharts();
const views = embedViews(charts.values(), record);

function page(view: EmbedView, more: Partial<PageContext> = {}): Promise<string> {
  return embedPage(view, {
    record,
    site,
    siblings: views.filter((other) => other.chart === view.chart),
    files: liveFiles(view),
    corrections: [],
    story: storyPath(view),
    ...more,
  });
}

const named = await Promise.all(
  views.map(async (view) => [view.slug, view, await page(view)] as const),
);

const parse = (html: string) =>
  new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, " ").trim();

describe("the views", () => {
  test("are every named view of every chart, each with files of its own", () => {
    const all = [...charts.values()].flatMap((chart) => Object.keys(namedViews(chart, record)));
    expect(views.length).toBe(all.length);
    expect(new Set(views.map((view) => view.slug)).size).toBe(views.length);
    for (const chart of charts.values())
      expect(views.filter((view) => view.chart === chart && view.isDefault)).toHaveLength(1);
  });

  test("keep a year from becoming the default, as JavaScript would have it", () => {
    const named = { all: {}, early: {}, "2014": {}, late: {} };
    expect(Object.keys(named)[0]).toBe("2014");
    expect(viewNames(named)).toEqual(["all", "early", "late", "2014"]);
  });

  test.each(["v", "A", "a b", "a/b", "-a", ""])("can't be called “%s”", (name) => {
    const [chart] = [...charts.values()];
    if (!chart) throw new Error("there is no chart");
    const views = { [name]: Object.values(namedViews(chart, record))[0] ?? {} };
    const options = record.story.charts[chart.id];
    const story = { ...record.story, charts: { [chart.id]: { ...options, views } } };
    expect(() => embedViews([chart], { ...record, story })).toThrow("can't call a view");
  });
});

describe.each(named)("the page of %s", (_, view, html) => {
  const document = parse(html);
  const all = (selector: string) => [...document.querySelectorAll(selector)];

  test(`weighs at most ${pageBudget} bytes`, () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(pageBudget);
  });

  test("says the takeaway as its heading, what is measured, the limits, the source, the day and the licence", () => {
    expect(all("h1").map(words)).toEqual([view.words.title.replace(/\s+/g, " ")]);
    const text = words(document.querySelector("main")) ?? "";
    for (const part of [view.words.subtitle, view.words.note, view.words.description])
      expect(text).toContain(part.replace(/\s+/g, " "));
    expect(text).toMatch(/Sources?: \S.*\. Checked \d+ \w+ \d{4}\./);
    expect(document.querySelector('a[rel~="license"]')?.textContent).toBe("CC BY 4.0");
  });

  test("is drawn in both shapes, each with the marks that the chart gives", () => {
    const drawings = all(".drawing > svg");
    expect(drawings.length).toBeGreaterThanOrEqual(2);
    for (const drawing of drawings) {
      const cut = embedCuts.find(({ name }) => drawing.classList.contains(name));
      if (!cut) throw new Error("a drawing is of no known width");
      const marks = view.chart.marks(view.data, view.state, sizeAt(view, cut));
      // A halo that every text has is said once, on the drawing.
      const { words, all: haloes } = haloOnce(compactMarks(marks));
      expect(html).toContain(words);
      expect(drawing.classList.contains("haloes")).toBe(haloes);
      expect(drawing.querySelector("g, g ~ *") ?? drawing.children.length).toBe(
        marks.filter((mark) => mark.opacity !== 0).length,
      );
      expect(drawing.getAttribute("aria-label")).toBe(view.words.alt);
    }
    const shapes = drawings.map(
      (d) => embedCuts.find(({ name }) => d.classList.contains(name))?.shape,
    );
    expect(new Set(shapes)).toEqual(new Set(["narrow", "wide"]));
  });

  test("has the rows that the chart draws as a table", () => {
    const grid: string[][] = view.table.rows.map(() => []);
    all("tbody tr").forEach((row, i) => {
      let column = 0;
      for (const cell of row.querySelectorAll("td")) {
        while (grid[i]?.[column] !== undefined) column++;
        for (let down = 0; down < cell.rowSpan; down++) {
          const line = grid[i + down];
          if (line) line[column] = cell.textContent ?? "";
        }
      }
    });
    expect(grid).toEqual(
      view.table.rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
    );
  });

  test("asks for nothing: no module, no font, no picture, no data", () => {
    const asking = all(
      "script[src], script[type], link[rel=stylesheet], link[rel*=icon], link[rel=preload], img, iframe, object, embed, source, use, image, form",
    );
    expect(asking.map((element) => element.outerHTML)).toEqual([]);
    const css = all("style")
      .map((style) => style.textContent)
      .join("");
    expect(css.replaceAll("url(data:", "")).not.toMatch(/url\(|@import/);
  });

  test("brings the letters of its heading and its text", () => {
    const css = document.querySelector("style")?.textContent ?? "";
    expect(css).toMatch(
      /@font-face\{font-family:"?Public Sans"?;font-weight:400;[^}]*url\(data:font/,
    );
    expect(css).toMatch(
      /@font-face\{font-family:"?Source Serif 4"?;font-weight:600;[^}]*url\(data:font/,
    );
    const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content");
    expect(policy).toContain("font-src data:");
  });

  test("lets one script run, by its hash", () => {
    const [script, ...others] = all("script");
    expect(others).toEqual([]);
    const hash = createHash("sha256")
      .update(script?.textContent ?? "")
      .digest("base64");
    const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content");
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
  });

  test("is left to the story by search engines, and says where oEmbed is early on", () => {
    expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe(
      site + storyPath(view),
    );
    expect(html.indexOf("application/json+oembed")).toBeLessThan(2000);
    expect(html.indexOf("</head>")).toBeLessThan(150_000);
  });

  test("leads to the story and the data, telling neither where the reader came from", () => {
    const links = all("footer a").map((link) => link.getAttribute("href"));
    expect(links).toEqual(
      expect.arrayContaining([storyPath(view), liveFiles(view).csv, "/support/"]),
    );
    for (const link of all("a[target]")) expect(link.getAttribute("rel")).toContain("noreferrer");
  });

  test("has its chart’s views as steps, if the chart moves", () => {
    const steps = all("nav ol a");
    const siblings = views.filter((other) => other.chart === view.chart);
    if (!view.chart.moves || siblings.length < 2) {
      expect(steps).toEqual([]);
      return;
    }
    const base = new URL(liveFiles(view).page, site);
    expect(steps.map((step) => new URL(step.getAttribute("href") ?? "", base).pathname)).toEqual(
      siblings.map((other) => liveFiles(other).page),
    );
    expect(all("[aria-current=step]").map((step) => step.textContent)).toEqual([
      String(view.place),
    ]);
  });
});

describe("the place in the story", () => {
  test("is found for every view", () => {
    expect(views.filter((view) => storyPath(view) === "/").map((view) => view.slug)).toEqual([]);
  });
});

describe("a correction", () => {
  const correction: Correction = {
    id: "a",
    date: "2026-12-03",
    severity: "changes-meaning",
    said: "The grade was <good>.",
    says: "The grade was adequate.",
    facts: [],
    charts: ["ratings"],
    steps: [],
  };

  test("is shown above the chart, with its day, what was said and what is now said", async () => {
    const view = views.find((v) => v.chart.id === "ratings");
    if (!view) throw new Error("there is no chart “ratings”");
    const document = parse(await page(view, { corrections: [correction] }));
    const notice = document.querySelector("main > :first-child");
    expect(words(notice)).toBe(
      "Corrected on 3 December 2026. It said: The grade was <good>. It now says: The grade was adequate.",
    );
  });

  test("has all letters of its day in the weight that it is set in", async () => {
    const view = views.find((v) => v.chart.id === "ratings");
    if (!view) throw new Error("there is no chart “ratings”");
    const made = await page(view, { corrections: [correction] });
    const face =
      /@font-face\{font-family:"?Public Sans"?;font-weight:600;[^}]*url\(data:font\/woff2;base64,([^)]*)/.exec(
        made,
      )?.[1] ?? "";
    const font = create(Buffer.from(face, "base64")) as Font;
    const missing = [..."Corrected on 3 December 2026."].filter(
      (letter) => letter !== " " && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    );
    expect(missing).toEqual([]);
  });
});
