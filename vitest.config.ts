/**
 * Three kinds of tests: `unit` needs only the sources, `site` reads the built
 * HTML, `browser` opens the built site in Chromium. `npm test` runs them in
 * that order; one alone: `npx vitest run --project unit`.
 */
import { defineConfig } from "vitest/config";
import { installed } from "./tests/engines/installed.ts";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "src/**/*.test.ts",
            "tests/cases/*.test.ts",
            "tests/editing/*.test.ts",
            "tests/stories/*.test.ts",
          ],
          // A machine that builds beside it is slow, not wrong.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          hookTimeout: 60_000,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: [
            "tests/browser/**/*.test.ts",
            "tests/embed/**/*.test.ts",
            // In engines of other makers where there are any: `npm run engines` installs them.
            ...(installed.length > 0 ? ["tests/engines/*.test.ts"] : []),
          ],
          globalSetup: "tests/browser/kit/setup.ts",
          // Two pages at once would disturb each other's time and focus.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
