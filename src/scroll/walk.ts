/** Previous and next, as buttons of a stage: links to steps, so that they work as links do. */
import { follow } from "./hash.ts";

const sides = ["previous", "next"] as const;

/** Points the links of a stage at the steps around `step`, and at its chart's table. */
export function walk(stage: HTMLElement, steps: readonly HTMLElement[], step: HTMLElement): void {
  const at = steps.indexOf(step);
  const table = stage.querySelector<HTMLAnchorElement>(".walk .data");
  if (table) table.href = `/tables/#${step.dataset["chart"] ?? ""}`;
  for (const side of sides) {
    const link = stage.querySelector<HTMLAnchorElement>(`.walk .${side}`);
    const target = steps[side === "next" ? at + 1 : at - 1];
    if (!link) continue;
    if (target) {
      link.href = `#${target.id}`;
      link.removeAttribute("aria-disabled");
    } else {
      link.removeAttribute("href");
      link.setAttribute("aria-disabled", "true");
    }
  }
}

/** Makes the links of a stage carry focus to the step they lead to, and leave the history alone. */
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
