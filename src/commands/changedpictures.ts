/** The charts of two states of the story, wherever they stand: which are drawn otherwise, and both pictures of each. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { capital } from "../record/words/capital.ts";
import { escape } from "../charts/kit/svg.ts";
import { namedViews, type Chart } from "../charts/kit/chart.ts";
import { shownIn } from "../chapters/shown.ts";
import type { Checked } from "../checks/check.ts";
import { viewNames, type EmbedView } from "../embed/view.ts";
import { picture, png } from "../embed/picture.ts";

/** One place, with its picture before and after; none where the place is new or gone. */
export interface ChangedPicture {
  /** A step's id, or the address of an embed. */
  readonly place: string;
  readonly chart: string;
  readonly before?: string;
  readonly after?: string;
}

/** Every chart of a story as SVG, by its place: the steps in reading order, then the embeds. */
function pictures({ record, context }: Checked): Map<string, { chart: string; svg: string }> {
  const found = new Map<string, { chart: string; svg: string }>();
  if (!record) return found;
  const add = (place: string, view: EmbedView) =>
    found.set(place, { chart: view.chart.id, svg: picture(record, view, "").svg });
  for (const chapter of context.chapters)
    for (const { id, chart: name, attributes } of shownIn(chapter)) {
      const chart = context.charts.get(name);
      const view = chart && stateOf(chart, id, attributes, record);
      if (view) add(`/#${id}`, view);
    }
  for (const chart of context.charts.values()) {
    const named = namedViews(chart, record);
    for (const [i, name] of viewNames(named).entries()) {
      const view = stateOf(chart, name, named[name] ?? {}, record);
      if (view) add(`/embed/${chart.id}/${i === 0 ? "" : `${name}/`}`, view);
    }
  }
  return found;
}

/** A chart as a step asks for it; nothing where it can't be drawn so, which the check tells. */
function stateOf(
  chart: Chart,
  name: string,
  asked: EmbedView["asked"],
  record: NonNullable<Checked["record"]>,
): EmbedView | undefined {
  try {
    const data = chart.data(record);
    const state = chart.view(asked, data);
    const [words, table] = [chart.words(record, state), chart.table(record, state)];
    const about = { name, isDefault: false, slug: name, place: 1, of: 1 };
    return { chart, ...about, asked, data, state, words, table };
  } catch {
    return undefined;
  }
}

/** The places whose picture differs. */
export function changedPictures(was: Checked, is: Checked): ChangedPicture[] {
  const [before, after] = [pictures(was), pictures(is)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((place) => {
    const [old, now] = [before.get(place), after.get(place)];
    if (old?.svg === now?.svg) return [];
    return [
      {
        place,
        chart: (now ?? old)?.chart ?? "",
        ...(old ? { before: old.svg } : {}),
        ...(now ? { after: now.svg } : {}),
      },
    ];
  });
}

const fileName = (place: string, when: string): string =>
  `${place.replace(/^\/(?:#|embed\/)|\/$/g, "").replaceAll("/", "-")}${place.startsWith("/#") ? "" : "-embed"}-${when}.png`;

/** Writes both pictures of each place as PNG, and a page that shows them side by side. */
export function writePictures(folder: string, changed: readonly ChangedPicture[]): void {
  mkdirSync(folder, { recursive: true });
  const figures = changed.map(({ place, chart, ...svg }) => {
    const shown = (["before", "after"] as const).map((when) => {
      const text = svg[when];
      if (text === undefined)
        return `<figure><figcaption>${capital(when)}: not there</figcaption></figure>`;
      const name = fileName(place, when);
      writeFileSync(join(folder, name), png(text, 960));
      const title = /<title[^>]*>([^<]*)/.exec(text)?.[1] ?? "";
      return `<figure><figcaption>${capital(when)}</figcaption><img src="${name}" alt="${title}"></figure>`;
    });
    return `<section><h2>${escape(place)} <small>${escape(chart)}</small></h2>${shown.join("")}</section>`;
  });
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Charts before and after</title><style>body{margin:1rem;font:1rem/1.4 sans-serif}section{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1rem;border-top:1px solid}h2{grid-column:1/-1}figure{margin:0}img{max-width:100%;border:1px solid #ccc}</style><h1>Charts before and after</h1>${figures.join("\n") || "<p>No chart is drawn otherwise.</p>"}\n`,
  );
}
