/** Marks the scene that the reader is in, and closes the list of scenes when it is left. Runs in the browser. */
/* eslint-disable no-restricted-globals -- this is one of the few modules that run in the browser */

const nav = document.querySelector<HTMLElement>(".bar");
const details = nav?.querySelector("details");
const here = nav?.querySelector(".here");
const links = new Map(
  [...(nav?.querySelectorAll<HTMLAnchorElement>("ol a[href^='#']") ?? [])].map((link) => [
    link.hash.slice(1),
    link,
  ]),
);

const wide = matchMedia("(min-width: 60rem)");

/** Notes the scene that a line a third down the screen runs through. */
const note: IntersectionObserverCallback = (changes) => {
  for (const { isIntersecting, target } of changes) {
    const link = links.get(target.id);
    if (!link) continue;
    if (!isIntersecting) link.removeAttribute("aria-current");
    else link.setAttribute("aria-current", "true");
  }
  const current = [...links.values()].find((link) => link.hasAttribute("aria-current"));
  // The question where there is room for it, else the name.
  const words =
    current?.querySelector(wide.matches ? ".question" : ".name") ?? current?.querySelector(".name");
  if (here) here.textContent = words?.textContent ?? "";
};
/** Browsers without it have the bar without the name of the scene. */
const watch =
  "IntersectionObserver" in window
    ? new IntersectionObserver(note, { rootMargin: "-33% 0px -67% 0px" })
    : undefined;
for (const id of links.keys()) {
  const scene = document.getElementById(id);
  if (scene) watch?.observe(scene);
}

// The line that says how far the story has come moves by a 400th of its way: by the pixel on a phone. A line that moves
// with every frame is styled anew in every frame, which is an eighth of what it costs to scroll the page.
for (const line of nav?.getAnimations({ subtree: true }) ?? [])
  line.effect?.updateTiming({ easing: "steps(400)" });

nav?.addEventListener("click", (event) => {
  if (details && (event.target as Element).closest("a")) details.open = false;
});
/** Closes the list once the reader is elsewhere. */
const left = (to: EventTarget | null) => {
  if (details?.open && to instanceof Node && !nav?.contains(to)) details.open = false;
};
addEventListener("focusin", (event) => left(event.target));
addEventListener("pointerdown", (event) => left(event.target));
nav?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !details?.open) return;
  details.open = false;
  details.querySelector("summary")?.focus();
});
