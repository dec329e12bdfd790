/**
 * What `npm test` runs: every check of the project, one after the other, until
 * the first that fails. The last line tells how many tests passed and failed
 * in all. Plain JavaScript, so that an old Node can still say that it is old.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @typedef {{ name: string, command: string, remedy?: string }} Stage */

const reports = mkdtempSync(join(tmpdir(), "adequate-tests-"));

/** @type {(project: string) => string} */
const reportOf = (project) => join(reports, `${project}.json`);

/** @type {(project: string) => string} */
const vitest = (project) =>
  `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json="${reportOf(project)}"`;

/** @type {readonly Stage[]} */
const stages = [
  { name: "format", command: "prettier --check .", remedy: "npm run format" },
  { name: "lint", command: "eslint ." },
  { name: "types", command: "astro check" },
  { name: "borders between folders", command: "depcruise src tests" },
  { name: "what nothing uses", command: "knip --no-progress" },
  {
    name: "spelling",
    command: "cspell --no-progress",
    remedy: "write it right, or add a name to cspell-words.txt",
  },
  { name: "content", command: "node src/commands/check.ts" },
  { name: "unit tests", command: vitest("unit") },
  { name: "build", command: "astro build" },
  { name: "build once more, without fonts, far away", command: "node tests/site/again.ts" },
  { name: "build under a folder of another site", command: "node tests/site/subpath.ts" },
  { name: "build of a second story", command: "node tests/site/secondstory.ts" },
  { name: "tests of the built pages", command: vitest("site") },
  { name: "browser", command: "node tests/browser/kit/browser.ts" },
  { name: "tests in the browser", command: vitest("browser") },
];

/**
 * Adds up what Vitest reported. A test file that could not be read counts as
 * one that failed, and a test that is skipped as well: a test runs or goes.
 */
function totals() {
  let passed = 0;
  let failed = 0;
  for (const project of ["unit", "site", "browser"]) {
    const file = reportOf(project);
    if (!existsSync(file)) continue;
    const report = JSON.parse(readFileSync(file, "utf8"));
    passed += report.numPassedTests;
    failed += report.numFailedTests + report.numPendingTests + report.numTodoTests;
    for (const { status, assertionResults } of report.testResults)
      if (status === "failed" && assertionResults.length === 0) failed += 1;
  }
  return { passed, failed };
}

/** Runs the stages and answers why they stopped, or nothing if all passed. */
function run() {
  if (Number(process.versions.node.split(".")[0]) < 24)
    return (
      `This runs on Node 24, which npm installs here as the package "node"; found ${process.version}. ` +
      "Run npm ci again, with install scripts allowed."
    );
  for (const { name, command, remedy } of stages) {
    console.log(`\n== ${name}: ${command.split(" --reporter")[0]}`);
    const began = performance.now();
    const { status } = spawnSync(command, {
      shell: true,
      stdio: "inherit",
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    });
    const { failed } = totals();
    if (status !== 0 || failed > 0)
      return `Stopped: ${name} failed.${remedy ? ` Remedy: ${remedy}.` : ""} What comes after it did not run.`;
    console.log(`== ${name}: passed in ${Math.round((performance.now() - began) / 1000)} s`);
  }
  return undefined;
}

const stopped = run();
const { passed, failed } = totals();
rmSync(reports, { recursive: true });
console.log(stopped ? `\n${stopped}` : "\nEverything passed.");
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = stopped ? 1 : 0;
