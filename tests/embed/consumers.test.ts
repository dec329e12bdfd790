import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extract, setProviderList } from "@extractus/oembed-extractor";
import { unfurl } from "unfurl.js";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { allCharts } from "../../src/charts/all.ts";
import { livePath } from "../../src/embed/address.ts";
import { embedViews } from "../../src/embed/view.ts";
import { loadRecord } from "../../src/record/load.ts";
import { pages } from "../site/html.ts";

/** Charts' pages at their live addresses. */
const live = pages
  .filter((file) => /^embed\/[^/]+\/([^/]+\/)?index\.html$/.test(file))
  .map((file) => `/${file.replace("index.html", "")}`);

/** The site names its own address; here it is served from another. */
function atHome(url: string): string {
  const { pathname, search } = new URL(url);
  return inject("origin") + pathname + search;
}

// One of them insists on https: what it asks for is handed on to where the site is served.
let relay: Server;
let relayed: string;
beforeAll(async () => {
  relay = createServer((request, response) => {
    const asked = decodeURIComponent((request.url ?? "").slice("/?".length));
    fetch(atHome(asked))
      .then(async (answer) => response.writeHead(answer.status).end(await answer.text()))
      .catch(() => response.writeHead(502).end());
  });
  await new Promise<void>((done) => relay.listen(0, "127.0.0.1", done));
  relayed = `http://127.0.0.1:${(relay.address() as AddressInfo).port}/?`;
});
afterAll(() => relay.close());

test("every view of every chart is there to be read", async () => {
  const views = embedViews((await allCharts()).values(), loadRecord());
  expect(views.map(livePath).filter((path) => !live.includes(path))).toEqual([]);
});

describe.each(live)("%s", (path) => {
  test("is read by unfurl.js: title, picture, html, size", async () => {
    const found = await unfurl(inject("origin") + path, {
      fetch: (url: string) => fetch(atHome(url)) as never,
    });
    expect(found.title).toMatch(/ – Adequate$/);
    expect(found.description).toBeTruthy();
    expect(found.open_graph?.images?.[0]).toMatchObject({ width: 1280 });
    const { oEmbed } = found;
    expect(oEmbed).toMatchObject({
      version: "1.0",
      type: "rich",
      provider_name: "Adequate",
      width: 640,
    });
    if (oEmbed?.type !== "rich") throw new Error("not of type rich");
    expect(`${oEmbed.title} – Adequate`).toBe(found.title);
    expect(oEmbed.height).toBeGreaterThan(200);
    expect(oEmbed.html).toContain(`${path}"`);
    const [thumbnail] = oEmbed.thumbnails ?? [];
    expect(thumbnail).toMatchObject({ width: 1280, url: found.open_graph?.images?.[0]?.url });
    expect((await fetch(atHome(thumbnail?.url ?? ""))).headers.get("content-type")).toBe(
      "image/png",
    );
  });

  test("is read by oembed-extractor: title, picture, html, size", async () => {
    const origin = inject("origin");
    setProviderList([
      {
        provider_name: "Adequate",
        provider_url: origin,
        endpoints: [{ schemes: [`${origin}/embed/*`], url: `${origin}${path}oembed.json` }],
      },
    ]);
    const found = (await extract(origin + path, {}, { proxy: { target: relayed } })) as Record<
      string,
      unknown
    >;
    expect(found).toMatchObject({
      version: "1.0",
      type: "rich",
      width: 640,
      thumbnail_width: 1280,
    });
    expect(found["title"]).toBeTruthy();
    expect(found["html"]).toMatch(/^<blockquote>.*<iframe .*<\/iframe>$/);
    expect(found["height"]).toBeGreaterThan(200);
  });
});
