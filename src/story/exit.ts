/**
 * A way to leave at once, after GOV.UK's "Exit this page": the link hides the
 * page before it goes; Shift pressed three times does the same. Runs in the
 * browser, on pages that show the link. Without script it is a plain link.
 */
/* eslint-disable no-restricted-globals -- this is one of the few modules that run in the browser */

/** Ms after which Shift, pressed once or twice, is forgotten; long enough for Sticky Keys. */
const patience = 5000;

const link = document.querySelector<HTMLAnchorElement>(".exit a");
const state = document.querySelector<HTMLElement>(".exit-state");
const root = document.documentElement;
let presses = 0;
let modified = false;
let waiting: ReturnType<typeof setTimeout> | undefined;

function say(words: string): void {
  if (state) state.textContent = words;
  if (link) link.dataset["presses"] = String(presses);
}

function forget(words = ""): void {
  clearTimeout(waiting);
  presses = 0;
  say(words);
}

function leave(): void {
  forget();
  root.classList.add("leaving");
  const cover = document.createElement("div");
  cover.className = "leaving-cover";
  cover.setAttribute("role", "alert");
  cover.textContent = "Loading.";
  root.append(cover);
  if (link) location.href = link.href;
}

addEventListener("click", (event) => {
  const clicked = (event.target as Element).closest?.("[data-exit]");
  if (!clicked || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  leave();
});

addEventListener("keyup", (event) => {
  // A Shift that made a capital letter is no press; any other key starts over.
  if (event.key === "Shift" && !modified) {
    presses += 1;
    clearTimeout(waiting);
    if (presses > 2) return leave();
    waiting = setTimeout(() => forget("Leaving this page was called off."), patience);
    say(presses === 1 ? "Shift, press twice more to leave." : "Shift, press once more to leave.");
  } else if (presses > 0) forget();
  modified = event.shiftKey;
});

addEventListener("pointerdown", (event) => {
  // Nor is a Shift that is held while something is clicked.
  modified = event.shiftKey;
  if (presses > 0) forget();
});

// Back from where it led, the page may be shown again as it was left: covered.
addEventListener("pageshow", () => {
  root.classList.remove("leaving");
  document.querySelector(".leaving-cover")?.remove();
  forget();
});
