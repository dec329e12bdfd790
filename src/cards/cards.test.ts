import { describe, expect, test } from "vitest";
import { allCharts } from "../charts/all.ts";
import { loadRecord } from "../record/load.ts";
import { readScenes } from "../story/scenes.ts";
import { cardSize } from "./card.ts";
import { cardImage, cardPng, tellingStep } from "./cards.ts";
import { chartRules, faces, lightTokens, rendered, tokens, type Face } from "./png.ts";

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
  expect(say && tellingStep(say, scenes)).toBeUndefined();
});

test("a scene that nobody chose a step for shows its last one", () => {
  const scene = scenes.find((s) => s.steps.length > 1);
  if (!scene) throw new Error("no scene with steps");
  expect(tellingStep({ ...scene, id: "new" }, scenes)).toBe(scene.steps.at(-1));
});

/** Does anything of a drawing have a colour? */
const inked = (inside: string): boolean =>
  rendered(inside, { width: 300, height: 40 }).pixels.some((value) => value !== 0);

describe("letters and colours outside of the page", () => {
  test.each(Object.keys(faces) as Face[])("%s is found in its file", (face) => {
    const { family, weight } = faces[face];
    expect(
      inked(
        `<text x="5" y="30" font-size="20" font-family="${family}" font-weight="${weight}">1,400 “good”</text>`,
      ),
    ).toBe(true);
    expect(inked(`<text x="5" y="30" font-size="20" font-family="Nowhere"></text>`)).toBe(false);
  });

  test("every colour that the charts' stylesheet names is in the light theme", () => {
    expect(
      chartRules(".chart .f-ink { fill: var(--ink); } .x { fill: var(--nowhere); }", tokens),
    ).toBe(`.chart .f-ink { fill: ${tokens["ink"]}; } .x { fill: var(--nowhere); }`);
    expect(tokens["inadequate"]).toMatch(/^#[0-9a-f]{6}$/);
  });

  test("the dark theme, forced colours and comments stay out", () => {
    expect(
      lightTokens(
        ":root { --ink: #111; } @media (prefers-color-scheme: dark) { :root { --ink: #eee; } }",
      ),
    ).toEqual({ ink: "#111" });
    expect(
      chartRules(
        "/* a */ .a { fill: red; } @media (forced-colors: active) { .b { fill: x; } .c { fill: y; } } .d { fill: blue; }",
        {},
      ),
    ).toMatch(/^\s*\.a \{ fill: red; \}\s*\.d \{ fill: blue; \}$/);
  });
});
