import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { policy, withHashes } from "./policy.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const page = (inside: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">${inside}`;

test("a page’s own scripts and styles are allowed by their hash, each once", () => {
  const written = withHashes(
    page("<script>a()</script><style>b{}</style><style media=print>b{}</style>"),
  );
  expect(written).toContain(`script-src 'self' ${hash("a()")};`);
  expect(written).toContain(`style-src 'self' ${hash("b{}")};`);
});

test("scripts of their own file, and data, need no hash", () => {
  const written = withHashes(
    page('<script type="module" src="/a.js"></script><script type="application/json">{}</script>'),
  );
  expect(written).toContain("script-src 'self'; style-src 'self';");
});

test("a page without a policy stays as it is", () => {
  const html = "<style>b{}</style>";
  expect(withHashes(html)).toBe(html);
});
