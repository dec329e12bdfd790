/** The words in Astro components and pages: text between tags, and attributes that are read out. */

/** One text of the interface, with its line from 1. */
export interface InterfaceText {
  readonly text: string;
  readonly line: number;
}

/** Finds them by the shape of the markup; what is put in from code is shown as `{…}`. */
export function interfaceWords(source: string): InterfaceText[] {
  // Code, styles and scripts are blanked out, so that places hold.
  const blank = (whole: string): string => whole.replace(/[^\n]/g, " ");
  const markup = source
    .replace(/^---\n[\s\S]*?\n---/, blank)
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, blank)
    .replace(/<!--[\s\S]*?-->/g, blank);
  const found: InterfaceText[] = [];
  const add = (text: string, at: number): void => {
    const words = text.replace(/\{[^{}]*\}/g, "{…}").replace(/\s+/g, " ").trim();
    if (!/\p{L}{2,}/u.test(words.replaceAll("{…}", ""))) return;
    found.push({ text: words, line: source.slice(0, at + (text.length - text.trimStart().length)).split("\n").length });
  };
  for (const m of markup.matchAll(/>([^<>]*)</g)) if (!/=>|[;]\s*$|&&|\?\s*\(/.test(m[1] as string)) add(m[1] as string, m.index + 1);
  for (const m of markup.matchAll(/\b(?:alt|title|aria-label|placeholder|description|content)="([^"]+)"/g)) add(m[1] as string, m.index);
  return found.sort((a, b) => a.line - b.line);
}
