/** Which state of which chart stands on the card of each scene, and the words for those who don't see it. */
import type { Chart, Mark, Size } from "../charts/kit/chart.ts";
import { png } from "../embed/picture.ts";
import type { PublicRecord } from "../record/schema.ts";
import type { Scene, SceneStep } from "../story/scenes.ts";
import { card, cardSize } from "./card.ts";

/** The step whose chart a scene is known by; a scene that isn't here, or whose step is gone, shows its last one. */
const telling: Readonly<Record<string, string>> = {
  adequate: "jay-period",
  word: "word-2012",
  jay: "jay-count",
  answer: "answer-grade",
  casey: "casey-commissioners",
  committee: "committee-43",
  good: "good-rare",
  since: "since-blank",
};

const about = "How Rotherham’s children’s services were graded";

export type Charts = ReadonlyMap<string, Chart>;

/** The step whose state a scene's card draws, if any of the story is meant. */
export function tellingStep(scene: Scene, scenes: readonly Scene[]): SceneStep | undefined {
  const named = scenes.flatMap((s) => s.steps).find((step) => step.id === telling[scene.id]);
  return named ?? scene.steps.at(-1);
}

/** The chart of a card, with its data and state. */
function drawn(scene: Scene, scenes: readonly Scene[], charts: Charts, record: PublicRecord) {
  const step = tellingStep(scene, scenes);
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
  const found = drawn(scene, scenes, charts, record);
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
  const { title: heading, question, summary } = scene;
  const found = drawn(scene, scenes, charts, record);
  const words = { heading, about, summary, ...(question === undefined ? {} : { question }) };
  const drawing =
    found && ((size: Size): readonly Mark[] => found.chart.marks(found.data, found.view, size));
  return new Uint8Array(png(card(words, drawing), cardSize.width));
}
