/**
 * The reader's place, kept when the page takes another shape: a phone is turned,
 * a window pulled, a page zoomed, letters made larger, the moving form given up.
 * What is at the reading line is remembered whenever scrolling rests, with how
 * far through it the reader was, and comes back to that line before the new
 * shape is painted. What leaves the text where it is (a bar of the browser's
 * that slides in) moves nothing, and neither does what the reader opens.
 */

/** Where one reads, as a share of the screen's height: just above the line at which a step becomes current. */
const line = 0.59;

/** What a place can be in: text, a drawing, a movement, an empty screen. */
const pieces =
  "p, li, h1, h2, h3, footer, dt, dd, label, summary, .own, .flat, .scrub, .pause, .grade-word, .end-word";

/** What is one piece, whatever stands in it; and what nobody reads. */
const whole = ".flat, .scrub, .stage, .tens";

interface Place {
  readonly piece: Element;
  /** How far through the piece the reader is, 0 to 1. */
  readonly share: number;
  /** How far below the reading line the piece begins, as a share of the screen's height. */
  readonly below: number;
}

/** The room that a piece has on the page; none if it is folded away, not shown, or for listeners alone. */
function roomOf(piece: Element): DOMRect | undefined {
  if ("checkVisibility" in piece && !piece.checkVisibility()) return undefined;
  const room = piece.getBoundingClientRect();
  return room.width < 8 || room.height < 2 ? undefined : room;
}

/** How far down the screen a chart that stands over a piece reaches, in px; 0 if none does. */
function coveredTo(piece: Element): number {
  const stage = piece.closest(".scrolly")?.querySelector<HTMLElement>(".stage");
  const over = stage && !stage.contains(piece) ? roomOf(stage) : undefined;
  const room = over && roomOf(piece);
  if (!stage || !room || over.right <= room.left || over.left >= room.right) return 0;
  return parseFloat(getComputedStyle(stage).top) + over.height;
}

/** What is as near as this to the reading line is at it, in px: the gap between two paragraphs doesn't lead into the column beside them. */
const near = 24;

/** The piece nearest to the reading line: the first of those beside each other, and the innermost. */
function nearest(): Place | undefined {
  const y = innerHeight * line;
  let best: Place | undefined;
  let least = Infinity;
  for (const part of document.querySelectorAll(".scene, .end, .foot")) {
    // What is in scenes far off is not even measured.
    const { top, bottom } = part.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight) continue;
    for (const piece of part.querySelectorAll(pieces)) {
      const room = piece.parentElement?.closest(whole) ? undefined : roomOf(piece);
      if (!room || room.bottom <= 0 || room.top >= innerHeight) continue;
      const off = Math.max(room.top - y, y - room.bottom, near);
      if (off > least || (off === least && !best?.piece.contains(piece))) continue;
      if (room.bottom <= coveredTo(piece)) continue;
      least = off;
      const share = Math.min(Math.max((y - room.top) / room.height, 0), 1);
      best = { piece, share, below: Math.max(room.top - y, 0) / innerHeight };
    }
  }
  return best;
}

/** Where a place is now, in px from the top of the screen. A drawing that has moved onto the stage is where its step's words end. */
function topOf({ piece, share }: Place): number | undefined {
  const room = roomOf(piece);
  if (room) return room.top + room.height * share;
  const prose = piece.closest(".step")?.querySelector(".prose");
  return prose ? roomOf(prose)?.bottom : undefined;
}

/** Where a place is put, in px from the top of the screen: at the reading line, or under the chart that stands over it. */
function lineFor(piece: Element): number {
  const under = coveredTo(piece);
  // A share of a paragraph that is set anew is a line or so off.
  const lines = under && 2 * parseFloat(getComputedStyle(piece).lineHeight);
  return Math.max(innerHeight * line, under + lines);
}

/** What the layout of the page depends on. */
const shape = () => {
  const root = document.documentElement;
  const { fontSize } = getComputedStyle(root);
  return [root.clientWidth, fontSize, root.classList.contains("moving")].join();
};

/** Keeps the reader's place from now on. */
export function keepPlace(): void {
  let place: Place | undefined;
  /** How the page was when the place was last seen to. */
  let known = { shape: shape(), height: innerHeight, top: 0 };
  /** Where the page was put last: standing there is no scrolling of the reader's. */
  let put = -1;
  const note = () => {
    const top = place && topOf(place);
    known = { shape: shape(), height: innerHeight, top: top === undefined ? 0 : top + scrollY };
  };
  const remember = () => {
    if (Math.abs(scrollY - put) < 2 || shape() !== known.shape) return;
    put = -1;
    place = scrollY > 0 ? nearest() : undefined;
    note();
  };
  const back = () => {
    const top = place && topOf(place);
    if (!place || top === undefined) return;
    const by = top - lineFor(place.piece) - place.below * innerHeight;
    if (Math.abs(by) >= 1) scrollTo({ top: scrollY + by, behavior: "instant" });
    put = scrollY;
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      remember();
    }, 150);
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("scrollend", remember);
  new ResizeObserver(() => {
    if (matchMedia("print").matches) return;
    const before = known;
    const other = shape() !== before.shape || innerHeight !== before.height;
    note();
    if (!place || !other) return soon();
    if (Math.abs(known.top - before.top) < 2) return;
    back();
    // The browser's own anchoring, and scenes that rest again, have had their say some frames later.
    let frames = 4;
    const again = () => {
      back();
      if (--frames > 0) requestAnimationFrame(again);
    };
    requestAnimationFrame(again);
  }).observe(document.body);
}
