import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadRecord } from "../record/load.ts";
import { readScenes, sceneOf } from "./scenes.ts";

const record = loadRecord();

describe("the scenes of the story", () => {
  const scenes = readScenes(record);

  test("come in reading order, each with an id of its own", () => {
    const ids = scenes.map((s) => s.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(scenes.map((s) => s.text.chapter.file)).toEqual(
      globSync("content/chapters/*.mdx").sort(),
    );
  });

  test("have no reference left open in what is shared of them", () => {
    for (const { title, question, summary, standfirst, note } of scenes)
      for (const text of [title, question, summary, standfirst, note])
        expect(text ?? "").not.toMatch(/\{\{|\}\}/);
  });
});

test("a scene lists its steps with what they ask of the chart", () => {
  const source = `---\nid: x\ntitle: X\nsummary: About x.\n---\n\n<Steps>\n\n<Step id="x-one" chart="ratings" through="a" strands>\n\nText.\n\n</Step>\n\n</Steps>\n\n<Still chart="national"/>\n`;
  const scene = sceneOf("content/chapters/01-x.mdx", source, record);
  expect(scene.steps).toEqual([
    { id: "x-one", chart: "ratings", attributes: { through: "a", strands: true } },
  ]);
  expect(scene.charts).toEqual(["ratings", "national"]);
  expect(scene.question).toBeUndefined();
});

test("a chapter without a title is refused by name", () => {
  expect(() => sceneOf("content/chapters/01-x.mdx", "---\nid: x\n---\nText.", record)).toThrow(
    'content/chapters/01-x.mdx has no "title"',
  );
});
