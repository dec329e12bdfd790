/** The source of a component with another attribute. */
import { attribute, type Element } from "../../chapters/chapter.ts";

/** The element's source with an attribute set. */
export function withAttribute(
  element: Element,
  source: string,
  key: string,
  value: string,
): string {
  const written = source.slice(element.start, element.end);
  const a = element.attributes.find((x) => x.name === key);
  if (a)
    return (
      written.slice(0, a.start - element.start) +
      `${key}="${value}"` +
      written.slice(a.end - element.start)
    );
  return written.replace(/\s*\/>$/, ` ${key}="${value}"/>`);
}

export function swapValues(element: Element, source: string, one: string, two: string): string {
  const written = source.slice(element.start, element.end);
  const x = attribute(element, one) ?? "";
  const y = attribute(element, two) ?? "";
  return written
    .replace(`${one}="${x}"`, `${one}="${y}"`)
    .replace(`${two}="${y}"`, `${two}="${x}"`);
}
