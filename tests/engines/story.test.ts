/** The story, its flat form and its charts in frames, in the engines of other makers that are on this machine. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { markRead, seeRead, type Size } from "../browser/kit/place.ts";
import { expected, lostInText, readAt, readStage, showsStep } from "../browser/kit/steps.ts";
import { article, pasted, startHost, type Host } from "../embed/hosts.ts";
import { read } from "../site/html.ts";
import type { Engine } from "./engine.ts";
import { installed } from "./installed.ts";

const wide: Size = [1200, 900];
const narrow: Size = [500, 800];
/** A loaded machine starts a browser slowly. */
const patience = { timeout: 30_000, interval: 50 };

describe.each(installed)("$name", ({ start }) => {
  let engine: Engine;
  let host: Host;
  beforeAll(async () => {
    host = await startHost();
    engine = await start();
  });
  afterAll(async () => {
    await engine.close();
    await host.close();
  });
  const story = () => inject("origin");

  /** Goes to a step, and waits until its stage holds what its chart says: the marks move there. */
  async function hasItsPicture(step: string): Promise<void> {
    const options = { ...patience, message: step };
    await engine.run(readAt, step);
    await expect.poll(() => engine.run(showsStep, step), options).toBe(true);
    await expect
      .poll(async () => {
        const at = await engine.run(readStage, step);
        const marks = expected(at);
        return at.marks.filter((mark, i) => mark !== marks[i]).concat(marks.slice(at.marks.length));
      }, options)
      .toEqual([]);
  }

  test.each<[string, Size]>([
    ["wide", wide],
    ["narrow", narrow],
  ])("%s: down and up, each step has the picture that its chart says", async (_, size) => {
    await engine.resize(...size);
    await engine.open(`${story()}/`);
    const stepsOf = () => [...document.querySelectorAll(".step")].map((step) => step.id);
    await expect.poll(() => engine.run(stepsOf), patience).not.toEqual([]);
    const ids = await engine.run(stepsOf);
    for (const id of [...ids, ...ids.filter((_id, i) => i % 4 === 0).toReversed()])
      await hasItsPicture(id);
    expect(await engine.run(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    expect(engine.errors).toEqual([]);
  });

  test("two states pass over each other with the position of scrolling", async () => {
    await engine.resize(...wide);
    await engine.open(`${story()}/`);
    /** How much of the second state is cut off, as the share of the way changes; 1 is the scrub's whole way. */
    const cut = (share: number) =>
      engine.run(async (to) => {
        const scrub = document.querySelector(".scrub") as HTMLElement;
        const { top, height } = scrub.getBoundingClientRect();
        scrollTo({ top: scrollY + top + (height - innerHeight) * to, behavior: "instant" });
        for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
        const second = scrub.querySelector(".state + .state .drawing") as HTMLElement;
        const clip = getComputedStyle(second).clipPath;
        return Math.max(...[...clip.matchAll(/([\d.]+)%/g)].map(([, it]) => Number(it)), 0);
      }, share);
    for (const way of [
      [0, 0.235, 1],
      [1, 0.235, 0],
    ]) {
      const found: number[] = [];
      for (const share of way) found.push(Math.round((await cut(share)) / 10));
      expect(found).toEqual(way.map((share) => ({ 0: 10, 0.235: 5, 1: 0 })[share]));
    }
  });

  test("turned and back, the same words are read", async () => {
    await engine.resize(...narrow);
    await engine.open(`${story()}/`);
    await expect
      .poll(
        () => engine.run(() => document.documentElement.classList.contains("resting")),
        patience,
      )
      .toBe(true);
    const lost: string[] = [];
    for (let place = 1; place < 10; place++) {
      await engine.run(async (share) => {
        // What is read is noted a while after the page was scrolled: the rest is over once no timer of the page is left.
        const [set, clear] = [window.setTimeout, window.clearTimeout];
        const waiting = new Set<number | undefined>();
        const watched = (act: () => void, ms?: number) => {
          const id = set(() => {
            waiting.delete(id);
            act();
          }, ms);
          waiting.add(id);
          return id;
        };
        Object.assign(window, {
          setTimeout: watched,
          clearTimeout: (id?: number) => {
            waiting.delete(id);
            clear(id);
          },
        });
        const scrolled = new Promise((done) => addEventListener("scroll", done, { once: true }));
        const way = document.documentElement.scrollHeight - innerHeight;
        scrollTo({ top: way * share, behavior: "instant" });
        await scrolled;
        do await new Promise(requestAnimationFrame);
        while (waiting.size > 0);
        Object.assign(window, { setTimeout: set, clearTimeout: clear });
      }, place / 10);
      const words = await engine.run(markRead);
      if (words === null) continue;
      for (const size of [wide, narrow]) {
        await engine.resize(...size);
        await engine.run(async () => {
          for (let i = 0; i < 8; i++) await new Promise(requestAnimationFrame);
        });
        const seen = await engine.run(seeRead);
        if (seen !== true) lost.push(`“${words}” at ${size.join(" × ")}: ${seen}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test.each<[string, Size]>([
    ["wide", wide],
    ["narrow", narrow],
  ])("%s, without script: every word and every picture is in the text", async (_, size) => {
    const html = read("index.html").replaceAll(/<script(?![^>]*json)[^>]*>[^]*?<\/script>/g, "");
    await engine.resize(...size);
    await engine.open(host.put("/flat", { html }));
    expect(await engine.run(lostInText)).toEqual([]);
    expect(await engine.run(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  });

  test("a chart in another page has the height that it states", async () => {
    const { height } = JSON.parse(read("embed/ratings/oembed.json")) as { height: number };
    await engine.resize(...wide);
    await engine.open(host.put("/a", { html: article(pasted("ratings", "figure", story())) }));
    const frame = () =>
      engine.run(() => {
        const it = document.querySelector("iframe");
        it?.scrollIntoView();
        return Math.round(it?.getBoundingClientRect().height ?? 0);
      });
    await expect
      .poll(async () => Math.abs((await frame()) - height), patience)
      .toBeLessThanOrEqual(2);
  });
});
