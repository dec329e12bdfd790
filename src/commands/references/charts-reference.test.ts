import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadRecord } from "../../record/load.ts";
import { allCharts } from "../../charts/all.ts";
import { chartsReference } from "./charts-reference.ts";

it("docs/charts.md says what the charts say; if not, run npm run charts:reference", async () => {
  const now = chartsReference((await allCharts()).values(), loadRecord());
  expect(readFileSync("docs/charts.md", "utf8")).toBe(now);
});
