/**
 * Scenes that are off the screen rest: the browser neither paints nor searches
 * them when the page is scrolled. They keep their height to the pixel, because
 * they rest only once they have been laid out (`contain-intrinsic-size: auto`
 * remembers it), and are laid out again when the screen changes.
 */
const root = document.documentElement;

/** Calls back after the next frame has been laid out. */
const afterFrame = (then: () => void) => {
  requestAnimationFrame(() => requestAnimationFrame(then));
};

/** Lets scenes rest from now on. Call it once the page has its fonts. */
export function letScenesRest(): void {
  let round = 0;
  const settle = () => {
    root.classList.remove("resting");
    const mine = ++round;
    afterFrame(() => {
      if (mine === round) root.classList.add("resting");
    });
  };
  settle();
  let { innerWidth: width, innerHeight: height } = window;
  addEventListener("resize", () => {
    if (innerWidth === width && innerHeight === height) return;
    ({ innerWidth: width, innerHeight: height } = window);
    settle();
  });
}
