/**
 * What `npm test` runs: every check of the project, in two lanes side by side
 * and the browser by itself, until the first that fails. What a stage says is
 * shown when it ends, so that two never speak at once. The last line tells how
 * many tests passed and failed in all. Plain JavaScript, so that an old Node
 * can still say that it is old.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * `project`: what the stage runs is a project of Vitest, and its report counts.
 * @typedef {{ name: string, command: string, remedy?: string, project?: string }} Stage
 */

const reports = mkdtempSync(join(tmpdir(), "adequate-tests-"));

/** @type {(project: string) => string} */
const reportOf = (project) => join(reports, `${project}.json`);

/** @type {(name: string, project: string) => Stage} */
const vitest = (name, project) => ({
  name,
  project,
  command: `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json="${reportOf(project)}"`,
});

/** @type {readonly Stage[]} */
const ofTheSources = [
  { name: "format", command: "prettier --check .", remedy: "npm run format" },
  { name: "borders between folders", command: "depcruise src tests" },
  { name: "what nothing uses", command: "knip --no-progress" },
  {
    name: "spelling",
    command: "cspell --no-progress",
    remedy: "write it right, or add a name to cspell-words.txt",
  },
  { name: "content", command: "node src/commands/check.ts" },
  { name: "lint", command: "eslint ." },
  vitest("unit tests", "unit"),
];

/** One after the other: Astro keeps what it read of the chapters in one file for all of them. @type {readonly Stage[]} */
const ofTheBuild = [
  { name: "types", command: "astro check" },
  { name: "build", command: "astro build" },
  { name: "build once more, without fonts, far away", command: "node tests/site/again.ts" },
  { name: "build under a folder of another site", command: "node tests/site/subpath.ts" },
  { name: "build of a second story", command: "node tests/site/secondstory.ts" },
  vitest("tests of the built pages", "site"),
];

/** Nothing beside it: a page that waits for its turn is slow, and slow pages are tested too. @type {readonly Stage[]} */
const inTheBrowser = [
  { name: "browser", command: "node tests/browser/kit/browser.ts" },
  vitest("tests in the browser", "browser"),
];

/** Projects of Vitest that have ended: the report of one that runs is half written. @type {string[]} */
const ended = [];

/**
 * Adds up what Vitest reported. A test file that could not be read counts as
 * one that failed, and a test that is skipped as well: a test runs or goes.
 */
function totals() {
  let passed = 0;
  let failed = 0;
  for (const file of ended.map(reportOf)) {
    if (!existsSync(file)) continue;
    const report = JSON.parse(readFileSync(file, "utf8"));
    passed += report.numPassedTests;
    failed += report.numFailedTests + report.numPendingTests + report.numTodoTests;
    for (const { status, assertionResults } of report.testResults)
      if (status === "failed" && assertionResults.length === 0) failed += 1;
  }
  return { passed, failed };
}

/** Why no further stage begins. @type {string | undefined} */
let stopped;

/** Runs a stage to its end. What it says is held back unless it runs alone. @type {(stage: Stage, alone: boolean) => Promise<void>} */
async function run({ name, command, remedy, project }, alone) {
  const heading = `\n== ${name}: ${command.split(" --reporter")[0]}`;
  if (alone) console.log(heading);
  const began = performance.now();
  const child = spawn(command, {
    shell: true,
    stdio: alone ? "inherit" : ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: "1",
      ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}),
    },
  });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (/** @type {Buffer} */ part) => said.push(part));
  const status = await new Promise((resolve) => child.on("close", resolve));
  if (project) ended.push(project);
  if (!alone) process.stdout.write(`${heading}\n${Buffer.concat(said).toString()}`);
  if (status !== 0 || totals().failed > 0)
    stopped ??= `Stopped: ${name} failed.${remedy ? ` Remedy: ${remedy}.` : ""} What comes after it did not run.`;
  else console.log(`== ${name}: passed in ${Math.round((performance.now() - began) / 1000)} s`);
}

/** Runs stages one after the other, until one of any lane fails. @type {(stages: readonly Stage[], alone?: boolean) => Promise<void>} */
async function lane(stages, alone = false) {
  for (const stage of stages) if (!stopped) await run(stage, alone);
}

if (Number(process.versions.node.split(".")[0]) < 24)
  stopped =
    `This runs on Node 24, which npm installs here as the package "node"; found ${process.version}. ` +
    "Run npm ci again, with install scripts allowed.";
await Promise.all([lane(ofTheSources), lane(ofTheBuild)]);
await lane(inTheBrowser, true);

const { passed, failed } = totals();
rmSync(reports, { recursive: true });
console.log(stopped ? `\n${stopped}` : "\nEverything passed.");
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = stopped ? 1 : 0;
