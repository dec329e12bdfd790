import { expect, it } from "vitest";
import { repeatsIn } from "./repeats.ts";

it("finds the steps that show what the one before them shows, whatever the order of attributes", () => {
  const chapter = `
<Step id="a" chart="ratings" through="x">
<Step id="b" through="x" chart="ratings">
<Step id="c" chart="ratings" through="y">
<Step id="d" chart="ratings" through="x">`;
  expect(repeatsIn(chapter)).toEqual(["b"]);
});
