/**
 * Steps that ask for the very state that the step before them shows. On paper
 * their drawing would only be there twice, so it is left out.
 */
import { isDeepStrictEqual } from "node:util";
import { shownInStory, type ShownChart } from "./shown.ts";

/** Ids of the steps of a chapter that repeat the state of the step before them. */
export function repeatsIn(chapter: readonly ShownChart[]): string[] {
  const steps = chapter.filter(({ by }) => by === "Step");
  const state = (step: ShownChart | undefined) => step && [step.chart, step.attributes];
  return steps
    .filter((step, i) => isDeepStrictEqual(state(step), state(steps[i - 1])))
    .map(({ id }) => id);
}

/** Does a step of the story repeat the state of the step before it? */
export function isRepeat(id: string): boolean {
  return shownInStory().some((chapter) => repeatsIn(chapter).includes(id));
}

/** Is this the first place of its chapter that shows its chart? */
export function isFirst(id: string): boolean {
  return shownInStory().some((chapter) => {
    const shown = chapter.find((one) => one.id === id);
    return shown && chapter.find(({ chart }) => chart === shown.chart) === shown;
  });
}

/** The states of the same chart that the story has shown before one of its places, in reading order. */
export function statesBefore(id: string): readonly ShownChart[] {
  const all = shownInStory().flat();
  const at = all.findIndex((shown) => shown.id === id);
  return all.slice(0, Math.max(at, 0)).filter(({ chart }) => chart === all[at]?.chart);
}

/** The place of a chart among all that the story shows, from 1. */
export function chartNumber(id: string): number {
  return (
    shownInStory()
      .flat()
      .findIndex((shown) => shown.id === id) + 1
  );
}

/** The step before a step, where it stands on the same stage and shows the same chart. */
export function stepBefore(id: string): ShownChart | undefined {
  for (const chapter of shownInStory()) {
    const at = chapter.findIndex((shown) => shown.id === id);
    if (at < 0) continue;
    const before = chapter[at - 1];
    return before?.by === "Step" && before.chart === chapter[at]?.chart ? before : undefined;
  }
  return undefined;
}
