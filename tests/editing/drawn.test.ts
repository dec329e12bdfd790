/** Where an event is drawn, as an editor is told after adding one. */
import { expect, test } from "vitest";
import { allCharts } from "../../src/charts/all.ts";
import { checkStory } from "../../src/checks/check.ts";
import { drawingsOf, drawnLines, stepThatShows } from "../../src/checks/drawn.ts";
import { readStoryFiles } from "../../src/checks/files.ts";

const files = readStoryFiles();
const charts = [...(await allCharts()).values()];
const contextOf = (more: Record<string, string>) =>
  checkStory({ ...files, ...more }, { charts, today: "2026-11-21" }).context;
const context = contextOf({});
const events = context.record?.events ?? [];

test("the step that is offered shows the event, in the story and with its words", () => {
  const event = events.find(
    ({ id }) =>
      !drawingsOf(context, id).some((d) => d.in === "story") && stepThatShows(context, id),
  );
  const offered = stepThatShows(context, event?.id ?? "")?.replace("…", "shows-it") ?? "";
  const file = Object.keys(files).find((f) => files[f]?.includes("</Steps>")) ?? "";
  const step = `${offered}\n\n<Own>Here it is.</Own>\n\n</Step>\n\n</Steps>`;
  const now = contextOf({ [file]: (files[file] ?? "").replace("</Steps>", step) });
  expect(drawingsOf(now, event?.id ?? "")).toContainEqual(
    expect.objectContaining({ at: "shows-it", in: "story" }),
  );
  expect(drawnLines(now, event?.id ?? "").join("\n")).toMatch(/in steps: .*shows-it/);
});

test("what nothing draws is said to be drawn by nothing", () => {
  expect(drawnLines(context, "not-there")).toEqual(["No chart of the story draws “not-there”."]);
});
