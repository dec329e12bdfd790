import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Frame, Page } from "playwright-core";
import { frames } from "../browser/kit/frames.ts";
import { usesBrowser } from "../browser/kit/harness.ts";
import { article, pasted, startHost, type Host } from "./hosts.ts";

const { openPage } = usesBrowser();
let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

/** Messages that wish harm or are meant for someone else, as source text: some can't be sent from here. */
const hostile = `[
  null, undefined, 0, -1, NaN, Infinity, 1e9, "", "height", "pymxPYMx", "pymxPYMxxPYMxheightxPYMx99999", "[iFrameSizer]a:9:9:init",
  [], [1], {}, { height: 99999 }, { type: "embed-size" }, { type: "embed-size", height: null }, { type: "embed-size", height: "900" },
  ...[0, -5, 1e9, 20000, NaN, Infinity, -Infinity].map((height) => ({ sentinel: "amp", type: "embed-size", height })),
  { type: "embed-size", height: { valueOf: 1 } }, { type: "embed-size", height: [500] }, { type: { toString: 1 }, toString: 1, valueOf: 1 },
  JSON.parse('{"__proto__":{"type":"embed-size","height":9},"constructor":1,"hasOwnProperty":2}'),
  { "datawrapper-height": { a: 99999 } }, JSON.stringify({ context: "iframe.resize", height: 99999 }),
  { message: "link", value: "javascript:alert(1)", secret: "a" }, { type: "frames-init", height: -1 }, new Date(), /x/, new Map([["type", "embed-size"]]),
  new Uint8Array(8), new Error("no"), 10n,
]`;

const heights = (page: Page) =>
  page
    .locator("iframe")
    .evaluateAll((frames) =>
      frames.map((f) => (f as HTMLElement).style.height + (f as HTMLElement).style.display),
    );

async function live(path: string) {
  const opened = await openPage({
    url: host.put(path, { html: article(pasted("ratings", "figure", inject("origin"))) }),
  });
  await expect.poll(async () => (await heights(opened.page))[0]).toMatch(/^\d{3,4}px/);
  const frame = opened.page.frames().find((f) => f.url().includes("/embed/"));
  if (!frame) throw new Error("there is no frame");
  await frame.evaluate(() => document.fonts.ready);
  await answered(opened.page, frame);
  return { ...opened, frame };
}

/** Listens in a window for "the end"; what is answered waits for it. What was sent there before has been heard by then. */
async function listens(page: Page | Frame): Promise<() => Promise<unknown>> {
  const state = await page.evaluateHandle(() => {
    const heard = { end: false };
    addEventListener("message", ({ data }) => {
      if (data === "the end") heard.end = true;
    });
    return heard;
  });
  return () => page.waitForFunction((heard) => heard.end, state);
}

/** Waits until the chart has answered all that it has heard, with its next frame, and the page has heard that. */
async function answered(page: Page, chart: Frame): Promise<void> {
  await frames(chart);
  const heard = await listens(page);
  await chart.evaluate(() => parent.postMessage("the end", "*"));
  await heard();
  await frames(page);
}

describe("messages that wish harm", () => {
  test("change nothing in the loader, from the wrong window", async () => {
    const { page, errors } = await live("/wrong");
    const before = await heights(page);
    await page.evaluate(async (source) => {
      const other = document.createElement("iframe");
      other.srcdoc = `<script>for(const m of ${source})parent.postMessage(m,"*");parent.postMessage({sentinel:"amp",type:"embed-size",height:1234},"*");parent.postMessage("the end","*")</script>`;
      // What a window sends last is heard last of what it sends.
      const ended = new Set<unknown>();
      const both = new Promise<void>((done) => {
        addEventListener("message", ({ data, source }) => {
          if (data === "the end" && ended.add(source).size === 2) done();
        });
      });
      document.body.append(other);
      for (const message of eval(source) as unknown[]) postMessage(message, "*");
      postMessage({ sentinel: "amp", type: "embed-size", height: 1234 }, "*");
      postMessage("the end", "*");
      await both;
      other.remove();
    }, hostile);
    await frames(page);
    expect(await heights(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  test("change nothing in the loader, from the chart’s own window", async () => {
    const { page, frame, errors } = await live("/own");
    const before = await heights(page);
    // The page’s policy forbids eval there; what is sent stands in the function itself.
    await frame.evaluate(() => {
      const messages: unknown[] = [
        null,
        undefined,
        0,
        NaN,
        "",
        "height",
        [],
        {},
        { height: 99999 },
        { type: "embed-size" },
      ];
      for (const height of [
        0,
        -5,
        1e9,
        20000,
        NaN,
        Infinity,
        -Infinity,
        null,
        "900",
        [500],
        { valueOf: 1 },
        true,
      ])
        messages.push({ sentinel: "amp", type: "embed-size", height });
      messages.push(
        { type: { toString: 1 }, toString: 1, valueOf: 1 },
        JSON.parse('{"__proto__":{"type":"embed-size","height":9}}'),
      );
      for (const message of messages) parent.postMessage(message, "*");
    });
    await answered(page, frame);
    expect(await heights(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  test("change nothing in the chart, and call forth no flood of answers", async () => {
    const { page, frame, errors } = await live("/chart");
    const before = await heights(page);
    const url = frame.url();
    const all = await listens(frame);
    const answers = await page.evaluateHandle((source) => {
      const heard: unknown[] = [];
      addEventListener("message", ({ data }) => heard.push(data));
      const chart = (document.querySelector("iframe") as HTMLIFrameElement).contentWindow as Window;
      for (const message of (eval(source) as { type?: unknown }[]).filter(
        (m) => m?.type !== "frames-init",
      ))
        chart.postMessage(message, "*");
      chart.postMessage("the end", "*");
      return heard;
    }, hostile);
    await all();
    await answered(page, frame);
    expect(await answers.jsonValue()).toEqual(["the end"]);
    expect(await heights(page)).toEqual(before);
    expect(frame.url()).toBe(url);
    expect(errors).toEqual([]);
  });

  test("are survived by the thousand, on both sides", async () => {
    const { page, frame, errors } = await live("/thousands");
    const before = await heights(page);
    const all = [await listens(page), await listens(frame)];
    await page.evaluate((source) => {
      const messages = eval(source) as unknown[];
      const chart = (document.querySelector("iframe") as HTMLIFrameElement).contentWindow as Window;
      for (let i = 0; i < 10_000; i++) {
        postMessage(messages[i % messages.length], "*");
        chart.postMessage(messages[i % messages.length], "*");
      }
      postMessage("the end", "*");
      chart.postMessage("the end", "*");
    }, hostile);
    for (const heard of all) await heard();
    await answered(page, frame);
    expect(await heights(page)).toEqual(before);
    expect(await frame.locator("h1").isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test("of one kind, ten thousand of them, have an answer a frame at the most", async () => {
    const { page, frame } = await live("/flood");
    const drawn = await frame.evaluateHandle(() => {
      const count = { frames: 0 };
      const next = () => {
        count.frames++;
        requestAnimationFrame(next);
      };
      next();
      return count;
    });
    const all = await listens(frame);
    const counted = await page.evaluateHandle(() => {
      const count = { answers: 0 };
      addEventListener("message", ({ data }: MessageEvent<{ type?: unknown } | null>) => {
        if (data?.type === "embed-size") count.answers++;
      });
      const chart = (document.querySelector("iframe") as HTMLIFrameElement).contentWindow as Window;
      for (let i = 0; i < 10_000; i++) chart.postMessage({ type: "frames-init" }, "*");
      chart.postMessage("the end", "*");
      return count;
    });
    await all();
    await answered(page, frame);
    const { answers } = await counted.jsonValue();
    expect(answers).toBeGreaterThan(0);
    expect(answers).toBeLessThanOrEqual((await drawn.jsonValue()).frames + 1);
  });

  test("leave nothing on Object", async () => {
    const { page } = await live("/prototype");
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    // One name is all that the loader adds to the host's page.
    expect(
      await page.evaluate(() => Object.keys(window).filter((name) => /adequate/i.test(name))),
    ).toEqual(["adequate"]);
  });
});
