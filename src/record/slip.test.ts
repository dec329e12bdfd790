// cspell:ignore publised pubilshed
import { expect, test } from "vitest";
import { alike, distance, slip } from "./slip.ts";

const ids = ["jay-published", "casey-report-published", "rating-2014", "rating-2015", "jay-period"];

test("a letter put in, left out, changed or exchanged is one step", () => {
  expect(["abc", "abcd", "ac", "abx", "acb"].map((w) => distance(w, "abc"))).toEqual([
    0, 1, 1, 1, 1,
  ]);
});

test("a slip of the fingers is put right", () => {
  expect(slip("jay-publised", ids)).toBe("jay-published");
  expect(slip("jay-pubilshed", ids)).toBe("jay-published");
});

test("another true entry is never offered in place of the one that was meant", () => {
  expect(slip("casey-published", ids)).toBeUndefined();
  expect(slip("rating-2016", ids)).toBeUndefined();
  expect(slip("rating-214", ids)).toBeUndefined();
  expect(slip("aa-b", ["aa-c", "aa-d"])).toBeUndefined();
});

test("what shares its words is listed, the most alike first", () => {
  expect(alike("casey-published", ids)).toEqual(["casey-report-published", "jay-published"]);
  expect(alike("xyz", ids)).toEqual([]);
});
