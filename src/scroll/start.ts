/** Starts the moving form of a page: one stage per scrolly, one question at a time. */
import { follow } from "./hash.ts";
import { Stage } from "./stage.ts";
import { watchSteps } from "./steps.ts";
import { walk, walkable } from "./walk.ts";

/** A step becomes current when its top passes this share of the screen. */
const line = () => (matchMedia("(min-width: 60rem) and (min-height: 30rem)").matches ? 0.55 : 0.82);

const stepsIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>(".step")];

if (document.documentElement.classList.contains("moving")) {
  for (const scrolly of document.querySelectorAll<HTMLElement>(".scrolly")) {
    const element = scrolly.querySelector<HTMLElement>(".stage");
    const steps = stepsIn(scrolly);
    if (!element || steps.length === 0) continue;
    const stage = new Stage(element);
    walkable(element);
    watchSteps(steps, line, (step) => {
      for (const other of steps) other.classList.toggle("current", other === step);
      stage.show(step);
      walk(element, steps, step);
    });
  }
  // The address follows a reader who has moved; the first answer is only where the page began.
  let began = false;
  watchSteps(stepsIn(document), line, (step) => {
    if (began) follow(step.id);
    began = true;
  });
}
