/** Starts the moving form of a page: one stage per scrolly, one question at a time. */
import { follow } from "./hash.ts";
import { startScrubs } from "./scrub.ts";
import { Stage } from "./stage.ts";
import { currentStep, watchSteps } from "./steps.ts";
import { walk, walkable } from "./walk.ts";

/** A step becomes current when its first line passes this share of the screen: never beside the chart of another. */
const line = () => 0.6;

const stepsIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>(".step")];

/** A run of steps with its stage, asked again and again which step is current. */
function scene(scrolly: HTMLElement): (() => void) | undefined {
  const element = scrolly.querySelector<HTMLElement>(".stage");
  const steps = stepsIn(scrolly);
  if (!element || steps.length === 0) return undefined;
  const stage = new Stage(element);
  walkable(element);
  // Several of these links are on the page; each says which scene it walks.
  const heading = scrolly.closest(".scene")?.querySelector("h1, h2")?.textContent;
  element.querySelector(".walk")?.setAttribute("aria-label", `Steps: ${heading ?? ""}`);
  let last: HTMLElement | undefined;
  return () => {
    const step = currentStep(steps, line() * innerHeight);
    if (!step || step === last) return;
    last = step;
    for (const other of steps) other.classList.toggle("current", other === step);
    stage.show(step);
    walk(element, steps, step);
  };
}

// Told to the script in the head, which takes the moving form back where this one is late.
document.documentElement.dataset["started"] = "";
if (document.documentElement.classList.contains("moving")) {
  startScrubs();
  const all = stepsIn(document);
  const scenes = [...document.querySelectorAll<HTMLElement>(".scrolly")].flatMap(
    (s) => scene(s) ?? [],
  );
  // The address follows a reader who has moved; the first answer is only where the page began.
  let at: HTMLElement | undefined;
  watchSteps(all, line, () => {
    for (const ask of scenes) ask();
    const step = currentStep(all, line() * innerHeight);
    const seen = step !== undefined && step.getBoundingClientRect().bottom > 0;
    if (at && step !== at && seen) follow(step.id);
    at = step;
  });
}
