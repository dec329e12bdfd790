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
  const stored = JSON.parse(sessionStorage.getItem(kept) ?? "null") as Position | null;
  sessionStorage.removeItem(kept);
  let was = stored?.path === location.pathname ? stored : undefined;
  // A page that isn't back where it was knows of no other place.
  import.meta.hot?.on("vite:beforeFullReload", () =>
    sessionStorage.setItem(kept, JSON.stringify(was ?? position())),
  );
  if (!was) return;
  const back = (): void => {
    if (!was) return;
    const element = document.getElementById(was.id);
    const y = element ? scrollY + element.getBoundingClientRect().top - was.top : was.y;
    if (Math.abs(y - scrollY) > 1) scrollTo({ top: y, behavior: "instant" });
  };
  // Fonts, pictures and the moving form change heights above it, until whoever reads moves on.
  const sizes = new ResizeObserver(() => requestAnimationFrame(back));
  sizes.observe(document.body);
  if (document.readyState === "complete") back();
  else addEventListener("load", () => requestAnimationFrame(back), { once: true });
  const moveOn = (): void => {
    was = undefined;
    sizes.disconnect();
  };
  for (const type of ["wheel", "touchmove", "keydown", "pointerdown"])
    addEventListener(type, moveOn, { once: true, passive: true });
}
