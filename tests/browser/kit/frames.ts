/** Waiting as a page does: by the frames that it draws, never by a clock. */
import type { Frame, Page } from "playwright-core";

/** Waits until a page has drawn this many more frames. After two, what it put off to its next one is done and drawn. */
export function frames(page: Page | Frame, count = 2): Promise<void> {
  return page.evaluate(async (left) => {
    for (; left > 0; left--) await new Promise(requestAnimationFrame);
  }, count);
}

/** Waits until the page has stopped scrolling; answers where it is, in px from the top. */
export async function settled(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let still = 0, last = scrollY; still < 4;) {
      await frame();
      still = scrollY === last ? still + 1 : 0;
      last = scrollY;
    }
    return Math.round(scrollY);
  });
}
