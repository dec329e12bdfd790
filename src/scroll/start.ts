/** Starts the moving form of a page: one stage per scrolly, one question at a time. */
import { follow } from "./hash.ts";
import { keepPlace } from "./place.ts";
import { letScenesRest } from "./rest.ts";
import { startScrubs } from "./scrub.ts";
import { Stage } from "./stage.ts";
import { currentStep, watchSteps } from "./steps.ts";
import { walk, walkable } from "./walk.ts";

const beside = matchMedia("(min-width: 60rem)");

/** How much of the screen a stage takes that stands over the text, as the stylesheet has it (`--stage`). */
const stage = () => Math.max(0.5, Math.min(396 / innerHeight, 0.64));

/**
 * A step becomes current when it passes this share of the screen: never beside,
 * or under, the chart of another. Under a stage that is where the words of the
 * step before, with the room after them, have gone under it; so its own are read
 * whole with their chart.
 */
const line = () => (beside.matches ? 0.75 : stage() + 0.16);

const stepsIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>(".step")];

/** A run of steps with its stage, told again and again which of all steps is current. */
function scene(
  scrolly: HTMLElement,
  all: readonly HTMLElement[],
): ((at: number) => void) | undefined {
  const element = scrolly.querySelector<HTMLElement>(".stage");
  const steps = stepsIn(scrolly);
  if (!element || steps.length === 0) return undefined;
  const stage = new Stage(element);
  walkable(element);
  let last: HTMLElement | undefined;
  const first = all.indexOf(steps[0] as HTMLElement);
  return (at) => {
    // A scene that the reader has left stands at its last step, one that is still to come at its first.
    const step = steps[Math.min(Math.max(at - first, 0), steps.length - 1)];
    if (!step || step === last) return;
    last = step;
    for (const other of steps) other.classList.toggle("current", other === step);
    stage.show(step);
    walk(element, steps, step);
  };
}

/** Does the reader see a stage, or is the reader on the way to one? Until then no chart's code is needed. */
const near = (scrollies: readonly HTMLElement[]) =>
  scrollY > 0 ||
  location.hash !== "" ||
  scrollies.some((scrolly) => scrolly.getBoundingClientRect().top < innerHeight);

/** Calls `begin` once it is time. */
function when(scrollies: readonly HTMLElement[], begin: () => void): void {
  if (near(scrollies)) return begin();
  const stop = new AbortController();
  for (const event of ["scroll", "resize", "hashchange", "pageshow"])
    addEventListener(
      event,
      () => {
        if (!near(scrollies)) return;
        stop.abort();
        begin();
      },
      { passive: true, signal: stop.signal },
    );
}

// Told to the script in the head, which takes the moving form back where this one is late.
document.documentElement.dataset["started"] = "";
if ("ResizeObserver" in window) keepPlace();
if (document.documentElement.classList.contains("moving")) {
  const scrollies = [...document.querySelectorAll<HTMLElement>(".scrolly")];
  void document.fonts.ready.then(letScenesRest);
  const all = stepsIn(document);
  // A reader who begins at the top, and moves, has been at the first step.
  const top = near(scrollies) ? undefined : all[0];
  when(scrollies, () => {
    startScrubs();
    const scenes = scrollies.flatMap((s) => scene(s, all) ?? []);
    // The address follows a reader who has moved; the first answer is only where the page began.
    let at = top;
    watchSteps(all, line, () => {
      const step = currentStep(all, line() * innerHeight);
      for (const tell of scenes) tell(step ? all.indexOf(step) : 0);
      const seen = step !== undefined && step.getBoundingClientRect().bottom > 0;
      if (at && step !== at && seen) follow(step.id);
      at = step;
    });
  });
}
