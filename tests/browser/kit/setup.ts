/** Serves the built site and starts one Chromium, once for all browser tests. */
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { serve } from "../../../src/serve.ts";
import { findBrowser, launchOptions } from "./browser.ts";
import { lendLetters } from "./letters.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Of the served site, without a slash at the end. */
    origin: string;
    /** Where the shared browser is to be reached. */
    browser: string;
    /** Path of the browser, for tests that start their own. */
    executablePath: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await serve(process.env.DIST ?? "dist", 0);
  const executablePath = await findBrowser();
  await lendLetters(executablePath);
  const browser = await chromium.launchServer(launchOptions(executablePath));
  project.provide("origin", site.origin);
  project.provide("browser", browser.wsEndpoint());
  project.provide("executablePath", executablePath);
  return async () => {
    await browser.close();
    await site.close();
  };
}
