/** Previous and next, as buttons of a stage: links to steps, so that they work as links do. */
import { follow } from "./hash.ts";

/** Where the links lead beyond the first and the last step: the scene's own heading, and what comes after the scene. */
function beyond(stage: HTMLElement): { previous: Element | null; next: Element | null } {
  const scene = stage.closest(".scene");
  return { previous: scene, next: scene?.nextElementSibling ?? scene };
}

/** Points the links of a stage at the steps around `step`, and at its chart's table. */
export function walk(stage: HTMLElement, steps: readonly HTMLElement[], step: HTMLElement): void {
  const at = steps.indexOf(step);
  const link = (name: string) => stage.querySelector<HTMLAnchorElement>(`.walk .${name}`);
  const ends = beyond(stage);
  const table = link("data");
  if (table) table.hash = step.dataset["chart"] ?? "";
  link("previous")?.setAttribute("href", `#${(steps[at - 1] ?? ends.previous)?.id ?? ""}`);
  link("next")?.setAttribute("href", `#${(steps[at + 1] ?? ends.next)?.id ?? ""}`);
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
