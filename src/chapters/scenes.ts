/** The scenes of the story as data, in reading order: for whatever is made of a scene besides the page. */
import type { Chapter } from "./chapter.ts";
import { chapterOf, readChapters } from "./read.ts";
import { render, type Rendered } from "./render.ts";
import type { PublicRecord } from "../record/schema.ts";
import { shownIn, type ShownChart } from "./shown.ts";
import { resolveTemplate } from "../say/template.ts";

/** A chart in one state, at an address of its own: that of a step, of a state of a scrub or of a still that has one. */
export type SceneStep = Omit<ShownChart, "by" | "addressed">;

/** One chapter of `content/chapters`, its texts filled in from the record. */
export interface Scene {
  /** Its address within the story: `/#jay`. */
  readonly id: string;
  readonly title: string;
  readonly question?: string;
  readonly summary: string;
  /** On the poster: what the title was said of, by whom and when. */
  readonly above?: string;
  /** On the poster, in the black: what was found later. */
  readonly standfirst?: string;
  /** The content note, where the scene carries it. */
  readonly note?: string;
  /** Id of the step whose chart is on its card; it may stand in another scene. */
  readonly card?: string;
  readonly steps: readonly SceneStep[];
  /** Ids of all charts in it, each once. */
  readonly charts: readonly string[];
  readonly text: Rendered;
}

const known = new WeakMap<PublicRecord, WeakMap<Chapter, Scene>>();

/** The scenes of the story, one a chapter. @throws Error for a chapter without id, title or summary. */
export function readScenes(record: PublicRecord): readonly Scene[] {
  let scenes = known.get(record);
  if (!scenes) known.set(record, (scenes = new WeakMap()));
  return readChapters().map((chapter) => {
    let scene = scenes.get(chapter);
    if (!scene) scenes.set(chapter, (scene = sceneOfChapter(chapter, record)));
    return scene;
  });
}

/** One scene from the text of its chapter. */
export function sceneOf(file: string, source: string, record: PublicRecord): Scene {
  return sceneOfChapter(chapterOf(file, source), record);
}

function sceneOfChapter(chapter: Chapter, record: PublicRecord): Scene {
  const front = (key: string): string | undefined => {
    const value = chapter.front.values.find((v) => v.key === key && v.plain)?.value;
    return value === undefined ? undefined : resolveTemplate(value, record).text;
  };
  const need = (key: string): string => {
    const value = front(key);
    if (value === undefined)
      throw new Error(`${chapter.file} has no "${key}" between its --- lines`);
    return value;
  };
  const shown = shownIn(chapter);
  const optional = ["question", "above", "standfirst", "note", "card"] as const;
  return {
    id: need("id"),
    title: need("title"),
    summary: need("summary"),
    ...Object.fromEntries(
      optional.flatMap((key) => (front(key) === undefined ? [] : [[key, front(key)]])),
    ),
    steps: shown
      .filter(({ addressed }) => addressed)
      .map(({ id, chart, attributes }) => ({ id, chart, attributes })),
    charts: [...new Set(shown.map(({ chart }) => chart))],
    text: render(chapter, record),
  };
}

/** The scene that a step stands in; a scene's own id finds the scene. */
export function sceneOfStep(scenes: readonly Scene[], id: string): Scene | undefined {
  return scenes.find((scene) => scene.id === id || scene.steps.some((step) => step.id === id));
}
