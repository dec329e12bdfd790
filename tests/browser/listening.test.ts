/** What Chromium tells assistive technology of the story: of scenes that are on the screen, and of those that rest. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { goTo } from "./kit/steps.ts";
import { narrow, usesBrowser, wide } from "./kit/harness.ts";

const { openPage } = usesBrowser();

/** Everything that is told: role, name and depth, in reading order. */
async function accessibleNodes(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => ({
      role: String(node.role?.value),
      name: String(node.name?.value ?? ""),
      inside: (node.childIds ?? []).flatMap((id) => {
        const child = known.get(id);
        return child && !child.ignored ? [String(child.name?.value ?? "")] : [];
      }),
    }));
}
const named = (nodes: Awaited<ReturnType<typeof accessibleNodes>>, role: string) =>
  nodes.filter((node) => node.role === role).map(({ name }) => name);

test.each([
  ["wide", wide],
  ["narrow", narrow],
])("%s, at rest: no links to steps", async (_, reader) => {
  const { page } = await openPage({ ...reader, reducedMotion: reader === wide });
  await page.locator("html.resting").waitFor();
  const nodes = await accessibleNodes(page);
  expect(named(nodes, "link").filter((name) => /^(?:Previous|Next)\b/.test(name))).toEqual([]);
  expect(named(nodes, "group").filter((name) => /^Steps/.test(name))).toEqual([]);
  expect(named(nodes, "figure").length).toBeGreaterThan(3);
});

test("once a scene has begun, its steps are a group that names it, and its links name where they lead", async () => {
  const { page } = await openPage({ ...wide, reducedMotion: true });
  await goTo(page, "word-2010");
  const group = page.getByRole("group", { name: "Steps: What did the grades say?" });
  await group.waitFor();
  const links = await group
    .getByRole("link")
    .evaluateAll((all) =>
      all.map((a) => [
        a.getAttribute("aria-label") ?? a.textContent?.replaceAll("\u00a0", " "),
        (a as HTMLAnchorElement).hash,
      ]),
    );
  expect(links).toEqual([
    ["Table of this chart", "#ratings"],
    ["Previous: The earliest grade drawn is inadequate, for safeguarding", "#word-2009"],
    ["Next: More than two years before the inquiry reported: adequate again", "#word-2012"],
    ["Corrected, last on 25 November 2026", "#panel-of-several-frameworks"],
  ]);
});

test.each([
  ["moving", false],
  ["flat", true],
] as const)("%s, both states of a scrub are told, the grades once", async (_, flat) => {
  const { page } = await openPage({ ...narrow, reducedMotion: flat, url: "/#inquiry" });
  await page.locator("#jay-period").scrollIntoViewIfNeeded();
  const text = await page.locator(".scrub").first().ariaSnapshot();
  expect(text.split("Judgements: ")).toHaveLength(2);
  expect(text.split("A plain band")).toHaveLength(2);
});

test("the last line of the first screen’s notes has its space before the next scene", async () => {
  const { page } = await openPage({ ...narrow, reducedMotion: true });
  const space = await page.evaluate(() => {
    const last = document.querySelector(".masthead .aside > :last-child") as Element;
    const scene = document.querySelector(".masthead + .scene") as Element;
    return scene.getBoundingClientRect().top - last.getBoundingClientRect().bottom;
  });
  expect(space).toBeGreaterThanOrEqual(16);
});
