/** Starts the moving form of a page: one stage per scrolly, one question at a time. */
import { follow } from "./hash.ts";
import { Stage } from "./stage.ts";
import { watchSteps } from "./steps.ts";
import { walk } from "./walk.ts";

/** A step becomes current when its top passes this share of the screen. */
const line = () => (matchMedia("(min-width: 60rem) and (min-height: 30rem)").matches ? 0.55 : 0.82);

if (document.documentElement.classList.contains("moving"))
  for (const scrolly of document.querySelectorAll<HTMLElement>(".scrolly")) {
    const element = scrolly.querySelector<HTMLElement>(".stage");
    const steps = [...scrolly.querySelectorAll<HTMLElement>(".step")];
    if (!element || steps.length === 0) continue;
    const stage = new Stage(element);
    let arrived = false;
    watchSteps(steps, line, (step) => {
      for (const other of steps) other.classList.toggle("current", other === step);
      stage.show(step);
      walk(element, steps, step);
      // The address follows only a reader who has come to this scrolly.
      const { top, bottom } = scrolly.getBoundingClientRect();
      if (arrived && top < innerHeight && bottom > 0) follow(step.id);
      arrived = true;
    });
  }
