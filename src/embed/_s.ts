import { writeFileSync, mkdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { allCharts } from "../charts/all.ts";
import { loadRecord } from "../record/load.ts";
import { embedViews } from "./view.ts";
import { embedPage } from "./page.ts";
import { liveFiles } from "./address.ts";
import { embedCss } from "./style.ts";
const r = loadRecord(); 
console.log("css", embedCss().length);
const views = embedViews((await allCharts()).values(), r);
for (const v of views) {
  const h = embedPage(v, { record: r, site: "https://adequate.example", siblings: views.filter(x=>x.chart===v.chart), files: liveFiles(v), corrections: [] });
  const dir=`/tmp/site${liveFiles(v).page}`; mkdirSync(dir,{recursive:true}); writeFileSync(dir+"index.html", h);
  console.log(v.slug, Buffer.byteLength(h), gzipSync(h).length, h.includes("drawing two"), /canonical" href="([^"]+)/.exec(h)![1]);
}
