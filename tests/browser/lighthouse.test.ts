import { createServer, type AddressInfo } from "node:net";
import lighthouse from "lighthouse";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchOptions } from "./browser.ts";

// Lighthouse drives a browser of its own, through a port: it clears caches and changes the clock of the whole.
let browser: Browser;
let port: number;

beforeAll(async () => {
  port = await new Promise<number>((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const free = (server.address() as AddressInfo).port;
      server.close(() => done(free));
    });
  });
  const args = [`--remote-debugging-port=${port}`];
  browser = await chromium.launch(launchOptions(inject("executablePath"), args));
});
afterAll(() => browser.close());

interface Report {
  /** 0 to 100 by category. */
  readonly scores: Readonly<Record<string, number>>;
  /** Audits below the full score, with what Lighthouse says of them. */
  readonly lost: readonly string[];
}

/** One run of Lighthouse as for a phone, with its own slowing-down of line and processor. */
async function run(categories: readonly string[]): Promise<Report> {
  const result = await lighthouse(`${inject("origin")}/`, {
    port,
    onlyCategories: [...categories],
    logLevel: "error",
  });
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse did not run: ${result?.lhr.runtimeError?.message ?? "no result"}`);
  const { lhr } = result;
  const scores = Object.fromEntries(
    Object.values(lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
  const weighed = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  const lost = weighed
    .map((id) => lhr.audits[id])
    .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 1)
    .map((audit) => `${audit?.id}: ${audit?.title} ${audit?.displayValue ?? ""}`);
  return { scores, lost };
}

test("Lighthouse gives accessibility, best practices and search full marks", async () => {
  const { scores, lost } = await run(["accessibility", "best-practices", "seo"]);
  expect(scores, lost.join("; ")).toEqual({ accessibility: 100, "best-practices": 100, seo: 100 });
});
