/**
 * Which browser the tests use: a Chromium that is on the machine, or one that
 * is installed now. They fail if there is none; they never pass without one.
 * `node tests/browser/kit/browser.ts` finds or installs it and prints which it is.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium, type LaunchOptions } from "playwright-core";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const macApplications = [
  "Chromium.app/Contents/MacOS/Chromium",
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Where a browser may be, the likeliest first. Most of these don't exist. */
function candidates(): string[] {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/snap/bin"];
  const programs = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
    (name) => process.env[name] ?? [],
  );
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
      macApplications.map((application) => join(folder, application)),
    ),
    ...programs.flatMap((folder) => windowsPrograms.map((program) => join(folder, program))),
    chromium.executablePath(),
  ];
}

/** What is wrong with a browser file, in a word or two; nothing if it opens a page. */
async function fault(executablePath: string): Promise<string | undefined> {
  if (!existsSync(executablePath)) return "not there";
  try {
    const browser = await chromium.launch(launchOptions(executablePath));
    await (await browser.newPage()).goto("about:blank");
    await browser.close();
    return undefined;
  } catch (error) {
    return (error as Error).message.split("\n")[0] ?? "doesn't start";
  }
}

async function firstThatWorks(): Promise<string | undefined> {
  for (const path of new Set(candidates())) if (!(await fault(path))) return path;
  return undefined;
}

/** The words to put before a command that needs root, or nothing where root can't be had. */
function asRoot(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : undefined;
}

function run(command: readonly string[]): boolean {
  console.log(`No Chromium found. Installing one: ${command.join(" ")}`);
  const [program = "", ...rest] = command;
  return spawnSync(program, rest, { stdio: "inherit" }).status === 0;
}

/** Debian's own package. Ubuntu has none outside of snap: there it fails and the next way is tried. */
function installWithApt(): boolean {
  const root = asRoot();
  if (!root || !existsSync("/usr/bin/apt-get")) return false;
  const apt = [...root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
  return (
    run([...apt, "update"]) &&
    run([...apt, "install", "--yes", "--no-install-recommends", "chromium"])
  );
}

function installWithPlaywright(): boolean {
  const cli = join(import.meta.dirname, "../../../node_modules/playwright-core/cli.js");
  const libraries = asRoot() && existsSync("/usr/bin/apt-get") ? ["--with-deps"] : [];
  return run([process.execPath, cli, "install", ...libraries, "chromium"]);
}

/**
 * Path of a Chromium that starts. Installs one if there is none. The variable
 * CHROMIUM names one to use and no other. Throws with what to do where no
 * browser can be had.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.CHROMIUM;
  if (named) {
    const wrong = await fault(named);
    if (wrong) throw new Error(`CHROMIUM is ${named}: ${wrong}`);
    return named;
  }
  const found = await firstThatWorks();
  if (found) return found;
  for (const install of [installWithApt, installWithPlaywright])
    if (install()) {
      const installed = await firstThatWorks();
      if (installed) return installed;
    }
  throw new Error(
    "The tests need Chromium, and it could neither be found nor installed here. " +
      "Install Chromium or Chrome (on Debian: apt-get install chromium), " +
      "or set CHROMIUM to the path of one that is there.",
  );
}

/**
 * How the tests start it: quiet, and unable to reach any host but 127.0.0.1,
 * so that a request to a third party fails and is seen.
 */
export function launchOptions(executablePath: string, args: readonly string[] = []): LaunchOptions {
  return {
    executablePath,
    // Chromium's sandbox doesn't start for root or in many containers; only our own pages are opened.
    chromiumSandbox: false,
    args: [
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
      ...args,
    ],
  };
}

if (import.meta.main) {
  try {
    const path = await findBrowser();
    const browser = await chromium.launch(launchOptions(path));
    console.log(`Chromium ${browser.version()} at ${path}`);
    await browser.close();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
