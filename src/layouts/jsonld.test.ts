import { describe, expect, test } from "vitest";
import { loadRecord } from "../record/load.ts";
import type { Correction } from "../record/shapes/correction.ts";
import { sceneJsonLd, storyJsonLd, type Described } from "./jsonld.ts";

const record = loadRecord();
const site = new URL("https://adequate.example/");
const correction: Correction = {
  id: "first-correction",
  date: "2099-01-02",
  severity: "changes-meaning",
  said: "one thing.",
  says: "another.",
  facts: ["jay-published"],
  charts: [],
  steps: [],
};
const described: Described = {
  site,
  record,
  title: "Title",
  description: "Description",
  image: "/cards/adequate.png",
  sources: record.sources.slice(0, 3),
  scenes: [{ id: "jay", title: "The inquiry" }],
};
const article = (more: Partial<Described> = {}) =>
  storyJsonLd({ ...described, ...more })["@graph"][0] as Record<string, unknown>;

describe("the story for machines", () => {
  test("names no date of publication before there is one", () => {
    expect(article()).not.toHaveProperty("datePublished");
    expect(article({ published: "2026-12-01" })).toMatchObject({ datePublished: "2026-12-01" });
  });

  test("carries each correction as a comment with its date, and is then changed on that day", () => {
    expect(article({ record: { ...record, corrections: [] } })).not.toHaveProperty("correction");
    const corrected = article({ record: { ...record, corrections: [correction] } });
    expect(corrected).toMatchObject({
      dateModified: "2099-01-02",
      correction: [
        {
          "@type": "CorrectionComment",
          text: "This said: one thing. It says now: another.",
          datePublished: "2099-01-02",
          url: "https://adequate.example/corrections/#first-correction",
        },
      ],
    });
  });

  test("cites each source by kind, title and address, without empty values", () => {
    const citations = article()["citation"] as Record<string, unknown>[];
    expect(citations.map((c) => c["name"])).toEqual(described.sources.map((s) => s.title));
    expect(JSON.stringify(citations)).not.toMatch(/null|undefined/);
  });

  test("has whole addresses only", () => {
    const text = JSON.stringify(storyJsonLd(described));
    for (const [, address] of text.matchAll(
      /"(?:url|contentUrl|image|@id|mainEntityOfPage|correctionsPolicy)":"([^"]*)"/g,
    ))
      expect(address).toMatch(/^https?:\/\//);
  });
});

test("a scene is part of the story", () => {
  const scene = sceneJsonLd(site, {
    id: "jay",
    title: "The inquiry",
    description: "What it reported.",
    image: "/cards/jay.png",
  });
  expect(scene).toMatchObject({
    url: "https://adequate.example/scene/jay/",
    primaryImageOfPage: "https://adequate.example/cards/jay.png",
    isPartOf: { "@id": "https://adequate.example/#article" },
  });
});
