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
