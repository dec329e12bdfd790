import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { allCharts } from "../charts/all.ts";
import { measure, textStyles, type TextStyle } from "../charts/kit/text.ts";
import { loadRecord } from "../record/load.ts";
import { picture, pictureWidth, png, standalone } from "./picture.ts";
import { embedViews } from "./view.ts";

const record = loadRecord();
const views = embedViews((await allCharts()).values(), record);

/** Width and height of a PNG, from its header. */
const extent = (file: Buffer) => [file.readUInt32BE(16), file.readUInt32BE(20)];

describe.each(views.map((view) => [view.slug, view] as const))("the picture of %s", (_, view) => {
  const { svg, width, height } = picture(record, view, "adequate.example");
  const { document } = new JSDOM(svg, { contentType: "image/svg+xml" }).window;
  const texts = [...document.querySelectorAll("text")];
  const plain = (text: string) => text.replace(/\s+/g, " ");
  const said = plain(texts.map((text) => text.textContent).join(" "));

  test("says what the page says: title, limits, source, day, licence, address", () => {
    for (const part of [view.words.title, view.words.subtitle, view.words.note])
      expect(said).toContain(plain(part));
    expect(said).toMatch(
      /Sources?: \S.*Checked \d+ \w+ \d{4}\. Chart: Adequate, adequate\.example, CC BY 4\.0$/,
    );
    expect(document.querySelector("title")?.textContent).toBe(view.words.title);
    expect(document.querySelector("desc")?.textContent).toBe(view.words.description);
  });

  test("needs nothing from the page it is put in", () => {
    expect(svg).not.toMatch(/var\(|@media|href=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(svg, "a property without a value").not.toMatch(/[\w-]:\s*[;}]/);
    const file = standalone(svg);
    expect(file.match(/@font-face/g)).toHaveLength(3);
    expect(file).not.toMatch(/url\((?!data:font\/woff2;base64,)/);
    new JSDOM(file, { contentType: "image/svg+xml" });
  });

  test("keeps its words inside the frame", () => {
    const outside = texts
      .filter((text) => text.parentElement?.closest("g[transform]") === null)
      .filter((text) => {
        const style = (/t-(\w+)/.exec(text.getAttribute("class") ?? "")?.[1] ?? "") as TextStyle;
        const size = parseFloat(
          /font-size:([\d.]+)/.exec(text.getAttribute("style") ?? "")?.[1] ?? "0",
        );
        const length = (measure(text.textContent ?? "", style) * size) / textStyles[style].size;
        return (
          Number(text.getAttribute("x")) + length > width - 20 ||
          Number(text.getAttribute("y")) > height - 8
        );
      });
    expect(outside.map((text) => text.textContent)).toEqual([]);
  });
});

test("a picture as PNG is as wide as was asked for, and not empty", () => {
  const [view] = views;
  if (!view) throw new Error("there is no view");
  const { svg, height } = picture(record, view, "adequate.example");
  const file = png(svg, pictureWidth * 2);
  expect(extent(file)).toEqual([pictureWidth * 2, height * 2]);
  const bare = png(svg.replace(/<text[^>]*>[^<]*<\/text>/g, ""), pictureWidth * 2);
  expect(file.length).toBeGreaterThan(bare.length * 1.5);
});
