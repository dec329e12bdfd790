/** The story as the desk sees it: checked, with every entry's uses and every step's words. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Checked } from "../checks/check.ts";
import { bindings, stepId } from "../chapters/bindings.ts";
import { attribute } from "../chapters/chapter.ts";
import { readingAge } from "../chapters/readingage.ts";
import { components } from "../say/components/table.ts";
import { placeOf } from "../checks/publication/published.ts";
import { kindOf, type Entity } from "../record/kinds.ts";
import { entriesOf, evidenceOf } from "../record/lookup.ts";
import { paste } from "../say/paste.ts";
import { resolveTemplate } from "../say/template.ts";

/** More than this is long for one sentence. */
export const longSentence = 35;

export interface DeskEntry {
  readonly id: string;
  readonly type: string;
  readonly short: string;
  readonly date: string;
  readonly sources: readonly string[];
  readonly paste: string;
  /** Steps or scenes in which it is bound. */
  readonly used: readonly string[];
  /** All that it can be found by, in small letters. */
  readonly words: string;
}

export interface DeskText {
  readonly place: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly words: number;
  readonly age: number | undefined;
  readonly long: readonly string[];
}

/** The story, checked. Read by Node itself: the rules are found by their files, which a bundle hasn't. */
export async function checkedStory(): Promise<Checked> {
  const file = pathToFileURL(join(process.cwd(), "src/desk/checked.ts")).href;
  const { checkedStory: check } = (await import(
    /* @vite-ignore */ file
  )) as typeof import("./checked.ts");
  return check();
}

const storyOf = ({ context }: Checked) =>
  context.rendered.filter((r) => context.chapters.includes(r.chapter));

/** Every entry that chapters can name, with its tag and where it is used. */
export function deskEntries(checked: Checked): DeskEntry[] {
  const { record } = checked;
  if (!record) return [];
  const used = new Map<string, Set<string>>();
  for (const binding of bindings(storyOf(checked)))
    for (const id of binding.ids) used.set(id, (used.get(id) ?? new Set()).add(placeOf(binding)));
  return [...entriesOf(record).values()].map((entry: Entity) => {
    const kind = kindOf(entry);
    const sources = evidenceOf(record, entry.id).map((e) => e.source.title);
    return {
      id: entry.id,
      type: entry.type,
      short: kind.short(entry),
      date: kind.date(entry) ?? "",
      sources: [...new Set(sources)],
      paste: paste(entry),
      used: [...(used.get(entry.id) ?? [])],
      words: `${JSON.stringify(entry)} ${sources.join(" ")}`.toLowerCase(),
    };
  });
}

/** The text alone: each step, and what stands around steps, with how it reads. */
export function deskTexts(checked: Checked): { title: string; texts: DeskText[] }[] {
  return storyOf(checked).map(({ chapter, passages }) => {
    const front = (key: string) => chapter.front.values.find((v) => v.key === key)?.value ?? "";
    const byPlace = new Map<string, typeof passages>();
    for (const passage of passages) {
      const place = stepId(passage) ?? front("id");
      byPlace.set(place, [...(byPlace.get(place) ?? []), passage]);
    }
    return {
      title: checked.record ? resolveTemplate(front("title"), checked.record).text : front("title"),
      texts: [...byPlace].map(([place, here]): DeskText => {
        const sentences = here.flatMap((p) => p.sentences.map((s) => s.text));
        const count = (text: string) => text.split(/\s+/).filter(Boolean).length;
        return {
          place,
          file: chapter.file,
          line: chapter.lines.place(here[0]?.passage.start ?? 0).line,
          text: here.map((p) => p.text.trim()).join("\n\n"),
          words: here.reduce((sum, p) => sum + count(p.text), 0),
          age: readingAge(sentences),
          long: sentences.filter((s) => count(s) > longSentence),
        };
      }),
    };
  });
}

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
