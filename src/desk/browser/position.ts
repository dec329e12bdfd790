/** A reload puts what was read where it was, to the pixel, even where what stands above it has grown. */
/* eslint-disable no-restricted-globals -- this is one of the few modules that run in the browser */
const kept = "desk: position";

interface Position {
  readonly path: string;
  /** The innermost element with an id at the middle of the screen, and where its top was. */
  readonly id: string;
  readonly top: number;
  readonly y: number;
}

function position(): Position {
  const inSight = [...document.querySelectorAll<HTMLElement>("main [id], main[id]")]
    .map((e) => ({ id: e.id, box: e.getBoundingClientRect() }))
    .filter(({ box }) => box.top <= innerHeight / 2 && box.bottom > innerHeight / 2)
    .sort((a, b) => a.box.height - b.box.height)[0];
  return {
    path: location.pathname,
    id: inSight?.id ?? "",
    top: inSight?.box.top ?? 0,
    y: scrollY,
  };
}

/** Remembers the position before Vite reloads the page, and goes back to it afterwards. */
export function keepPosition(): void {
  import.meta.hot?.on("vite:beforeFullReload", () =>
    sessionStorage.setItem(kept, JSON.stringify(position())),
  );
  const was = JSON.parse(sessionStorage.getItem(kept) ?? "null") as Position | null;
  sessionStorage.removeItem(kept);
  if (was?.path !== location.pathname) return;
  const back = (): void => {
    const element = document.getElementById(was.id);
    const y = element ? scrollY + element.getBoundingClientRect().top - was.top : was.y;
    scrollTo({ top: y, behavior: "instant" });
  };
  // The moving form and the fonts change heights once more.
  const settle = (): void => {
    requestAnimationFrame(back);
    void document.fonts.ready.then(() => requestAnimationFrame(back));
  };
  if (document.readyState === "complete") settle();
  else addEventListener("load", settle, { once: true });
}
