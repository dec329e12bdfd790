/** What every page is made from, read once a build: the record and the charts. */
import { allCharts, chartsOfStory } from "../charts/all.ts";
import { loadRecord } from "../record/load.ts";

export const record = loadRecord();
export const charts = chartsOfStory(await allCharts(), record);
