/** Lighthouse, in a browser of its own: it clears caches and changes the clock of the whole. */
import { createServer, type AddressInfo } from "node:net";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { launchOptions } from "./browser.ts";

export interface Report {
  /** 0 to 100 by category. */
  readonly scores: Readonly<Record<string, number>>;
  /** Audits below the full score, with what Lighthouse says of them. */
  readonly lost: readonly string[];
  readonly version: string;
}

/** Lighthouse drives a browser through a port. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const free = (server.address() as AddressInfo).port;
      server.close(() => done(free));
    });
  });

/** One run as for a phone, with Lighthouse's own slowing-down of line and processor. Throws if it doesn't come to an end. */
export async function audit(
  executablePath: string,
  url: string,
  categories: readonly string[],
): Promise<Report> {
  const port = await freePort();
  const args = [`--remote-debugging-port=${port}`];
  const browser = await chromium.launch(launchOptions(executablePath, args));
  try {
    const result = await lighthouse(url, {
      port,
      onlyCategories: [...categories],
      logLevel: "error",
    });
    if (!result || result.lhr.runtimeError)
      throw new Error(
        `Lighthouse did not run: ${result?.lhr.runtimeError?.message ?? "no result"}`,
      );
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
    return { scores, lost, version: lhr.lighthouseVersion };
  } finally {
    await browser.close();
  }
}
