/** Builds the site as it is served from a folder of another's, for the crawl: `node tests/site/subpath.ts`. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";

/** Where it is built, and for which address. */
export const subPath = {
  host: "node_modules/.cache/sub-path",
  dist: "node_modules/.cache/sub-path/stories/adequate",
  site: "https://town.example/stories/adequate/",
};

if (import.meta.main) {
  mkdirSync(subPath.dist, { recursive: true });
  const { status } = spawnSync(`astro build --outDir ${subPath.dist}`, {
    shell: true,
    stdio: "inherit",
    env: { ...process.env, SITE: subPath.site, BASE: "", ASTRO_TELEMETRY_DISABLED: "1" },
  });
  // What else stands at that address is another's.
  writeFileSync(`${subPath.host}/index.html`, "<!doctype html><title>Another site</title>");
  process.exitCode = status ?? 1;
}
