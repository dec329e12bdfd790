/** Previous and next, as buttons of a stage: links to steps, so that they work as links do. */

/** Points the two links of a stage at the steps around `step`. */
export function walk(stage: HTMLElement, steps: readonly HTMLElement[], step: HTMLElement): void {
  const at = steps.indexOf(step);
  for (const [name, target] of [
    ["previous", steps[at - 1]],
    ["next", steps[at + 1]],
  ] as const) {
    const link = stage.querySelector<HTMLAnchorElement>(`.walk .${name}`);
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
