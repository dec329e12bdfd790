/** What every page is made from, read once a build: the record and the charts. */
import { allCharts, chartsOf } from "../charts/all.ts";
import { loadRecord } from "../record/load.ts";

export const record = loadRecord();
export const charts = chartsOf(await allCharts(), record);
