/**
 * `npm run bench`: builds the site, measures the story in the Chromium of the
 * tests and prints each measure beside its goal, the baseline and the peers.
 * What is slow is told, not failed: it exits non-zero only if it can't measure.
 *
 *     --runs N       runs of what has a time (3): their median is told
 *     --only a,b     parts: weigh, words, load, scroll, heap, lighthouse
 *     --built        measure dist/ as it is
 *     --save         what was measured is the baseline from now on
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { chromium, type Browser } from "playwright-core";
import { findBrowser, launchOptions } from "../browser/kit/browser.ts";
import { medians, table, type Figures } from "./rows.ts";

const here = (file: string) => new URL(file, import.meta.url);

interface Baseline {
  readonly about: string;
  readonly figures: Figures;
}
const baseline = JSON.parse(readFileSync(here("baseline.json"), "utf8")) as Baseline;
const peers = JSON.parse(readFileSync(here("peers.json"), "utf8")) as {
  readonly stories: Readonly<Record<string, Figures>>;
};

const parts = ["weigh", "words", "load", "scroll", "heap", "lighthouse"];
const { values: asked } = parseArgs({
  options: {
    runs: { type: "string", default: "3" },
    only: { type: "string", default: parts.join(",") },
    built: { type: "boolean", default: false },
    save: { type: "boolean", default: false },
  },
});
const runs = Number(asked.runs);
const only = asked.only.split(",");
const unknown = only.filter((part) => !parts.includes(part));
if (!Number.isInteger(runs) || runs < 1)
  throw new Error(`--runs ${asked.runs}: write a whole number from 1 up.`);
if (unknown.length > 0)
  throw new Error(`--only ${unknown.join(",")}: the parts are ${parts.join(", ")}.`);

if (!asked.built) {
  const { status } = spawnSync("astro build", {
    shell: true,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error("The site could not be built: npm run build says why.");
}
// Only now: they read what is built.
const { host } = await import("./host.ts");
const { flightOf } = await import("../site/weight.ts");
const { weigh } = await import("./weigh.ts");
const { words } = await import("./words.ts");
const { load } = await import("./load.ts");
const { heap, scroll } = await import("./scroll.ts");
const { audit } = await import("../browser/kit/lighthouse.ts");

const executablePath = await findBrowser();
/** As long as the story on a phone, and nothing but text: what scrolling costs by itself. */
const plain = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Text</title><body>${"<p>Text and text again, as long as the story is, with nothing that stands, moves or is drawn.</p>".repeat(700)}`;
const site = await host(plain);
const loads: number[] = [];
const versions = new Set<string>([`Node ${process.version}`]);

/** Runs `measure` so many times, each in a browser of its own, once more if it fails; answers the median of each figure. */
async function measured(
  part: string,
  times: number,
  measure: (browser: Browser) => Promise<Figures>,
): Promise<Figures> {
  if (!only.includes(part)) return {};
  const found: Figures[] = [];
  for (let tries = 0; found.length < times; tries += 1) {
    const browser = await chromium.launch(launchOptions(executablePath));
    versions.add(`Chromium ${browser.version()}`);
    const late = setTimeout(() => void browser.close(), 600_000);
    try {
      found.push(await measure(browser));
    } catch (error) {
      if (tries - found.length >= 1) throw error;
      console.log(`${part}: once more (${(error as Error).message.split("\n")[0]})`);
    } finally {
      clearTimeout(late);
      await browser.close();
    }
    loads.push(loadavg()[0] as number);
    const last = Object.entries(found.at(-1) ?? {}).map(([id, n]) => `${id} ${n.toFixed(1)}`);
    console.log(`${part} ${found.length}/${times}: ${last.join(", ")}`);
  }
  return medians(found);
}

try {
  const story = `${site.origin}/`;
  const figures: Figures = {
    ...(await measured("weigh", 1, (b) => weigh(b, site, flightOf("index.html")))),
    ...(await measured("words", 1, (b) => words(b, story))),
    ...(await measured("load", runs, (b) => load(b, story))),
    ...(await measured("scroll", runs, (b) => scroll(b, site.origin))),
    ...(await measured("heap", runs, async (b) => ({ heap: await heap(b, story) }))),
    ...(await measured("lighthouse", runs, async () => {
      const all = ["performance", "accessibility", "best-practices", "seo"];
      const { scores, version } = await audit(executablePath, story, all);
      versions.add(`Lighthouse ${version}`);
      const { performance, accessibility, "best-practices": practices, seo } = scores;
      return { performance, accessibility, practices, seo } as Figures;
    })),
  };
  const busy = `load average ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}`;
  const machine = `${cpus().length} processors (${cpus()[0]?.model.trim()}), ${busy}`;
  const about = `${new Date().toISOString().slice(0, 10)}: ${machine}; ${[...versions].sort().join(", ")}; medians of ${runs} runs`;
  console.log(`\n${table(figures, baseline.figures, peers.stories)}\n\n${about}`);
  console.log(`Baseline: ${baseline.about}`);
  if (Math.max(...loads) > cpus().length)
    console.log("More runs than there are processors: times of the clock are noise here.");
  if (asked.save) {
    const kept = { about, figures: { ...baseline.figures, ...figures } };
    writeFileSync(here("baseline.json"), `${JSON.stringify(kept, null, 2)}\n`);
  }
} finally {
  await site.close();
}
