/** Which state of which chart stands on the card of each scene, and the words for those who don't see it. */
import type { Chart, Mark, Size } from "../charts/kit/chart.ts";
import { png } from "../embed/picture.ts";
import type { PublicRecord } from "../record/schema.ts";
import type { Scene, SceneStep } from "../chapters/scenes.ts";
import { card, cardSize } from "./card.ts";
import { poster } from "./poster.ts";

export type Charts = ReadonlyMap<string, Chart>;

/**
 * The step whose state a scene's card draws: the one that its chapter names, or
 * its last. None where it has no step.
 * @throws Error for a step that the story doesn't have.
 */
export function stepOfCard(scene: Scene, scenes: readonly Scene[]): SceneStep | undefined {
  if (scene.card === undefined) return scene.steps.at(-1);
  const named = scenes.flatMap((s) => s.steps).find((step) => step.id === scene.card);
  if (!named) throw new Error(`the card of "${scene.id}" shows no step "${scene.card}"`);
  return named;
}

/** The chart of a card, with its data and state. */
function chartOfScene(
  scene: Scene,
  scenes: readonly Scene[],
  charts: Charts,
  record: PublicRecord,
) {
  const step = stepOfCard(scene, scenes);
  const chart = step && charts.get(step.chart);
  if (!step || !chart) return undefined;
  const data = chart.data(record);
  return { chart, data, view: chart.view(step.attributes, data) };
}

/** Where a scene's card is served, with its text alternative, as `Page` takes it. */
export function cardImage(
  scene: Scene,
  scenes: readonly Scene[],
  charts: Charts,
  record: PublicRecord,
): { path: string; alt: string } {
  if (scene.above !== undefined)
    return {
      path: `/cards/${scene.id}.png`,
      alt: `${scene.title}. ${scene.above} ${scene.standfirst ?? ""}`.trim(),
    };
  const found = chartOfScene(scene, scenes, charts, record);
  const alt = found ? found.chart.words(record, found.view).alt : scene.summary;
  return { path: `/cards/${scene.id}.png`, alt: `${scene.title}. ${alt}` };
}

/** A scene's card as PNG, 1,200 px wide. */
export function cardPng(
  scene: Scene,
  scenes: readonly Scene[],
  charts: Charts,
  record: PublicRecord,
): Uint8Array<ArrayBuffer> {
  const { title: heading, question, summary, above, standfirst } = scene;
  const colour = record.grades.find(({ id }) => id === record.story.poster?.grade)?.colour;
  if (above !== undefined && standfirst !== undefined)
    return new Uint8Array(
      png(
        poster({
          word: heading,
          above,
          below: standfirst,
          ...(colour === undefined ? {} : { colour }),
        }),
        cardSize.width,
      ),
    );
  const found = chartOfScene(scene, scenes, charts, record);
  const { about, slug } = record.story;
  const words = {
    heading,
    site: slug,
    about,
    summary,
    ...(question === undefined ? {} : { question }),
  };
  const drawing =
    found && ((size: Size): readonly Mark[] => found.chart.marks(found.data, found.view, size));
  return new Uint8Array(png(card(words, drawing), cardSize.width));
}
