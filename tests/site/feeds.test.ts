/** What is around the story: feeds, map of the site, pages for sharing, data for machines. */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { addressOf, bytes, documentOf, fileAt, pages, read, story, where } from "./html.ts";

const xml = (file: string) =>
  new JSDOM(read(file), { contentType: "application/xml" }).window.document;
const words = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
const scenes = [...story().querySelectorAll("section.scene:not(.masthead)")];
const host = new URL(story().querySelector("link[rel=canonical]")?.getAttribute("href") ?? "")
  .origin;
/** The file of dist/ that a whole address of this site means. */
const fileOf = (address: string) =>
  address.startsWith(`${host}/`) ? fileAt(new URL(address).pathname) : undefined;

describe("the feeds", () => {
  const items = [...xml("rss.xml").querySelectorAll("item")];
  const content = items[0]?.getElementsByTagNameNS("*", "encoded")[0]?.textContent ?? "";
  const feedDocument = new JSDOM(content).window.document;

  test("hold the story as one item that is always known by the same address", () => {
    expect(items[0]?.querySelector("guid")?.textContent).toBe(`${host}/`);
  });

  test("begin with the content note and the way to help", () => {
    const first = feedDocument.querySelector("p");
    expect(first?.textContent).toMatch(/child sexual exploitation/);
    expect(first?.querySelector("a")?.href).toBe(`${host}/support/`);
    expect(items[0]?.querySelector("description")?.textContent).toMatch(/^This report is about/);
  });

  test("tell the story in full: every paragraph, quotation and heading of every scene", () => {
    const body = feedDocument.body.cloneNode(true) as Element;
    for (const note of body.querySelectorAll("sup")) note.remove();
    const text = (body.textContent ?? "").replace(/\s+/g, "");
    const missing = scenes.flatMap((scene) =>
      [
        ...scene.querySelectorAll(
          "h2, h3, .name, .body > p, .prose p, blockquote p, .answer p:not(.who)",
        ),
      ]
        .map((part) => {
          const copy = part.cloneNode(true) as Element;
          // Where the story leads to its corrections, the feed has them in full, at the top.
          for (const note of copy.querySelectorAll(".cite, .cite-comma, .correction-link"))
            note.remove();
          return words(copy.textContent);
        })
        .filter((part) => !text.includes(part.replace(/\s+/g, "").slice(0, 60))),
    );
    const chapters = readdirSync("content/chapters").filter((file) => file.endsWith(".mdx"));
    expect(scenes.length, "each chapter but the masthead is a scene").toBe(chapters.length - 1);
    expect(missing).toEqual([]);
    const notices = documentOf("corrections/index.html").querySelectorAll(".corrected");
    const untold = [...notices].filter((notice) =>
      [...notice.querySelectorAll("p")].slice(0, 2).some((p) => {
        const said = (p.textContent ?? "").replace(/^It sa(?:id|ys now):/, "");
        return !text.includes(said.replace(/\s+/g, ""));
      }),
    );
    expect(notices.length).toBeGreaterThan(0);
    expect(untold.map(({ id }) => id)).toEqual([]);
  });

  test("have a picture for each scene that is there, with words for it", () => {
    const pictures = [...feedDocument.querySelectorAll("img")];
    expect(pictures.length).toBe(scenes.length);
    expect(
      pictures.filter((img) => !fileOf(img.src) || img.alt.length < 20).map((img) => img.src),
    ).toEqual([]);
  });

  test("name only whole addresses, and nothing that belongs to the page", () => {
    const relative = [...feedDocument.querySelectorAll("[href], [src]")].filter(
      (element) =>
        !/^(https?|mailto|tel):/.test(
          element.getAttribute("href") ?? element.getAttribute("src") ?? "",
        ),
    );
    expect(relative.map((element) => element.outerHTML)).toEqual([]);
    expect(content).not.toMatch(/ class=| data-|<script|<style|<svg|\{\{/);
  });

  test("say the same as RSS and as JSON Feed", () => {
    const json = JSON.parse(read("feed.json")) as {
      version: string;
      items: { id: string; content_html: string }[];
    };
    expect(json.version).toBe("https://jsonfeed.org/version/1.1");
    expect(json.items.map(({ id }) => id)).toEqual(
      items.map((item) => item.querySelector("guid")?.textContent),
    );
    expect(json.items[0]?.content_html.replace(/\s+/g, "")).toBe(content.replace(/\s+/g, ""));
  });

  test("date every item, the story by the day on which it was first published", () => {
    const dated = words(documentOf("index.html").querySelector(".dateline")?.textContent);
    const day = items[0]?.querySelector("pubDate")?.textContent ?? "";
    const { items: json } = JSON.parse(read("feed.json")) as {
      items: { date_published?: string }[];
    };
    expect(items.filter((item) => !item.querySelector("pubDate"))).toEqual([]);
    expect(json.filter((item) => !item.date_published)).toEqual([]);
    expect(json[0]?.date_published?.slice(0, 10)).toBe(new Date(day).toISOString().slice(0, 10));
    expect(dated).toContain(
      new Date(day).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" }),
    );
  });

  test("are announced in the head of every page", () => {
    const silent = pages
      .filter((file) => !file.startsWith("embed/"))
      .filter(
        (file) =>
          !documentOf(file).querySelector('link[type="application/rss+xml"][href="/rss.xml"]'),
      );
    expect(silent).toEqual([]);
  });
});

describe("the map of the site", () => {
  const listed = [...xml("sitemap.xml").querySelectorAll("loc")].map(
    (loc) => loc.textContent ?? "",
  );
  const hidden = (file: string) =>
    /noindex/.test(
      documentOf(file).querySelector("meta[name=robots]")?.getAttribute("content") ?? "",
    );

  test("lists pages that are there and want to be found", () => {
    const wrong = listed.filter((address) => {
      const file = fileOf(address);
      return !file || hidden(file);
    });
    expect(wrong).toEqual([]);
  });

  test("lists every page that wants to be found", () => {
    const open = pages.filter((file) => !hidden(file)).map((file) => `${host}${addressOf(file)}`);
    expect(open.filter((address) => !listed.includes(address))).toEqual([]);
  });

  test("is named in robots.txt, which closes nothing", () => {
    expect(read("robots.txt")).toContain(`Sitemap: ${host}/sitemap.xml`);
    expect(read("robots.txt")).not.toMatch(/Disallow: *\S/);
  });
});

describe.each(scenes.map((scene) => [scene.id, scene] as const))(
  "the page of the scene %s",
  (id, scene) => {
    const page = documentOf(`scene/${id}/index.html`);
    const meta = (name: string) =>
      page
        .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
        ?.getAttribute("content") ?? "";

    test("has title, description and picture of its own", () => {
      expect(page.title).toBe(`${words(scene.querySelector(".name")?.textContent)}: Adequate`);
      expect(meta("description")).not.toBe(
        story().querySelector("meta[name=description]")?.getAttribute("content"),
      );
      expect(meta("description").length).toBeGreaterThan(30);
      expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
        `${host}/scene/${id}/`,
      );
      expect(fileOf(meta("og:image"))).toBe(`cards/${id}.png`);
      expect(meta("og:image:alt").length).toBeGreaterThan(20);
    });

    test("tells the scene in the same words, and leads to the whole story", () => {
      const text = (root: ParentNode | null) => words(root?.querySelector(".body")?.textContent);
      expect(text(page)).toBe(text(scene));
      expect(page.querySelector(`a[href="/#${id}"]`)).not.toBeNull();
      expect(page.querySelectorAll("h1").length).toBe(1);
    });

    test("carries the content note before anything else", () => {
      expect(words(page.querySelector("main p")?.textContent)).toMatch(
        /This report is about .+Help and support$/,
      );
    });
  },
);

describe("pictures for sharing", () => {
  test("every page that names one has it, in the size that it says", () => {
    const named = pages.flatMap((file) => {
      const document = documentOf(file);
      const of = (property: string) =>
        document.querySelector(`meta[property="og:image${property}"]`)?.getAttribute("content") ??
        "";
      return of("")
        ? [{ file: fileOf(of("")), width: of(":width"), height: of(":height"), alt: of(":alt") }]
        : [];
    });
    expect(named.length).toBeGreaterThan(scenes.length);
    for (const { file, width, height, alt } of named) {
      expect(file).toBeDefined();
      const png = bytes(file as string);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([width, height]);
      expect(alt).not.toBe("");
    }
  });
});

describe("the story for machines", () => {
  interface Thing {
    "@type": string;
    [key: string]: unknown;
  }
  const source = story().querySelector('script[type="application/ld+json"]')?.textContent ?? "{}";
  const graph = (JSON.parse(source) as { "@graph": Thing[] })["@graph"];
  const thing = (type: string) => graph.find((t) => t["@type"] === type);

  test("is a news article that is free to read, with its sources and parts", () => {
    const article = thing("NewsArticle");
    expect(article).toMatchObject({
      headline: story().title,
      inLanguage: "en-GB",
      isAccessibleForFree: true,
      url: `${host}/`,
      publisher: { name: "Adequate" },
    });
    const used = [...documentOf("ledger/index.html").querySelectorAll(".read li")].filter(
      (li) => !/Not used\./.test(li.textContent ?? ""),
    );
    expect((article?.["citation"] as Thing[]).map((c) => c["name"])).toEqual(
      used.map((li) => li.querySelector("cite")?.textContent),
    );
    expect((article?.["hasPart"] as Thing[]).map((part) => fileOf(String(part["url"])))).toEqual(
      scenes.map(({ id }) => `scene/${id}/index.html`),
    );
    expect(fileOf(String(article?.["image"]))).toMatch(/\.png$/);
  });

  test("comes with a data set whose files are there", () => {
    const files = (thing("Dataset")?.["distribution"] as Thing[]).map((d) =>
      fileOf(String(d["contentUrl"])),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files).not.toContain(undefined);
    expect(thing("Dataset")?.["temporalCoverage"]).toMatch(/^\d{4}\/\d{4}$/);
  });

  test("says when it was corrected as often as the page of corrections does", () => {
    const notices = documentOf("corrections/index.html").querySelectorAll(".corrected").length;
    expect(((thing("NewsArticle")?.["correction"] ?? []) as Thing[]).length).toBe(notices);
  });
});

describe("ways in and out", () => {
  test("the 404 page leads on, and asks not to be listed", () => {
    const page = documentOf("404.html");
    expect(page.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
    expect(page.querySelectorAll("main a").length).toBeGreaterThan(scenes.length);
  });

  test.each(["index.html", "support/index.html"])(
    "%s can be left at once, by a link that works without script",
    (file) => {
      const exits = [...documentOf(file).querySelectorAll<HTMLAnchorElement>("a[data-exit]")];
      // The first of them comes second in the order of keys; on the story it is the bar’s, and the poster has one too.
      expect(exits.length).toBe(file === "index.html" ? 3 : 2);
      for (const exit of exits) {
        expect(exit.href).toBe("https://www.bbc.co.uk/weather");
        expect(exit.rel.split(" ").sort()).toEqual(["nofollow", "noreferrer"]);
      }
      const keys = [...documentOf(file).querySelectorAll("a[href], button, summary")];
      expect(keys.indexOf(exits[0] as Element)).toBe(1);
      expect(words(documentOf(file).querySelector(".exit")?.textContent)).toMatch(
        /Shift three times.*does not clear your history/,
      );
    },
  );

  test("only pages that say so listen for Shift", () => {
    const withExit = pages.filter((file) => documentOf(file).querySelector(".exit"));
    expect(withExit).toEqual(["index.html", "support/index.html"]);
  });

  test("every script in a page's own text is one that its policy allows", () => {
    const refused = pages.flatMap((file) => {
      const document = documentOf(file);
      const policy =
        document
          .querySelector('meta[http-equiv="content-security-policy" i]')
          ?.getAttribute("content") ?? "";
      return [...document.querySelectorAll<HTMLScriptElement>("script:not([src])")]
        .filter(({ type }) => ["", "module", "text/javascript"].includes(type))
        .filter(
          (script) =>
            !policy.includes(
              createHash("sha256")
                .update(script.textContent ?? "")
                .digest("base64"),
            ),
        )
        .map((script) => `${file} ${where(script)}`);
    });
    expect(refused).toEqual([]);
  });
});
