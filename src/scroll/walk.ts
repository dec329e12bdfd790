/** Previous and next, as buttons of a stage: links to steps, so that they work as links do. */
import { follow } from "./hash.ts";

/** What a place of the story is called: a step by its chart's title, a scene by its question. */
const nameOf = (place: Element | null) =>
  place?.querySelector(".chart-title, h1, h2")?.textContent ?? "";

function lead(link: Element | undefined, place: Element | null): void {
  link?.setAttribute("href", `#${place?.id ?? ""}`);
  link?.setAttribute("aria-label", `${link.textContent}: ${nameOf(place)}`);
}

/**
 * Points the links of a stage at its chart's table and at the steps around `step`; beyond the first and the last
 * are the scene's own heading and what comes after the scene. Until this has been done they are there for nobody.
 */
export function walk(stage: HTMLElement, steps: readonly HTMLElement[], step: HTMLElement): void {
  const group = stage.querySelector<HTMLElement>(".walk");
  if (!group) return;
  const scene = stage.closest(".scene");
  const at = steps.indexOf(step);
  const [table, previous, next] = group.querySelectorAll("a");
  if (table) table.hash = step.dataset["chart"] ?? "";
  lead(previous, steps[at - 1] ?? scene);
  lead(next, steps[at + 1] ?? scene?.nextElementSibling ?? scene);
  group.setAttribute("aria-label", `Steps: ${nameOf(scene)}`);
  group.removeAttribute("aria-hidden");
  group.hidden = false;
}

/** Makes the links of a stage carry focus to where they lead, and leave the history alone. */
export function walkable(stage: HTMLElement): void {
  stage.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(".walk a[href^='#']");
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "start", behavior: "instant" });
    follow(target.id);
  });
}
