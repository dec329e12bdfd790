/**
 * The checks inside Astro. A build with something wrong in it ends before it
 * writes a page; the dev server says so in the terminal and over the page, and
 * checks again at each change of a chapter or a data file.
 */
import type { AstroIntegration } from "astro";
import type { Checked } from "./check.ts";
import { currentCheck } from "./current.ts";
import { diagnosticsText, count, gatherUnread } from "./messages/format.ts";
import { lineIndex } from "../chapters/lineindex.ts";

export interface CheckSettings {
  /** Set by the workflow that publishes: help lines too long unchecked stop it. */
  readonly production?: boolean;
  /** `YYYY-MM-DD`; the day of the build unless given. */
  readonly today?: string;
}

/** In ms: the page with the saved words comes first, the check speaks over it. */
const afterReload = 600;

/** The integration, for `astro.config.mjs`. */
export function checks({ production = false, today }: CheckSettings = {}): AstroIntegration {
  const run = async (): Promise<{ checked: Checked; text: string }> => {
    const day = today ?? new Date().toISOString().slice(0, 10);
    const { checked, files } = await currentCheck(day, production);
    const lines = (file: string) =>
      files[file] === undefined ? undefined : lineIndex(files[file]);
    const { problems, line } = gatherUnread(checked.problems);
    const text = [diagnosticsText(problems, lines), line, count(checked.problems)].filter(Boolean);
    return { checked, text: text.join("\n\n") };
  };
  const wrong = ({ problems }: Checked): boolean => problems.some((p) => p.severity === "error");

  return {
    name: "checks",
    hooks: {
      "astro:build:start": async ({ logger }) => {
        const { checked, text } = await run();
        if (wrong(checked)) throw new Error(`The story can't be published.\n\n${text}`);
        logger.info(count(checked.problems));
      },
      "astro:server:setup": ({ server, logger }) => {
        const report = async (): Promise<void> => {
          const { checked, text } = await run();
          if (!wrong(checked)) return logger.info(count(checked.problems));
          logger.error(`\n${text}`);
          server.ws.send({ type: "error", err: { message: text, stack: "", plugin: "checks" } });
        };
        let timer: NodeJS.Timeout | undefined;
        server.watcher.on("all", (_event, path) => {
          if (!/[/\\](?:content|data)[/\\][^/\\]+(?:[/\\][^/\\]+)?\.(?:mdx|json|csv)$/.test(path))
            return;
          clearTimeout(timer);
          timer = setTimeout(() => void report(), afterReload);
        });
        void report();
      },
    },
  };
}
