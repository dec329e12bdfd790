/** What has jumped on a page since it began, as the browser itself measures it. */
import type { Page } from "playwright-core";

/** One jump. */
export interface Shift {
  /** Score of the frame in which it happened: share of the screen moved, times how far. */
  readonly value: number;
  /** When, in ms since the page began. */
  readonly startTime: number;
  /** The reader had just typed or tapped. */
  readonly hadRecentInput: boolean;
  /** What moved, by the first letters of its markup. */
  readonly moved: readonly string[];
}

/**
 * Every layout shift of a page so far. Shifts are reported in order, so one is made last: a patch that jumps. Once
 * that is reported, all before it are.
 */
export const shifts = (page: Page): Promise<Shift[]> =>
  page.evaluate(async () => {
    type Entry = PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    };
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    const patch = document.createElement("div");
    Object.assign(patch.style, {
      position: "fixed",
      top: "0",
      left: "0",
      width: "100px",
      height: "100px",
      background: "red",
    });
    document.body.append(patch);
    const entries: Entry[] = [];
    const ours = ({ node }: { node: Node | null }) => node === patch;
    await new Promise<void>((done) => {
      const observer = new PerformanceObserver((list) => {
        entries.push(...(list.getEntries() as Entry[]));
        if (!entries.some(({ sources }) => sources.some(ours))) return;
        observer.disconnect();
        done();
      });
      observer.observe({ type: "layout-shift", buffered: true });
      void frame()
        .then(frame)
        .then(() => (patch.style.top = "200px"));
    });
    const markup = (node: Node | null) =>
      node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.textContent ?? "");
    // A node that is gone has no markup any more: read first.
    const found = entries
      .filter(({ sources }) => sources.length === 0 || !sources.every(ours))
      .map(({ value, startTime, hadRecentInput, sources }) => ({
        value,
        startTime,
        hadRecentInput,
        moved: sources.map(({ node }) => markup(node)),
      }));
    patch.remove();
    return found;
  });
