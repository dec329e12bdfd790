import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { allCharts } from "../charts/all.ts";
import { loadRecord } from "../record/load.ts";
import { readScenes } from "../chapters/scenes.ts";
import { card, cardSize } from "./card.ts";
import { cardImage, cardPng, stepOfCard } from "./cards.ts";

const record = loadRecord();
const scenes = readScenes(record);
const charts = await allCharts();

describe.each(scenes.map((scene) => [scene.id, scene] as const))("the card of %s", (_, scene) => {
  test("is a PNG of the size that networks expect", () => {
    const bytes = Buffer.from(cardPng(scene, scenes, charts, record));
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      cardSize.width,
      cardSize.height,
    ]);
  });

  test("has a text alternative that begins with the scene's heading", () => {
    const { path, alt } = cardImage(scene, scenes, charts, record);
    expect(path).toBe(`/cards/${scene.id}.png`);
    expect(alt.startsWith(`${scene.title}. `)).toBe(true);
    expect(alt.length).toBeGreaterThan(scene.title.length + 20);
  });
});

test("a scene without a step of its own to show, and not named, has a card of words", () => {
  const say = scenes.find((s) => s.steps.length === 0 && s.id !== scenes[0]?.id);
  expect(say && stepOfCard(say, scenes)).toBeUndefined();
});

test("a scene that nobody chose a step for shows its last one", () => {
  const scene = scenes.find((s) => s.steps.length > 1);
  if (!scene) throw new Error("no scene with steps");
  const { card: _, ...unchosen } = scene;
  expect(stepOfCard(unchosen, scenes)).toBe(scene.steps.at(-1));
});

test("a step that was renamed isn't passed over for another", () => {
  const [scene] = scenes;
  if (!scene) throw new Error("no scene");
  expect(() => stepOfCard({ ...scene, card: "no-such-step" }, scenes)).toThrow("no-such-step");
});

test("a card shows its words, broken within the column, and the marks of its chart", () => {
  const svg = card(
    { heading: "What a grade can say", site: "the-site", about: "About it", question: "Why?" },
    () => [{ key: "x", kind: "rect", class: "f-ink", at: { x: 1, y: 2, width: 3, height: 4 } }],
  );
  const { documentElement } = new JSDOM(svg, { contentType: "image/svg+xml" }).window.document;
  const texts = [...documentElement.querySelectorAll("text")].map((text) => text.textContent);
  expect(texts.join(" ")).toBe("Why? What a grade can say About it the-site");
  expect(texts.length).toBeGreaterThan(4);
  expect(documentElement.querySelector('rect[data-key="x"]')).not.toBeNull();
});
