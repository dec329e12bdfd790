/** The story as the desk sees it: checked, every component in use, every step's place, view and problems. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Checked } from "../checks/check.ts";
import { bindings } from "../chapters/bindings.ts";
import { attribute } from "../chapters/chapter.ts";
import type { Rendered } from "../chapters/render.ts";
import { components } from "../say/components/table.ts";

/** The story, checked. Read by Node itself: the rules are found by their files, which a bundle hasn't. */
export async function checkedStory(): Promise<Checked> {
  const file = pathToFileURL(join(process.cwd(), "src/desk/checked.ts")).href;
  const { checkedStory: check } = (await import(
    /* @vite-ignore */ file
  )) as typeof import("./checked.ts");
  return check();
}

/** The chapters of the story, rendered, in reading order. */
export const storyOf = ({ context }: Checked): Rendered[] =>
  context.rendered.filter((r) => context.chapters.includes(r.chapter));

export interface DeskExample {
  readonly name: string;
  readonly about: string;
  readonly attributes: string;
  /** As it stands in the story, to be pasted; nothing where the story doesn't use it. */
  readonly source?: string;
  readonly place?: string;
  readonly reads?: string;
}

/** Every component, with its shortest use in the story and what readers see there. */
export function deskComponents(checked: Checked): DeskExample[] {
  const story = storyOf(checked);
  const said = bindings(story);
  return Object.entries(components).map(([name, { about, attributes }]) => {
    const uses = story
      .flatMap(({ chapter }) =>
        chapter.elements
          .filter((e) => e.name === name)
          .map((element) => ({
            element,
            source: chapter.source.slice(element.start, element.end),
            place: `${chapter.file}:${chapter.lines.place(element.start).line}`,
          })),
      )
      .sort((a, b) => a.source.length - b.source.length);
    const [use] = uses;
    const reads = said.find((b) => b.element === use?.element)?.text;
    return {
      name,
      about,
      attributes: Object.entries(attributes)
        .map(([key, rule]) => (rule.required ? key : `[${key}]`))
        .join(" "),
      ...(use ? { source: use.source, place: use.place } : {}),
      ...(reads ? { reads } : {}),
    };
  });
}

export interface DeskPlace {
  readonly file: string;
  readonly line: number;
  /** The chart and its view, in words. */
  readonly view: string;
  readonly problems: readonly string[];
}

/** Each step and scene: where it is written, what its chart shows, what the checks say. */
export function deskPlaces(checked: Checked): Record<string, DeskPlace> {
  const { record, context, problems } = checked;
  const places: Record<string, DeskPlace> = {};
  const diagnosticsIn = (file: string, from: number, to: number) =>
    problems
      .filter((p) => p.file === file && p.line >= from && p.line <= to)
      .map((p) => `${p.severity}, line ${p.line}: ${p.message} ${p.remedy}`);
  for (const chapter of context.chapters) {
    const line = (offset: number) => chapter.lines.place(offset).line;
    const scene = chapter.front.values.find((v) => v.key === "id")?.value;
    if (scene)
      places[scene] = {
        file: chapter.file,
        line: 1,
        view: "",
        problems: diagnosticsIn(chapter.file, 1, 1e9),
      };
    for (const element of chapter.elements) {
      const id = attribute(element, "id");
      const chart = context.charts.get(attribute(element, "chart") ?? "");
      if (!components[element.name]?.chart || !id) continue;
      const asked = Object.fromEntries(
        element.attributes
          .filter((a) => chart?.attributes[a.name])
          .map((a) => [a.name, a.value] as const),
      );
      let view = chart?.id ?? "";
      try {
        if (chart && record)
          view = `${chart.id}: ${chart.words(record, chart.view(asked, chart.data(record))).description}`;
      } catch (error) {
        view = (error as Error).message;
      }
      places[id] = {
        file: chapter.file,
        line: line(element.start),
        view,
        problems: diagnosticsIn(chapter.file, line(element.start), line(element.end)),
      };
    }
  }
  return places;
}
