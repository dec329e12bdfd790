/**
 * The reader's place, kept when the page takes another shape: a phone is turned,
 * a window pulled, a page zoomed, letters made larger, the moving form given up.
 * What is at the reading line is remembered whenever scrolling rests, with how
 * far through it the reader was, and comes back to that line before the new
 * shape is painted. What leaves the text where it is (a bar of the browser's
 * that slides in) moves nothing, and neither does what the reader opens.
 */

import { coveredTo, piecesOf, roomOf, type Part } from "./pieces.ts";

/** Where one reads, as a share of the screen's height: above the line at which a step becomes current. */
const line = 0.59;

interface Place {
  readonly piece: Element;
  /** How far through the piece the reader is, 0 to 1. */
  readonly share: number;
  /** How far below the reading line the piece begins, as a share of the screen's height. */
  readonly below: number;
}

/** What is as near as this to the reading line is at it, in px: the gap between two paragraphs doesn't lead into the column beside them. */
const near = 24;

/** The piece nearest to the reading line: the first of those beside each other, and the innermost. */
function nearest(scenes: readonly Element[]): Place | undefined {
  const y = innerHeight * line;
  let best: Place | undefined;
  let least = Infinity;
  const look = ({ element, piece, parts }: Part) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    // What is in parts off the screen is not even measured; what has no box of its own may hold some that have.
    if (height > 0 && (bottom <= 0 || top >= innerHeight)) return;
    const off = Math.max(top - y, y - bottom, near);
    const nearer = off < least || (off === least && best?.piece.contains(element) === true);
    if (piece && nearer && roomOf(element) && bottom > coveredTo(element)) {
      least = off;
      const share = Math.min(Math.max((y - top) / height, 0), 1);
      best = { piece: element, share, below: Math.max(top - y, 0) / innerHeight };
    }
    parts.forEach(look);
  };
  for (const scene of scenes) {
    const { top, bottom } = scene.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) piecesOf(scene).forEach(look);
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
  const scenes = [...document.querySelectorAll(".scene, .end, .foot")];
  let place: Place | undefined;
  /** How the page was when the place was last seen to. */
  let known = { shape: shape(), height: innerHeight, top: 0 };
  /** Where the page was put last: standing there is no scrolling of the reader's. */
  let put = -1;
  const note = () => {
    const top = place && topOf(place);
    known = { shape: shape(), height: innerHeight, top: top === undefined ? 0 : top + scrollY };
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const remember = () => {
    if (Math.abs(scrollY - put) < 2 || shape() !== known.shape) return;
    put = -1;
    clearTimeout(waiting);
    waiting = undefined;
    place = scrollY > 0 ? nearest(scenes) : undefined;
    note();
  };
  const back = () => {
    const top = place && topOf(place);
    if (!place || top === undefined) return;
    const by = top - lineFor(place.piece) - place.below * innerHeight;
    if (Math.abs(by) >= 1) scrollTo({ top: scrollY + by, behavior: "instant" });
    put = scrollY;
  };
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
