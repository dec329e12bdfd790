/** The address follows the reader, without entries in the history: Back leaves the story. */
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Writes a step's id into the address, once scrolling has rested (browsers limit how often). */
export function follow(id: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => history.replaceState(history.state, "", `#${id}`), 300);
}
