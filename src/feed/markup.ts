/** Markup of the page, made fit to be read elsewhere. */
import { sanitize, type Schema } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { absolute } from "../site/address.ts";

/** What a feed may hold: text, its order, links and pictures. Of any other element the words stay. */
const schema: Schema = {
  tagNames:
    "a abbr b blockquote br cite dd del dl dt em figcaption figure footer h2 h3 h4 hr i img ins li ol p q section span strong sub sup table tbody td th thead time tr ul".split(
      " ",
    ),
  attributes: {
    "*": ["id", "role", "ariaLabel", "lang", "title"],
    a: ["href"],
    img: ["src", "width", "height", "alt"],
    td: ["colSpan", "rowSpan"],
    th: ["colSpan", "rowSpan", "scope"],
    time: ["dateTime"],
  },
  protocols: { href: ["http", "https", "mailto", "tel"], src: ["http", "https"] },
  strip: ["script", "style", "svg", "template"],
  // Ids are the story's own, and links within it name them.
  clobber: [],
};

const reader = unified().use(rehypeParse, { fragment: true });

/** Without what belongs to the page (classes, comments, development marks, code), and with whole addresses. */
export function plainMarkup(html: string, site: URL): string {
  const tree = sanitize(reader.parse(html), schema);
  visit(tree, "element", ({ properties }) => {
    for (const name of ["href", "src"]) {
      const address = properties[name];
      if (typeof address === "string" && /^\/(?!\/)/.test(address))
        properties[name] = absolute(site, address);
    }
  });
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}
