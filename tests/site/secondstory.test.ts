/** The invented story as it is built: all its pages, and not a word of the first. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { crawl } from "./crawl.ts";
import { buildStory, secondStory } from "./secondstory.ts";

const { root, dist, site } = secondStory;
const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
const read = (file: string) => readFileSync(join(dist, file), "utf8");

test("its page has its two chapters and its three charts", () => {
  const { document } = new JSDOM(read("index.html")).window;
  const ids = (selector: string) => [...document.querySelectorAll(selector)].map(({ id }) => id);
  expect(ids("main section.scene")).toEqual(["light", "rock"]);
  // Two steps of one chart, then one chart each.
  const drawn = [...document.querySelectorAll("figure")].filter((f) =>
    f.querySelector("svg[role=img] > g > [class]"),
  );
  expect(drawn.map((figure) => figure.closest("[id]")?.id)).toEqual([
    "rock-first",
    "rock-all",
    "rock-lamps",
    "rock-years",
  ]);
  const figure = document.querySelector('a.fact[href="/ledger/#lamps-out"]');
  expect(figure?.textContent).toMatch(/^at least 900\slamps$/i);
});

test.each(["count", "count/one", "ratings", "ratings/early", "timeline", "timeline/field"])(
  "%s can be embedded",
  (view) => {
    const page = new JSDOM(read(`embed/${view}/index.html`)).window.document;
    expect(page.querySelector("svg[role=img] *")).not.toBeNull();
    expect(JSON.parse(read(`embed/${view}/oembed.json`))).toMatchObject({ type: "rich" });
  },
);

test("every address that it names leads somewhere, and its feeds name it", () => {
  expect(crawl(dist, site).wrong).toEqual([]);
  expect(read("rss.xml")).toContain(site);
  expect(JSON.parse(read("feed.json"))).toMatchObject({ home_page_url: site });
});

test("has no pages of what it has no data for", () => {
  for (const page of ["about", "authorities", "embed/coverage", "embed/national"])
    expect(existsSync(join(dist, page)), page).toBe(false);
  expect(read("index.html")).not.toContain("Help and support</h2>");
});

test("no word of the first story is in it", () => {
  const texts = files.filter((file) => /\.(?:html|json|xml|csv|svg|txt|bib)$/.test(file));
  expect(texts).toEqual(
    expect.arrayContaining(["index.html", "ledger/index.html", "scene/rock/index.html", "rss.xml"]),
  );
  const found = texts.filter((file) =>
    /Rotherham|Ofsted|\bJay\b|1,400|South Yorkshire|Casey|adequate\.example/.test(read(file)),
  );
  expect(found).toEqual([]);
});

test("a wrong figure in it stops its build, with file and line", () => {
  const copy = mkdtempSync(join(tmpdir(), "second-story-"));
  try {
    cpSync(root, copy, { recursive: true });
    const chapter = join(copy, "content/chapters/01-rock.mdx");
    const right = readFileSync(chapter, "utf8");
    writeFileSync(chapter, right.replace('<Fact id="lamps-out"/>', "At least 901 lamps"));
    const { status, said } = buildStory(copy, join(copy, "dist"));
    expect(status).not.toBe(0);
    expect(said).toMatch(/01-rock\.mdx:\d+/);
    expect(said).toContain("901");
  } finally {
    rmSync(copy, { recursive: true });
  }
}, 120_000);
