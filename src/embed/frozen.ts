/**
 * Frozen charts: pages, pictures and rows as they were on a day. They stand
 * as files in `frozen/<chart>/<day>/` and served as they are, save for two
 * things: the site's address is filled in, and a line is added to a page once
 * there is something newer.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { escape } from "../charts/kit/svg.ts";
import { formatDate } from "../record/dates.ts";
import { storyRoot } from "../record/root.ts";
import type { Correction } from "../record/shapes/correction.ts";
import type { PublicRecord } from "../record/schema.ts";
import { frozenFiles } from "./address.ts";
import { csv } from "./files.ts";
import { oembed } from "./paste/oembed.ts";
import { embedPage } from "./page.ts";
import { picture } from "./picture.ts";
import type { EmbedView } from "./view.ts";

/** Stands in frozen files for the address of the site, which may move. */
const siteMark = "https://site.invalid";

/** A chart as it was on a day: its files by path, `index.html`, `reports/index.html`, `reports/data.csv`. */
export interface FrozenChart {
  readonly chart: string;
  readonly date: string;
  readonly files: ReadonlyMap<string, string>;
}

/** A chart's files to be frozen: its views all together, so that their steps lead to each other. */
export async function freeze(
  record: PublicRecord,
  views: readonly EmbedView[],
  date: string,
  corrections: readonly Correction[],
): Promise<Map<string, string>> {
  const files = await Promise.all(
    views.map(async (view): Promise<[string, string][]> => {
      const files = frozenFiles(view, date);
      const folder = view.isDefault ? "" : `${view.name}/`;
      const page = await embedPage(view, {
        record,
        site: siteMark,
        siblings: views,
        files: { ...files, csv: "data.csv" },
        corrections,
        // Places in the story may go; its beginning stays.
        story: "/",
        frozen: date,
      });
      return [
        [`${folder}index.html`, page],
        [
          `${folder}oembed.json`,
          `${JSON.stringify(oembed(record, view, files, siteMark), null, 2)}\n`,
        ],
        [`${folder}chart.svg`, `${picture(record, view, new URL(siteMark).host).svg}\n`],
        [`${folder}data.csv`, csv(view.table)],
      ];
    }),
  );
  return new Map(files.flat());
}

const isDay = (name: string) => /^\d{4}-\d{2}-\d{2}$/.test(name);

/** Every frozen chart in a folder, in order of chart and day. */
export function readFrozen(folder = join(storyRoot, "frozen")): FrozenChart[] {
  const within = (path: string) =>
    existsSync(path) ? readdirSync(path, { withFileTypes: true }) : [];
  const folders = (path: string) =>
    within(path)
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  return folders(folder).flatMap((chart) =>
    // A folder that holds more charts, not days, is read by whoever put them there.
    folders(join(folder, chart))
      .filter(isDay)
      .map((date) => {
        const root = join(folder, chart, date);
        const paths = readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
        const files = paths.map(
          (path) =>
            [
              path
                .slice(root.length + 1)
                .split(sep)
                .join("/"),
              readFileSync(path, "utf8"),
            ] as const,
        );
        return { chart, date, files: new Map(files) };
      }),
  );
}

/** What the chart itself is on a page: from its title to the end of its table. */
export function chartFrozenAt(page: string): string {
  return page.slice(page.indexOf("<h1>"), page.indexOf("<footer>"));
}

/** Do two sets of files show the same charts and rows? Styles, scripts and days may differ. */
export function sameCharts(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): boolean {
  const shown = (path: string, text: string) =>
    path.endsWith(".html") ? chartFrozenAt(text) : path.endsWith(".csv") ? text : "";
  return (
    a.size === b.size &&
    [...a].every(([path, text]) => {
      const other = b.get(path);
      return other !== undefined && shown(path, text) === shown(path, other);
    })
  );
}

/**
 * The line that a frozen page is given once it is no longer the last word: the
 * newest correction of the chart after its day, or else the newest later
 * version. `live` is where the chart is as it now is.
 */
export function newerLine(
  frozen: Pick<FrozenChart, "chart" | "date">,
  others: readonly Pick<FrozenChart, "chart" | "date">[],
  corrections: readonly Correction[],
  live: string,
): string | undefined {
  const now = `<a href="${live}">See the chart as it is now.</a>`;
  const corrected = corrections
    .filter((c) => c.charts.includes(frozen.chart) && c.date > frozen.date)
    .reduce<Correction | undefined>((a, b) => (a && a.date >= b.date ? a : b), undefined);
  if (corrected)
    return `<p class="notice"><strong>Corrected since, on ${formatDate(corrected.date)}.</strong> It said: ${escape(corrected.said)} It now says: ${escape(corrected.says)} ${now}</p>`;
  const later = others
    .filter((other) => other.chart === frozen.chart && other.date > frozen.date)
    .reduce((last, { date }) => (date > last ? date : last), "");
  return later === ""
    ? undefined
    : `<p class="notice">There is a newer version, of ${formatDate(later)}. ${now}</p>`;
}

/** A frozen file as it is served: the address filled in, the line added after the opening of `main`. */
export function served(text: string, site: string, line?: string): string {
  const here = text
    .replaceAll(siteMark, site)
    .replaceAll(new URL(siteMark).host, new URL(site).host);
  return line === undefined ? here : here.replace(/^<main [^>]*>\n/m, (open) => `${open}${line}\n`);
}
