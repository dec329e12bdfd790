/**
 * `npm run engines` installs Firefox and WebKitGTK from Debian's packages where they
 * are missing: the tests in the browser run in them too from then on.
 */
import { spawnSync } from "node:child_process";
import { missing } from "./installed.ts";

const packages = ["firefox-esr", "webkit2gtk-driver", "xvfb"];

/** Runs a command as root; false if it can't be run or fails. */
function asRoot(...command: string[]): boolean {
  const [program = "", ...rest] = process.getuid?.() === 0 ? command : ["sudo", ...command];
  console.log([program, ...rest].join(" "));
  return spawnSync(program, rest, { stdio: "inherit" }).status === 0;
}

if (missing.length === 0) console.log("Firefox and WebKitGTK are here.");
else if (
  !asRoot("apt-get", "update") ||
  !asRoot("apt-get", "install", "--yes", "--no-install-recommends", ...packages)
) {
  console.error(
    `${missing.join(" and ")} could not be installed. Elsewhere than on Debian, install ` +
      "Firefox, WebKitWebDriver with MiniBrowser, and Xvfb by the system’s own means.",
  );
  process.exitCode = 1;
}
