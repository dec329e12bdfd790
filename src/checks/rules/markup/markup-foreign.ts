import type { Element } from "../../../chapters/chapter.ts";
import { components } from "../../../say/components/table.ts";
import { nearest } from "../../../record/nearest.ts";
import { rule } from "../../rule.ts";

/** The component that was meant by a name in small letters, if its attributes are those of one. */
function ours(element: Element): string | undefined {
  const name = Object.keys(components).find((n) => n.toLowerCase() === element.name);
  const meant =
    name ?? (element.name.length > 4 ? nearest(element.name, Object.keys(components)) : undefined);
  const takes = meant === undefined ? undefined : components[meant]?.attributes;
  // <span> and <cite> are HTML as well: what is written in them tells.
  const html = ["span", "cite", "q", "small", "section", "aside", "title"].includes(element.name);
  return takes && (!html || element.attributes.some((a) => takes[a.name])) ? meant : undefined;
}

const said = {
  expression: [
    "A brace { stands here, which would be read as code.",
    "Take the braces and what is in them out: figures come from <Fact>, comments go elsewhere. A brace that readers shall see is written \\{.",
  ],
  import: [
    "An import or export stands here.",
    "Take the line out: every component is there already.",
  ],
  html: [
    "HTML stands here.",
    "Write it in Markdown, or with one of the components in docs/editing.md.",
  ],
} as const;

export default rule(
  {
    code: "markup-foreign",
    title: "Code or HTML in a chapter",
    why: "Only Markdown and the story's own components can be checked, exported and printed.",
  },
  function* ({ chapters }) {
    for (const chapter of chapters) {
      for (const fault of chapter.faults)
        if (fault.kind !== "syntax")
          yield {
            source: chapter,
            offset: fault.start,
            words: fault.words,
            message: said[fault.kind][0],
            remedy: said[fault.kind][1],
          };
      for (const element of chapter.elements)
        if (
          (/^[a-z]/.test(element.name) || element.name === "") &&
          // What stands in other HTML goes with it: a pasted table is one fault.
          !chapter.parents.get(element)?.some((e) => /^(?:[a-z]|$)/.test(e.name))
        ) {
          const meant = ours(element);
          yield {
            source: chapter,
            offset: element.start,
            words: `<${element.name}>`,
            message: meant ? `There is no component <${element.name}>.` : said.html[0],
            remedy: meant
              ? `Write <${meant}>${chapter.source.slice(element.start, element.end).endsWith("/>") ? "" : ` and </${meant}>`}: the components begin with a capital.`
              : said.html[1],
          };
        }
    }
  },
);
