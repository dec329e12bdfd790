/** Every text at 4.5:1 and every mark at 3:1 against what is behind it, from the styles that the browser computed. */
import { parse, wcagContrast, type Color } from "culori";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { story } from "../site/html.ts";
import { settled } from "./kit/frames.ts";
import { narrow, usesBrowser, wide } from "./kit/harness.ts";

const { openPage } = usesBrowser();

/** A colour pair as computed, and where it was found. */
interface Pair {
  readonly what: string;
  readonly kind: "text" | "mark";
  readonly front: string;
  readonly opacity: number;
  readonly behind: string;
}

/** The pairs of everything that is rendered on the page now. */
const pairs = (page: Page): Promise<Pair[]> =>
  page.evaluate(() => {
    const found: Pair[] = [];
    const clear = (colour: string) => colour === "transparent" || /,\s*0\)$/.test(colour);
    const paper = (element: Element): string => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!clear(backgroundColor)) return backgroundColor;
      }
      return getComputedStyle(document.documentElement).backgroundColor;
    };
    const opacityOf = (element: Element): number => {
      let opacity = 1;
      for (let at: Element | null = element; at; at = at.parentElement)
        opacity *= Number(getComputedStyle(at).opacity);
      return opacity;
    };
    const seen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return (width > 1 || height > 1) && getComputedStyle(element).visibility === "visible";
    };
    const where = (element: Element) =>
      `${element.closest("[id]")?.id ?? ""} ${element.tagName} ${element.getAttribute("class") ?? ""} “${(element.textContent ?? "").trim().slice(0, 30)}”`;
    for (const element of document.querySelectorAll("body *")) {
      if (!seen(element) || element.closest(".hidden")) continue;
      const style = getComputedStyle(element);
      const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim());
      const drawn = element.closest("svg.chart");
      if (own && !drawn)
        found.push({
          what: where(element),
          kind: "text",
          front: style.color,
          opacity: opacityOf(element),
          behind: paper(element),
        });
      if (!drawn || element === drawn || element.tagName === "g") continue;
      const classes = element.getAttribute("class") ?? "";
      if (element.tagName === "text") {
        const onBand = classes.includes("c-paper")
          ? drawn.querySelector(".f-period")
          : classes.includes("on-black")
            ? drawn.querySelector(".f-black")
            : null;
        found.push({
          what: where(element),
          // An outlined word is a mark of the scale, seen by its outline.
          kind: classes.includes("outline") ? "mark" : "text",
          front: classes.includes("outline") ? style.stroke : style.fill,
          opacity: opacityOf(element),
          behind: onBand ? getComputedStyle(onBand).fill : paper(drawn),
        });
        continue;
      }
      // Hairlines, blank ground and outlines in the paper's colour carry no meaning of their own.
      const colour = /\bf-(?!blank|paper|hair|black)/.test(classes)
        ? style.fill
        : /\bs-(?!paper|hair)/.test(classes)
          ? style.stroke
          : undefined;
      const black = classes.includes("on-black") ? drawn.querySelector(".f-black") : null;
      if (colour && colour !== "none")
        found.push({
          what: where(element),
          kind: "mark",
          front: colour,
          opacity: opacityOf(element),
          behind: black ? getComputedStyle(black).fill : paper(drawn),
        });
    }
    return found;
  });

const colour = (text: string): Color => {
  const parsed = parse(text);
  if (!parsed) throw new Error(`"${text}" is not a colour`);
  return parsed;
};

/** What is seen where something lies over something else, channel by channel. */
function over(front: Color, behind: Color, opacity: number): Color {
  const channels = (c: Color) => {
    if (c.mode !== "rgb") throw new Error(`computed colours are rgb, not ${c.mode}`);
    return c;
  };
  const [f, b] = [channels(front), channels(behind)];
  const share = opacity * (f.alpha ?? 1);
  const mix = (a: number, z: number) => a * share + z * (1 - share);
  return { mode: "rgb", r: mix(f.r, b.r), g: mix(f.g, b.g), b: mix(f.b, b.b) };
}

/** Pairs under the bounds of WCAG 2.2, 1.4.3 and 1.4.11. */
function tooFaint(all: readonly Pair[]): string[] {
  return [
    ...new Set(
      all.flatMap(({ what, kind, front, opacity, behind }) => {
        const ground = colour(behind);
        const ratio = wcagContrast(over(colour(front), ground, opacity), ground);
        return ratio < (kind === "text" ? 4.5 : 3) ? [`${ratio.toFixed(2)} ${kind}: ${what}`] : [];
      }),
    ),
  ];
}

describe.each([
  ["wide, light", { ...wide, dark: false }],
  ["wide, dark", { ...wide, dark: true }],
  ["narrow, light", { ...narrow, dark: false }],
  ["narrow, dark", { ...narrow, dark: true }],
  ["wide, forced colours", { ...wide, forcedColors: true }],
  ["narrow, forced colours", { ...narrow, forcedColors: true }],
  ["narrow, forced colours, dark", { ...narrow, forcedColors: true, dark: true }],
])("%s", (_, reader) => {
  test("the flat form: every step’s words and chart", async () => {
    const { page } = await openPage({ ...reader, js: false });
    const all = await pairs(page);
    const drawn = new Set(all.filter((p) => p.kind === "mark").map((p) => p.what.split(" ")[0]));
    const steps = [...story().querySelectorAll(".step:not(.repeat)")].map(({ id }) => id);
    expect(
      steps.filter((id) => !drawn.has(id)),
      "steps without a mark that was seen",
    ).toEqual([]);
    expect(tooFaint(all)).toEqual([]);
  });

  test("the moving form, at the top, in the middle and at the end", async () => {
    const { page } = await openPage({ ...reader, reducedMotion: true });
    for (const share of [0, 0.35, 0.7, 1]) {
      await page.evaluate(
        (s) => scrollTo({ top: document.body.scrollHeight * s, behavior: "instant" }),
        share,
      );
      await settled(page);
      expect(tooFaint(await pairs(page)), `at ${share * 100} %`).toEqual([]);
    }
  });
});

/** The least and the greatest lightness, 0 to 255, in the midst of a picture: a square of 100 px. */
const lightness = (page: Page, png: Buffer) =>
  page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    const brush = canvas.getContext("2d") as CanvasRenderingContext2D;
    canvas.width = canvas.height = 100;
    brush.drawImage(image, 50 - image.width / 2, 50 - image.height / 2);
    const reds = brush.getImageData(0, 0, 100, 100).data.filter((_, i) => i % 4 === 0);
    return { least: Math.min(...reds), most: Math.max(...reds) };
  }, png.toString("base64"));

// Of colours that a browser forces, computed styles don't tell all: so this one looks at the picture.
test.each([
  ["a phone", narrow],
  ["a wide screen", wide],
])("in forced colours the marks of the count are seen, on %s", async (_, reader) => {
  const { page, context } = await openPage({ ...reader, forcedColors: true });
  await page.locator(".still.black .drawing:visible").evaluate((drawing) => {
    const { top, height } = drawing.getBoundingClientRect();
    scrollTo({ top: scrollY + top + height / 2 - innerHeight / 2, behavior: "instant" });
  });
  await settled(page);
  const png = await page.screenshot({ clip: { x: 20, y: 200, width: 300, height: 300 } });
  const { least, most } = await lightness(await context.newPage(), png);
  expect(most - least).toBeGreaterThan(150);
});

test("in forced colours no word of a chart has a line around it but the outlined ones", async () => {
  const { page } = await openPage({ ...narrow, js: false, forcedColors: true });
  const lined = await page.$$eval("svg.chart text:not(.outline, .halo)", (texts) =>
    texts
      .filter((text) => !text.closest(".haloes") && getComputedStyle(text).stroke !== "none")
      .map((text) => text.textContent),
  );
  expect(lined).toEqual([]);
});

test("on a phone no letter is drawn smaller than 12 px", async () => {
  const { page } = await openPage({ ...narrow, js: false });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("body *")].flatMap((element) => {
      const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim());
      const { width } = element.getBoundingClientRect();
      if (!own || width === 0 || element.closest(".hidden, script, style")) return [];
      const svg = element.closest<SVGSVGElement>("svg.chart");
      const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      return size < 11.99
        ? [`${size.toFixed(1)} px: ${(element.textContent ?? "").trim().slice(0, 40)}`]
        : [];
    }),
  );
  expect(small).toEqual([]);
});
