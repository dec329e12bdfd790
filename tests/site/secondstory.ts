/** Builds the invented story with the code of the first, for its tests: `node tests/site/secondstory.ts`. */
import { spawnSync } from "node:child_process";

/** Which story, where it is built, and for which address. */
export const secondStory = {
  root: "tests/stories/lighthouses",
  dist: "node_modules/.cache/second-story",
  site: "https://lights.example/",
};

/** Builds a story with `STORY` set. Answers the exit status of the build and all that it said. */
export function buildStory(root: string, dist: string): { status: number; said: string } {
  const { status, stdout, stderr } = spawnSync(`astro build --outDir "${dist}"`, {
    shell: true,
    encoding: "utf8",
    env: { ...process.env, STORY: root, SITE: "", BASE: "", ASTRO_TELEMETRY_DISABLED: "1" },
  });
  return { status: status ?? 1, said: stdout + stderr };
}

if (import.meta.main) {
  const { status, said } = buildStory(secondStory.root, secondStory.dist);
  console.log(said);
  process.exitCode = status;
}
