/**
 * `npm run bench:scale`: does the work grow no worse than the story? It writes
 * stories of 10, 50 and 100 chapters (1,000 steps, 5,000 facts, 2,000 events),
 * checks each, builds the smallest and the largest, and prints the time of the
 * processor for each step. Exits non-zero if one of them can't be checked or built.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { allCharts } from "../../src/charts/all.ts";
import { checkStory } from "../../src/checks/check.ts";
import { readStoryFiles } from "../../src/checks/files.ts";
import { large, steps, writeLarge } from "./large.ts";

const folder = "node_modules/.cache/large-story";
const dist = "node_modules/.cache/large-story-built";
const options = { charts: [...(await allCharts()).values()], today: "2026-01-06" };

/** Seconds of the processor that `run` takes here, or in the processes that it starts and waits for. */
function check(): number {
  const files = readStoryFiles(folder);
  const began = process.cpuUsage();
  const { problems } = checkStory(files, options);
  const { user } = process.cpuUsage(began);
  const wrong = problems.find(({ severity }) => severity === "error");
  if (wrong) throw new Error(`The story of ${folder} is refused: ${wrong.message}`);
  return user / 1e6;
}

/** Seconds of the clock that a build takes. */
function build(): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(`astro build --outDir ${dist}`, {
    shell: true,
    encoding: "utf8",
    env: { ...process.env, STORY: folder, SITE: "", BASE: "", ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error(`The story of ${folder} can't be built: ${stderr}`);
  return (performance.now() - began) / 1000;
}

// The first check of a process is slower than all others.
writeLarge(folder, { chapters: 1, facts: 50, events: 20 });
check();
console.log("chapters  steps  check, ms a step  build, ms a step  page, kB a step (brotli)");
for (const chapters of [10, 50, 100]) {
  const share = chapters / large.chapters;
  writeLarge(folder, { chapters, facts: large.facts * share, events: large.events * share });
  const all = chapters * steps;
  const checked = ((Math.min(check(), check()) * 1000) / all).toFixed(1);
  let rest = "";
  if (chapters !== 50) {
    const built = ((build() * 1000) / all).toFixed(0);
    const page = brotliCompressSync(readFileSync(`${dist}/index.html`)).length / 1000;
    rest = `${built.padStart(18)}${(page / all).toFixed(2).padStart(18)}`;
  }
  console.log(
    `${String(chapters).padStart(8)}${String(all).padStart(7)}${checked.padStart(18)}${rest}`,
  );
}
rmSync(folder, { recursive: true });
rmSync(dist, { recursive: true, force: true });
