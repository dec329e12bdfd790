/** What is read at a place of the story, and whether it is still on the screen after something has happened to the page. */
import type { Page } from "playwright-core";
import { settled } from "./frames.ts";

export type Size = readonly [width: number, height: number];

/** Gives the page another shape, and waits until it has been drawn in it and its scenes rest again. */
export async function turn(page: Page, [width, height]: Size): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(async (to) => {
    const frame = () => new Promise(requestAnimationFrame);
    while (innerWidth !== to) await frame();
    for (let i = 0; i < 8; i++) await frame();
  }, width);
  await settled(page);
}

/**
 * Runs in the page. Takes for what is read now the first word near the line just above which steps become
 * current, or, where no word is near it, the picture that it runs through.
 * Answers the word and those after it, or the picture's name.
 */
export function markRead(): string | undefined {
  const line = innerHeight * 0.59;
  // What is as near as this is at the line; of words in columns beside each other, the first are read.
  const near = 24;
  const textOf = (range: Range) => range.startContainer.parentElement as Element;
  /** Is a word on the screen, with nothing over it? A picture: has it a third of the screen, or is it seen whole? */
  const inSight = (read: Range | Element) => {
    const { left, right, top, bottom, height } = read.getBoundingClientRect();
    if (read instanceof Element)
      return Math.min(bottom, innerHeight) - Math.max(top, 0) >= Math.min(innerHeight / 3, height);
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const own = textOf(read);
    return height > 0 && hit !== null && (own.contains(hit) || hit.contains(own));
  };
  let read: Range | Element | undefined = [
    ...document.querySelectorAll(".still, .scrub, .pause"),
  ].find((picture) => {
    const { top, bottom } = picture.getBoundingClientRect();
    return top < line && bottom > line;
  });
  let least = innerHeight / 8;
  for (const block of document.querySelectorAll(".scene, .end")) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) continue;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { index } of (node.textContent ?? "").matchAll(/\S+/g)) {
        const off = ".flat, .scrub, .still, .stage, .hidden, style, svg, .tens";
        if (node.parentElement?.closest(off)) break;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const own = range.getBoundingClientRect();
        const away = Math.max(own.top - line, line - own.bottom, near);
        if (own.height === 0 || away >= least || !inSight(range)) continue;
        [read, least] = [range, away];
      }
  }
  Object.assign(window, { read, inSight });
  if (!read || read instanceof Element) return read && `the picture ${read.className}`;
  return read.startContainer.textContent?.slice(read.startOffset, read.startOffset + 30);
}

/** Runs in the page. Is what was marked on the screen, with nothing over it? If not, where it is. */
export function seeRead(): true | string {
  const { read, inSight } = window as unknown as {
    read: Range | Element;
    inSight: (read: Range | Element) => boolean;
  };
  const { top } = read.getBoundingClientRect();
  return inSight(read) || `${Math.round(top)} of ${innerHeight} px`;
}

export const mark = (page: Page) => page.evaluate(markRead);
export const seen = (page: Page) => page.evaluate(seeRead);

/** Puts the page at a share of its way, 0 to 1. */
export async function go(page: Page, share: number): Promise<void> {
  await page.evaluate((to) => {
    const way = document.documentElement.scrollHeight - innerHeight;
    scrollTo({ top: way * to, behavior: "instant" });
  }, share);
  await settled(page);
}
