import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** Runs an empty program after the module, in a Node that says that it is of a version. */
function run(version: string) {
  const older = `Object.defineProperty(process.versions, "node", { value: "${version}" })`;
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(older)}`,
      "--import",
      "./src/commands/newer-node.mjs",
      "--eval",
      "",
    ],
    { encoding: "utf8" },
  );
  return { status, said: stderr.split("\n").filter((line) => line !== "") };
}

test("an old Node is told in one line that it is too old", () => {
  const { status, said } = run("20.20.2");
  expect(status).toBe(1);
  expect(said).toEqual([expect.stringContaining("This needs Node 24")]);
});

test("a new one goes on", () => {
  expect(run("24.0.0")).toEqual({ status: 0, said: [] });
});
