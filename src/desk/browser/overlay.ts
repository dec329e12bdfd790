/**
 * On the story under `npm run dev`, and nowhere else: a bar that says where the text in sight is
 * written, what its chart shows and what the checks say of it, with ways to look at the page
 * otherwise; outlines with file and line. A reload keeps the reading position.
 */
/* eslint-disable no-restricted-globals -- this is one of the few modules that run in the browser */
import type { DeskPlace } from "../story.ts";
import "./overlay.css";
import { keepPosition } from "./position.ts";
import { looks } from "./looks.ts";

const storageKey = "desk: places";

type Places = Readonly<Record<string, DeskPlace>>;

/** The step or scene in the middle of the screen, as a reader reads. */
function current(places: Places): HTMLElement | undefined {
  return Object.keys(places)
    .flatMap((id) => document.getElementById(id) ?? [])
    .filter((e) => {
      const { top, bottom } = e.getBoundingClientRect();
      return top <= innerHeight / 2 && bottom > innerHeight / 2;
    })
    .sort((a, b) => a.offsetHeight - b.offsetHeight)[0];
}

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = "",
  className = "",
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  element.textContent = text;
  element.className = className;
  return element;
};

const open = ({ file, line }: DeskPlace): void =>
  void fetch(`/__open-in-editor?file=${encodeURIComponent(`${file}:${line}`)}`);

/** A frame round each place, with its name, file and line: a click on those opens the editor. */
function outlines(places: Places, on: boolean): void {
  document.querySelectorAll(".desk-outline").forEach((label) => label.remove());
  document.documentElement.classList.toggle("desk-outlines", on);
  if (!on) return;
  for (const [id, place] of Object.entries(places)) {
    const element = document.getElementById(id);
    if (!element) continue;
    element.dataset["desk"] = "";
    const label = make("button", `${id}  ${place.file}:${place.line}`, "desk-outline");
    label.addEventListener("click", () => open(place));
    const { top, left } = element.getBoundingClientRect();
    label.style.top = `${top + scrollY}px`;
    label.style.left = `${Math.max(0, left + scrollX)}px`;
    document.body.append(label);
  }
}

/** The bar; gives what tells it of new places. */
function bar(first: Places): (now: Places) => void {
  let places = first;
  const box = make("aside");
  box.id = "desk-bar";
  box.setAttribute("aria-label", "Desk");
  const place = make("button", "", "place");
  const problems = make("details", "", "problems");
  const view = make("p", "", "view");
  const switches = make("div", "", "looks");
  const add = (text: string, turn: (on: boolean) => void): void => {
    const made = make("button", text);
    made.setAttribute("aria-pressed", "false");
    made.addEventListener("click", () => {
      const on = made.getAttribute("aria-pressed") !== "true";
      made.setAttribute("aria-pressed", String(on));
      turn(on);
    });
    switches.append(made);
  };
  add("Outlines", (on) => outlines(places, on));
  for (const [name, turn] of looks) add(name, turn);
  const link = make("a", "The desk");
  link.href = `${import.meta.env.BASE_URL.replace(/\/$/, "")}/desk/`;
  box.append(place, view, problems, switches, link);
  document.body.append(box);

  const show = (): void => {
    const element = current(places);
    const here = element && places[element.id];
    place.textContent = here ? `${element.id}  ${here.file}:${here.line}` : "no step here";
    place.disabled = !here;
    place.onclick = () => here && open(here);
    view.textContent = here?.view ?? "";
    view.title = view.textContent;
    const said = here?.problems ?? [];
    problems.hidden = said.length === 0;
    const count = make(
      "summary",
      said.length === 1 ? "1 thing to see to" : `${said.length} things to see to`,
    );
    problems.replaceChildren(count, ...said.map((text) => make("p", text)));
  };
  addEventListener("scroll", () => requestAnimationFrame(show), { passive: true });
  show();
  return (now) => {
    places = now;
    show();
  };
}

if (!location.pathname.includes("/desk/") && self === top) {
  keepPosition();
  // What was known before a reload stands there at once; the check follows.
  const known = sessionStorage.getItem(storageKey);
  let tell = known === null ? undefined : bar(JSON.parse(known) as Places);
  void fetch(`${import.meta.env.BASE_URL.replace(/\/$/, "")}/desk/places.json`)
    .then((answer) => answer.json() as Promise<Places>)
    .then((places) => {
      sessionStorage.setItem(storageKey, JSON.stringify(places));
      if (tell) tell(places);
      else tell = bar(places);
    });
}
