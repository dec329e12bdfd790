/**
 * The only place that knows scrollama. It skips and replays steps on jumps, so
 * each of its callbacks is taken as one thing alone: "work out the current step
 * again". The same question is asked after everything else that can move the
 * page: load, resize, back, hash, the end of a fling.
 */
import scrollama, { type DecimalType } from "scrollama";

/** Where on the screen a step becomes current, as a share of the viewport's height. */
export type Line = () => number;

/** What is asked of a step: where its top is on the screen. */
interface Placed {
  getBoundingClientRect(): { readonly top: number };
}

/** The last step whose top has passed `line` px from the top of the screen; the first before that. */
export function currentStep<Step extends Placed>(
  steps: readonly Step[],
  line: number,
): Step | undefined {
  // They stand one under the other: of hundreds, some eight are asked where they are.
  let [from, to] = [0, steps.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((steps[middle] as Step).getBoundingClientRect().top <= line) from = middle + 1;
    else to = middle;
  }
  return steps[from - 1] ?? steps[0];
}

/**
 * Calls `ask` at once and whenever another step may have become current. One
 * call a page: scrollama marks the steps it watches, and two would disagree.
 */
export function watchSteps(steps: readonly HTMLElement[], line: Line, ask: () => void): void {
  // It complains of a page that has none; a scene may be without.
  if (steps.length === 0) return;
  const scroller = scrollama();
  // It asks at every scroll event where the page is, to tell a direction that isn't used here, and so lays the page out
  // in the middle of a frame. Of an element that is nowhere it may ask for nothing.
  const nowhere = { container: document.createElement("div") };
  const set = () =>
    scroller
      // Any share from 0 to 1 is right; over 1 it throws, and its types know only tenths.
      .setup({
        ...nowhere,
        step: [...steps],
        offset: Math.min(Math.max(line(), 0), 1) as DecimalType,
      })
      .onStepEnter(ask)
      .onStepExit(ask);
  set();
  let { innerHeight: height, innerWidth: width } = window;
  addEventListener("resize", () => {
    // scrollama rebuilds for a new width only, and not for a new offset.
    if (window.innerHeight !== height || window.innerWidth !== width) {
      ({ innerHeight: height, innerWidth: width } = window);
      scroller.destroy();
      set();
    }
    ask();
  });
  for (const event of ["scrollend", "hashchange", "pageshow", "load"])
    addEventListener(event, () => requestAnimationFrame(ask));
  ask();
}
