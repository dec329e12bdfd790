import { describe, expect, test } from "vitest";
import { allCharts } from "../../charts/all.ts";
import { loadRecord } from "../../record/load.ts";
import { liveFiles } from "../address.ts";
import { discovery, oembed } from "./oembed.ts";
import { embedSnippets } from "./snippet.ts";
import { embedViews } from "../view.ts";

const site = "https://adequate.example";
const record = loadRecord();
const views = embedViews((await allCharts()).values(), record);

describe.each(views.map((view) => [view.slug, view] as const))("oEmbed for %s", (_, view) => {
  const response = oembed(record, view, liveFiles(view), site);

  test("is what the specification asks of “rich”", () => {
    expect(response).toMatchObject({ version: "1.0", type: "rich", title: view.words.title });
    for (const size of [
      response.width,
      response.height,
      response.thumbnail_width,
      response.thumbnail_height,
    ])
      expect(Number.isInteger(size) && size > 0).toBe(true);
    for (const url of [response.provider_url, response.thumbnail_url])
      expect(url.startsWith(`${site}/`)).toBe(true);
  });

  test("holds what WordPress keeps: a blockquote and an iframe with plain attributes", () => {
    const { html } = response;
    const [, quote, frame] =
      /^(<blockquote>.*?<\/blockquote>)(<iframe.*?><\/iframe>)$/.exec(html) ?? [];
    expect(quote).toContain(liveFiles(view).page);
    const attributes = [...(frame ?? "").matchAll(/ ([a-z]+)="/g)].map(([, name]) => name);
    const kept = [
      "src",
      "width",
      "height",
      "frameborder",
      "marginwidth",
      "marginheight",
      "scrolling",
      "title",
    ];
    expect(attributes.filter((name) => !kept.includes(name ?? ""))).toEqual([]);
    expect(attributes).toEqual(expect.arrayContaining(["src", "width", "height", "title"]));
  });

  test("is found from a page’s head", () => {
    expect(discovery(view, site).href).toBe(`${site}${liveFiles(view).oembed}`);
  });
});

describe("what is pasted", () => {
  const pasted = {
    site,
    page: `${site}/embed/a/`,
    image: `${site}/charts/a-1280.png`,
    imageWidth: 1280,
    imageHeight: 900,
    story: `${site}/#a`,
    title: 'A "title" & more',
    alt: "What <it> shows",
    publisher: record.story.name,
    licence: record.story.licence,
    sources: "Source: The Office",
    height: 620,
  };
  const forms = embedSnippets(pasted);
  const markup = forms.filter(({ id }) => id !== "address");

  test("comes in five forms", () => {
    expect(forms.map(({ id }) => id)).toEqual(["figure", "frame", "address", "image", "amp"]);
  });

  test("has text alternative or title, credit and escaped words in every form", () => {
    for (const { id, text } of markup) {
      expect(text, id).toMatch(/ (alt|title)="(Chart: )?[A-Z]/);
      expect(text, id).toContain("CC BY 4.0");
      expect(text, id).not.toContain('"title"');
    }
  });

  test("tells no one which page it is on, and cuts nothing off", () => {
    for (const { id, text } of markup) expect(text, id).not.toContain("scrolling");
    for (const { id, text } of markup.filter(({ id }) => id !== "amp"))
      for (const [tag] of text.matchAll(/<(?:img|iframe|script)\b[^>]*>/g))
        expect(tag, id).toContain('referrerpolicy="no-referrer"');
  });
});
