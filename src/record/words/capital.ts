/** A text with a capital at its start, as a sentence or a heading begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
