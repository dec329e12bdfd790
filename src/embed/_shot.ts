import { chromium } from "playwright-core";
import { launchOptions } from "../../tests/browser/browser.ts";
const b = await chromium.launch(launchOptions("/usr/bin/chromium"));
const [,, path, ...widths] = process.argv;
for (const w of widths) { const dark = w.endsWith("d"); const width=parseInt(w);
  const c = await b.newContext({ viewport:{width,height:300}, deviceScaleFactor: 1.5, colorScheme: dark?"dark":"light" });
  const p = await c.newPage(); p.on("console",m=>console.log(m.type(),m.text())); p.on("pageerror",e=>console.log("ERR",e));
  await p.goto("file:///tmp/site"+path+"index.html"); await p.screenshot({path:`/tmp/shot-${w}.png`, fullPage:true}); await c.close(); }
await b.close();
