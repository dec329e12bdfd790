import { beforeAll, describe, expect, test } from "vitest";
import { bytes, everyPage, pages } from "./html.ts";
import { budget, budgets, flightOf, weightOf } from "./weight.ts";

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

describe("the story page", () => {
  let weight: Record<keyof typeof budget, number>;
  beforeAll(() => {
    weight = { ...weightOf("index.html"), flight: flightOf("index.html") };
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

/** Of the pages that are alike but for their authority, the one with the most in it. */
const heaviest = [/^authorities\/[^/]+\//, /^embed\/authorities\//].flatMap(
  (where) =>
    everyPage
      .filter((page) => where.test(page))
      .sort((a, b) => bytes(b).length - bytes(a).length)[0] ?? [],
);
const others = [...new Set([...pages, ...heaviest])].filter((page) => page !== "index.html");

test("every page has one budget", () => {
  const without = everyPage.filter(
    (page) => page !== "index.html" && budgets.filter(([, where]) => where.test(page)).length !== 1,
  );
  expect(without).toEqual([]);
});

test.each(budgets.map(([kind, where, most]) => ({ kind, where, most })))(
  "$kind: no page is over its budget",
  ({ where, most }) => {
    const mine = others.filter((page) => where.test(page));
    expect(mine.length).toBeGreaterThan(0);
    const over = mine.flatMap((page) => {
      const weight = weightOf(page);
      return (["html", "js", "fonts", "total"] as const)
        .filter((part) => weight[part] > most[part])
        .map((part) => `${page}: ${part} ${kB(weight[part])}, at most ${kB(most[part])}`);
    });
    expect(over).toEqual([]);
  },
);
