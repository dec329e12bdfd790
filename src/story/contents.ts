/** The chapters of scenes, as Astro renders them. */
import { getCollection, render } from "astro:content";
import { readScenes, type Scene } from "../chapters/scenes.ts";
import { record } from "./site.ts";

type Content = Awaited<ReturnType<typeof render>>["Content"];

/** The component that is the chapter of a scene. @throws Error where Astro has no such chapter. */
export async function contentOf({ id }: Scene): Promise<Content> {
  const entry = (await getCollection("chapters")).find(({ data }) => data.id === id);
  if (!entry) throw new Error(`content/chapters: Astro has no chapter "${id}"`);
  return (await render(entry)).Content;
}

/** A scene and its chapter. */
export interface SceneContent {
  readonly scene: Scene;
  readonly Content: Content;
}

/** All scenes in reading order, the masthead first. @throws Error where there is none. */
export async function sceneContents(): Promise<[masthead: SceneContent, ...rest: SceneContent[]]> {
  const contents = await Promise.all(
    readScenes(record).map(async (scene) => ({ scene, Content: await contentOf(scene) })),
  );
  const [masthead, ...rest] = contents;
  if (!masthead) throw new Error("content/chapters holds no chapter");
  return [masthead, ...rest];
}
