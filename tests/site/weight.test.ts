import { beforeAll, describe, expect, test } from "vitest";
import { budget, weightOf, type Weight } from "./weight.ts";

describe("the story page", () => {
  let weight: Weight;
  beforeAll(() => {
    weight = weightOf("index.html");
    const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
    const parts = Object.entries(weight).map(([part, bytes]) => `${part} ${kB(bytes)}`);
    console.log(`Weight of the story (brotli): ${parts.join(", ")}`);
  });

  test.each(Object.entries(budget))("weighs in %s at most %i bytes", (part, most) => {
    expect(weight[part as keyof typeof budget]).toBeLessThanOrEqual(most);
  });

  test("has scripts and fonts of its own to weigh", () => {
    expect(weight.js).toBeGreaterThan(0);
    expect(weight.fonts).toBeGreaterThan(0);
  });
});
