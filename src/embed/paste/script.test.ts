import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { frameScript, loaderScript, scriptBudget } from "./script.ts";

describe.each([
  ["the frame’s script", frameScript],
  ["the loader", loaderScript],
])("%s", (_, script) => {
  test(`weighs at most ${scriptBudget} bytes`, () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(scriptBudget);
  });

  test("can stand inside a page and be run twice", () => {
    expect(script).not.toMatch(/<\/script|<!--/i);
    // Nothing is declared outside of its braces, where a second run would stumble over it.
    expect(script.trim()).toMatch(/^\{[^]*\}$/);
    expect(() => new Function(script + script)).not.toThrow();
  });

  test("reads no referrer, stores nothing, asks for nothing and never moves the host", () => {
    expect(script).not.toMatch(
      /\.referrer\b|cookie|[lL]ocalStorage|sessionStorage|indexedDB|fetch\(|XMLHttpRequest|sendBeacon|top\.|parent\.location|window\.open|eval\(|innerHTML/,
    );
  });
});
