/** The story in a reader mode, as Firefox makes it: every scene, every sentence, and one picture of each state. */
import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { documentOf, read } from "./html.ts";

const squeeze = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
const without = (elements: readonly Element[], attribute: string) =>
  elements.filter((e) => !e.hasAttribute(attribute)).map((e) => e.outerHTML);
const scenes = [...documentOf("index.html").querySelectorAll(".scene:not(.masthead)")];

describe("the story in a reader mode", () => {
  let kept: Document;
  let text: string;
  beforeAll(() => {
    const { document } = new JSDOM(read("index.html"), { url: "https://adequate.example/" }).window;
    const article = new Readability(document).parse();
    kept = new JSDOM(article?.content ?? "").window.document;
    text = squeeze(kept.body.textContent);
  });

  test.each(scenes.map((scene) => [scene.id, scene] as const))(
    "keeps the question and every paragraph of %s",
    (_, scene) => {
      const said = [
        ...scene.querySelectorAll("h2, .prose > p, .body > p, .answer > p, .quotation p"),
      ];
      expect(said.map((p) => squeeze(p.textContent)).filter((p) => !text.includes(p))).toEqual([]);
    },
  );

  test.each(scenes.map((scene) => [scene.id, scene] as const))(
    "keeps one picture of each state of %s, with its takeaway and its description",
    (id, scene) => {
      const figures = [...scene.querySelectorAll("figure")];
      const left = [...(kept.getElementById(id)?.querySelectorAll("figure") ?? [])];
      expect(left.map((figure) => figure.querySelectorAll("svg[role=img]").length)).toEqual(
        figures.map(() => 1),
      );
      for (const part of [".chart-title", ".chart-description"])
        for (const figure of figures)
          expect(text).toContain(squeeze(figure.querySelector(part)?.textContent));
    },
  );

  test("its pictures say by themselves how large their words are, and what is only an edge", () => {
    const drawings = [...kept.querySelectorAll("figure svg[role=img]")];
    const words = drawings.flatMap((svg) => [...svg.querySelectorAll("text")]);
    expect(without(words, "font-size")).toEqual([]);
    expect(without(words, "fill")).toEqual([]);
    const lines = drawings.flatMap((svg) => [...svg.querySelectorAll("line")]);
    expect(without(lines, "stroke")).toEqual([]);
  });
});
