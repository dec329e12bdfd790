import { expect, test } from "vitest";
import { article, counted } from "./counted.ts";

test("one is one, and none or several have the plural", () => {
  expect([0, 1, 2].map((n) => counted(n, "line"))).toEqual(["0 lines", "1 line", "2 lines"]);
  expect(counted(1, "entry", "entries")).toBe("1 entry");
  expect(counted(3, "entry", "entries")).toBe("3 entries");
});

test("the article goes by the first letter", () => {
  expect(["event", "fact", "excerpt"].map(article)).toEqual(["An", "A", "An"]);
});
