/** Every link, picture, embed, feed and card leads somewhere, under a domain's root and under a folder. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builtAddresses } from "../../src/commands/addresses.ts";
import { compareAddresses, readAddresses } from "../../src/site/addresslist.ts";
import { crawl } from "./crawl.ts";
import { dist, story } from "./html.ts";
import { subPath } from "./subpath.ts";

const root = story().querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
const kinds = [
  "a",
  "img",
  "link",
  "script",
  "card",
  "snippet",
  "oembed.json",
  "rss.xml",
  "feed.json",
  "sitemap.xml",
  "datapackage.json",
];

describe.each([
  { where: "at a domain’s root", built: dist, site: root },
  { where: "in a folder", built: subPath.dist, site: subPath.site },
])("$where", ({ built, site }) => {
  test("the site is built", () => {
    expect(existsSync(join(built, "index.html")), `${built}: node tests/site/subpath.ts`).toBe(
      true,
    );
    expect(readFileSync(join(built, "index.html"), "utf8")).toContain(
      `<link rel="canonical" href="${site}"`,
    );
  });

  test("every address that it names leads somewhere", () => {
    const { wrong, unreached, kinds: found } = crawl(built, site);
    expect(wrong).toEqual([]);
    expect(kinds.filter((kind) => !found.get(kind))).toEqual([]);
    // The host answers with it where nothing is.
    expect(unreached).toEqual(["404.html"]);
  });
});

test("both hold the same addresses", () => {
  expect([...builtAddresses(subPath.dist)].sort()).toEqual([...builtAddresses(dist)].sort());
});

test("no published address is gone", () => {
  const kept = readAddresses(readFileSync("data/addresses.txt", "utf8"));
  const { gone, back } = compareAddresses(kept, builtAddresses(dist));
  expect({ gone, back }).toEqual({ gone: [], back: [] });
});
