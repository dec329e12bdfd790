import { expect, test } from "vitest";
import { allCharts } from "../charts/all.ts";
import { loadRecord } from "../record/load.ts";
import { followFigure } from "./making.ts";

const record = loadRecord();
const charts = [...(await allCharts()).values()];

test("the figure that the story follows is in its source, its chapter and a refusal", async () => {
  const id = record.story.making?.fact ?? "";
  const { fact, quote, typed, wrong, refusal, file, line } = await followFigure(record, charts, id);
  expect(quote).toContain(String(fact.value));
  expect(typed).toContain(`id="${id}"`);
  expect(refusal).toContain(`${file}:${line}:`);
  expect(refusal).toContain(wrong.split(" ")[0]);
});

test.each([
  ["nothing-of-the-kind", /no fact with a figure/],
  ["jay-published", /no fact with a figure/],
])("%s can't be followed", async (id, message) => {
  await expect(followFigure(record, charts, id)).rejects.toThrow(message);
});
