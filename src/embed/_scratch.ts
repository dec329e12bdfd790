import { writeFileSync, mkdirSync } from "node:fs";
import { allCharts } from "../charts/all.ts";
import { loadRecord } from "../record/load.ts";
import { embedViews } from "./view.ts";
import { picture, png, outlined } from "./picture.ts";
const r = loadRecord(); mkdirSync("/tmp/pics",{recursive:true});
for (const v of embedViews((await allCharts()).values(), r)) {
  const t0=performance.now();
  const p = picture(r, v, "adequate.example");
  const a = png(p.svg, 1280), b=png(p.svg,640), o=outlined(p.svg, {title:v.words.title, description:v.words.description});
  writeFileSync(`/tmp/pics/${v.slug}.png`, a); writeFileSync(`/tmp/pics/${v.slug}.svg`, o);
  console.log(v.slug, p.height, "text svg", p.svg.length, "outlined", o.length, "png", a.length, b.length, Math.round(performance.now()-t0)+"ms");
}
