/** The pieces of a page that a reader's place can be in. */

/** Text, a drawing, a movement, an empty screen. */
const pieces =
  "p, li, h1, h2, h3, footer, dt, dd, label, summary, .own, .flat, .scrub, .pause, .grade-word, .end-word";

/** What is one piece, whatever stands in it; and what nobody reads. */
const whole = ".flat, .scrub, .stage, .tens";

/** A part of the page, and what there is in it that has pieces. */
export interface Part {
  readonly element: Element;
  readonly piece: boolean;
  readonly parts: readonly Part[];
}

/** What there is of pieces in an element; elements that only hold another are left out. */
function partsIn(element: Element): Part[] {
  const piece = element.matches(pieces);
  const parts = element.matches(whole) ? [] : [...element.children].flatMap(partsIn);
  return piece || parts.length > 1 ? [{ element, piece, parts }] : parts;
}

const known = new WeakMap<Element, readonly Part[]>();

/** What there is of pieces within an element, looked for once: at each rest it took a quarter of what scrolling costs. */
export function piecesOf(element: Element): readonly Part[] {
  const found = known.get(element) ?? [...element.children].flatMap(partsIn);
  known.set(element, found);
  return found;
}

/** The room that a piece has on the page; none if it is folded away, not shown, or for listeners alone. */
export function roomOf(piece: Element): DOMRect | undefined {
  if ("checkVisibility" in piece && !piece.checkVisibility()) return undefined;
  const room = piece.getBoundingClientRect();
  return room.width < 8 || room.height < 2 ? undefined : room;
}

/** How far down the screen a chart that stands over a piece reaches, in px; 0 if none does. */
export function coveredTo(piece: Element): number {
  const stage = piece.closest(".scrolly")?.querySelector<HTMLElement>(".stage");
  const over = stage && !stage.contains(piece) ? roomOf(stage) : undefined;
  const room = over && roomOf(piece);
  if (!stage || !room || over.right <= room.left || over.left >= room.right) return 0;
  return parseFloat(getComputedStyle(stage).top) + over.height;
}
