/**
 * What the browser gets to draw with: the chart modules that a moving state of the story reaches, and
 * no other. An Astro integration, for the build; in development every module is there.
 */
import type { AstroIntegration } from "astro";
import { allCharts } from "../charts/all.ts";
import { moduleOf } from "../charts/moving.ts";
import { shownInStory } from "../chapters/shown.ts";
import { loadRecord } from "../record/load.ts";

/** The modules, as `src/charts/drawings.ts` names them. A chart or view that isn't right is left to the checks. */
async function reached(): Promise<string[]> {
  const record = loadRecord();
  const charts = await allCharts();
  const modules = shownInStory()
    .flat()
    .filter(({ by }) => by !== "Still")
    .flatMap(({ chart: id, attributes }) => {
      const chart = charts.get(id);
      return chart?.moves ? [moduleOf(id, chart.view(attributes, chart.data(record)))] : [];
    });
  return [...new Set(modules)].sort();
}

/** How `src/charts/drawings.ts` names all modules. */
const every = '"./*/{marks,field}.ts"';

/** The integration, for `astro.config.mjs`; after the checks, which say better what is wrong with a story. */
export function drawingsPlugin(): AstroIntegration {
  let modules = every;
  return {
    name: "drawings",
    hooks: {
      "astro:build:start": async () => {
        modules = JSON.stringify(await reached());
      },
      "astro:config:setup": ({ command, updateConfig }) => {
        if (command !== "build") return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: "drawings",
                enforce: "pre",
                transform(code, id) {
                  if (!id.endsWith("/src/charts/drawings.ts")) return undefined;
                  if (!code.includes(every)) throw new Error(`${id} no longer names ${every}`);
                  return { code: code.replace(every, modules), map: null };
                },
                // Pages bring no stylesheet with a script, and no script that has to come before another:
                // there is nothing to preload, and the helper would be three per cent of all scripts.
                load: {
                  filter: { id: /^\0vite\/preload-helper/ },
                  handler: () => "export const __vitePreload = (load) => load();",
                },
              },
            ],
          },
        });
      },
    },
  };
}
