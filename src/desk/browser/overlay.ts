/**
 * On the story under `npm run dev`, and nowhere else: outlines with file and line (a click
 * opens the place in the editor), the view in words, what the checks say, ways to look
 * at the page otherwise; and a reload keeps the reading position.
 */
/* eslint-disable no-restricted-globals -- this is one of the few modules that run in the browser */
import type { DeskPlace } from "../story.ts";

const kept = "desk: position";
const root = document.documentElement;

/** The step or scene in the middle of the screen, as a reader reads. */
function current(places: Readonly<Record<string, DeskPlace>>): HTMLElement | undefined {
  return Object.keys(places)
    .flatMap((id) => document.getElementById(id) ?? [])
    .filter((e) => {
      const { top, bottom } = e.getBoundingClientRect();
      return top <= innerHeight / 2 && bottom > innerHeight / 2;
    })
    .sort((a, b) => a.offsetHeight - b.offsetHeight)[0];
}

function keepPosition(): void {
  import.meta.hot?.on("vite:beforeFullReload", () => {
    sessionStorage.setItem(kept, JSON.stringify([location.pathname, scrollX, scrollY]));
  });
  const [path, x, y] = JSON.parse(sessionStorage.getItem(kept) ?? "[]") as [string, number, number];
  sessionStorage.removeItem(kept);
  if (path === location.pathname)
    addEventListener("load", () => requestAnimationFrame(() => scrollTo(x, y)), { once: true });
}

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
  style = "",
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  element.textContent = text;
  element.style.cssText = style;
  return element;
};

/** A phone's screen over the page, with the same address in it. */
function narrow(): void {
  const open = document.querySelector("#desk-narrow");
  if (open) return open.remove();
  const frame = make(
    "iframe",
    "",
    "position:fixed;z-index:9998;top:8px;right:8px;width:390px;height:min(844px,calc(100vh - 80px));border:2px solid #191817;background:#fff",
  );
  frame.id = "desk-narrow";
  frame.src = location.href;
  document.body.append(frame);
}

/** The stylesheets' own rules for a medium, as if the browser were asked for it. */
function pretend(from: RegExp, to: string): void {
  for (const sheet of document.styleSheets) {
    const walk = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule && from.test(rule.media.mediaText))
          rule.media.mediaText = rule.media.mediaText.replace(from, to);
        if ("cssRules" in rule) walk(rule.cssRules as CSSRuleList);
      }
    };
    walk(sheet.cssRules);
  }
}

function bar(places: Readonly<Record<string, DeskPlace>>): void {
  const box = make(
    "aside",
    "",
    "position:fixed;z-index:9999;left:0;right:0;bottom:0;padding:6px 12px;background:#191817;color:#f7f4ee;font:14px/1.4 sans-serif;display:flex;flex-wrap:wrap;gap:10px;align-items:center;max-height:40vh;overflow:auto",
  );
  box.id = "desk-bar";
  box.setAttribute("aria-label", "Desk");
  const place = make("button", "", "font:inherit");
  const words = make("span", "", "flex:1 1 30rem");
  const button = (text: string, act: () => void): void => {
    const made = make("button", text, "font:inherit");
    made.addEventListener("click", act);
    box.append(made);
  };
  box.append(place);
  button("Outlines", () => root.classList.toggle("desk-outlines"));
  button("Wide or narrow", narrow);
  button("Flat", () => root.classList.remove("moving"));
  button("Dark", () => pretend(/\(prefers-color-scheme: dark\)/, "(min-width: 0px)"));
  button("Print", () => print());
  button("Less motion", () =>
    pretend(/\(prefers-reduced-motion: no-preference\)/, "(max-width: 0px)"),
  );
  button("As it was", () => location.reload());
  const link = make("a", "Desk", "color:inherit");
  link.href = `${import.meta.env.BASE_URL.replace(/\/$/, "")}/desk/`;
  box.append(link, words);
  document.body.append(box);

  const style = make("style", "");
  style.textContent = `.desk-outlines :is(${Object.keys(places)
    .map((id) => `#${CSS.escape(id)}`)
    .join(",")}){outline:2px dashed #9b2226;outline-offset:-2px}`;
  document.head.append(style);

  const show = (): void => {
    const element = current(places);
    const here = element && places[element.id];
    place.textContent = here ? `${here.file}:${here.line}` : "no step here";
    place.onclick = () => {
      if (here)
        void fetch(`/__open-in-editor?file=${encodeURIComponent(`${here.file}:${here.line}`)}`);
    };
    words.textContent = here ? [here.view, ...here.problems].filter(Boolean).join(" · ") : "";
  };
  addEventListener("scroll", () => requestAnimationFrame(show), { passive: true });
  show();
}

if (!location.pathname.includes("/desk/") && self === top) {
  keepPosition();
  void fetch(`${import.meta.env.BASE_URL.replace(/\/$/, "")}/desk/places.json`)
    .then((answer) => answer.json() as Promise<Record<string, DeskPlace>>)
    .then(bar);
}
