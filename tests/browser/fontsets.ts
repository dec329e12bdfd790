/**
 * `npm run test:fonts` runs the tests in the browser as machines with other fonts would: with those of this one, with
 * DejaVu alone, with Liberation alone and with none. `-- --only none tests/embed` is what it takes: a set, and
 * files. Debian's packages of fonts are unpacked under node_modules/.cache, not installed. Exits non-zero if any test fails.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { fontConfig, writtenConfig } from "./kit/letters.ts";

/** The package of each set; `own`: what this machine has, which on Debian is what its `chromium` brings or more. */
const sets: Readonly<Record<string, string | undefined>> = {
  own: undefined,
  dejavu: "fonts-dejavu-core",
  liberation: "fonts-liberation",
  none: undefined,
};

function run(command: string, args: readonly string[], cwd?: string): void {
  const { status } = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], cwd });
  if (status !== 0)
    throw new Error(
      `${command} ${args.join(" ")} failed; on Debian, run it once as root after apt-get update`,
    );
}

/** The folder of a package's fonts, unpacked on the first call. */
function unpacked(name: string): string {
  const folder = resolve("node_modules/.cache/fonts", name);
  if (!existsSync(folder)) {
    const download = `${folder}-download`;
    mkdirSync(download, { recursive: true });
    run("apt-get", ["download", name], download);
    run("sh", ["-c", `dpkg-deb -x ${name}_*.deb .`], download);
    run("mv", [join(download, "usr/share/fonts"), folder]);
  }
  return folder;
}

/** The configuration of a set: its fonts, by the rules of this system; none for the machine's own. */
function configOf(set: string): string | undefined {
  if (set === "own") return undefined;
  const name = sets[set];
  const rules = '<include ignore_missing="yes">/etc/fonts/conf.d</include>';
  return writtenConfig(set, name ? fontConfig([unpacked(name)], rules) : fontConfig([]));
}

const { values, positionals } = parseArgs({
  options: { only: { type: "string" } },
  allowPositionals: true,
});
const chosen = values.only?.split(",") ?? Object.keys(sets);
const unknown = chosen.filter((set) => !(set in sets));
if (unknown.length > 0)
  throw new Error(`no such set: ${unknown.join(", ")}; there are ${Object.keys(sets).join(", ")}`);
const failed = chosen.filter((set) => {
  console.log(`\n== fonts: ${set}`);
  const config = configOf(set);
  const { status } = spawnSync("vitest", ["run", "--project", "browser", ...positionals], {
    stdio: "inherit",
    env: { ...process.env, ...(config && { FONTCONFIG_FILE: config }) },
  });
  return status !== 0;
});
console.log(failed.length === 0 ? "\nPassed with all." : `\nFailed with: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
