/** What a page holds in memory, by number: a count is the same on every machine, a size isn't. */
import type { BrowserContext, Page } from "playwright-core";

const observers = ["IntersectionObserver", "ResizeObserver", "MutationObserver"] as const;

export type Counts = Readonly<
  Record<"elements" | "nodes" | "listeners" | (typeof observers)[number], number>
>;

/**
 * Counts what is alive once all that nothing leads to is collected: elements of the page; nodes, on the page or held
 * by a script; listeners; observers.
 */
export async function counts(page: Page, context: BrowserContext): Promise<Counts> {
  const protocol = await context.newCDPSession(page);
  await protocol.send("HeapProfiler.enable");
  // What is let go by one collection may be the last to hold something else.
  for (let i = 0; i < 3; i++) await protocol.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await protocol.send("Memory.getDOMCounters");
  const found: Record<string, number> = {};
  for (const name of observers) {
    const { result } = await protocol.send("Runtime.evaluate", { expression: `${name}.prototype` });
    const { objects } = await protocol.send("Runtime.queryObjects", {
      prototypeObjectId: result.objectId as string,
    });
    const { result: length } = await protocol.send("Runtime.callFunctionOn", {
      objectId: objects.objectId as string,
      functionDeclaration: "function () { return this.length; }",
    });
    found[name] = length.value as number;
  }
  await protocol.detach();
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  return { elements, nodes, listeners: jsEventListeners, ...found } as Counts;
}
