/** What a pinned scene that changes comes to stands, whole and still, for half a screen before it lets go. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { settled } from "../kit/frames.ts";
import { narrow, usesBrowser } from "../kit/harness.ts";
import { expected, goTo } from "../kit/steps.ts";

const { openPage } = usesBrowser();
const desk = { width: 1440, height: 900 } as const;

/** How far one scrolls, in screens, while the last state of each pinned scene stands complete and unmoved, by its id. */
const holds = (page: Page) =>
  page.evaluate(async () => {
    const by = Math.round(innerHeight / 50);
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const stands = (pinned: Element) =>
      Math.abs(pinned.getBoundingClientRect().top - parseFloat(getComputedStyle(pinned).top)) < 1;
    const all = (selector: string, within: Element) => [...within.querySelectorAll(selector)];
    /** Is the last state of a scene there, with all that comes late? */
    const whole = (scene: Element) => {
      const last = all(".step, .state", scene).at(-1) as Element;
      if (last.matches(".step")) return last.matches(".current");
      const seen = all(".drawing", last).filter((d) => d.getBoundingClientRect().width > 0);
      return (
        seen.every((d) => /^(none|inset\((0(px|%) ?)+\))$/.test(getComputedStyle(d).clipPath)) &&
        seen.flatMap((d) => all(".late", d)).every((l) => getComputedStyle(l).opacity === "1")
      );
    };
    const found: [string, number][] = [];
    for (const scene of document.querySelectorAll(".scrolly, .scrub")) {
      // A scene of one step stands beside its words as long as those pass.
      if (scene.matches(".scrolly") && all(".step", scene).length === 1) continue;
      const pinned = scene.querySelector(".stage, .frames") as Element;
      const { top, bottom } = scene.getBoundingClientRect();
      const [from, to] = [top + scrollY - innerHeight, bottom + scrollY];
      let held = 0;
      for (let y = from; y < to; y += by) {
        scrollTo({ top: y, behavior: "instant" });
        await drawn();
        if (stands(pinned) && whole(scene)) held += by;
      }
      found.push([all(".step, .state", scene).at(-1)?.id ?? "", held / innerHeight]);
    }
    return found;
  });

describe.each([
  ["a desk", desk],
  ["a phone", narrow],
])("on %s", (_, reader) => {
  test("the last state of every pinned scene that changes stands for half a screen", async () => {
    const { page } = await openPage(reader);
    await settled(page);
    const found = await holds(page);
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(([, screens]) => screens < 0.5)).toEqual([]);
  });

  test("and is drawn as its chart says while it stands", async () => {
    const { page } = await openPage(reader);
    const last = await page.$$eval(".scrolly .step:last-child", (all) => all.map(({ id }) => id));
    for (const id of last) {
      const at = await goTo(page, id);
      expect(at.marks, id).toEqual(expected(at));
    }
  });
});
