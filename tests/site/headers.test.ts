/** What the site asks of hosts that read `_headers`. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The lines of each block, by the path that it is for. */
const blocks = new Map<string, string[]>();
for (const line of readFileSync("dist/_headers", "utf8").split("\n"))
  if (/^\//.test(line)) blocks.set(line, []);
  else if (/^\s+\S/.test(line)) [...blocks.values()].at(-1)?.push(line.trim());

test("no page is taken for what it isn't, nor stands in another's frame", () => {
  expect(blocks.get("/*")).toEqual([
    "X-Content-Type-Options: nosniff",
    "Content-Security-Policy: frame-ancestors 'self'",
    "Referrer-Policy: no-referrer",
  ]);
});

test("charts alone may stand in any frame", () => {
  const free = [...blocks].filter(([, lines]) => lines.includes("! Content-Security-Policy"));
  expect(free.map(([path]) => path)).toEqual(["/embed/*"]);
});
