/** A grade in a sentence has the colour of its grade, like its mark in a chart. */
import { expect, test } from "vitest";
import { loadRecord } from "../../src/record/load.ts";
import { usesBrowser, wide } from "./kit/harness.ts";

const { openPage } = usesBrowser();

test("a grade in a sentence has a colour of its own", async () => {
  const { page } = await openPage(wide);
  const seen = await page.$$eval(".prose .grade", (grades) =>
    grades.map((grade) => ({
      id: /grade-([\w-]+)/.exec(grade.className)?.[1] ?? "",
      alike: getComputedStyle(grade).color === getComputedStyle(grade.closest("p") ?? grade).color,
    })),
  );
  expect(seen).not.toEqual([]);
  expect(seen.filter(({ alike }) => alike)).toEqual([]);
  const known = new Set<string>(loadRecord().grades.map(({ id }) => id));
  expect(seen.filter(({ id }) => !known.has(id))).toEqual([]);
});
