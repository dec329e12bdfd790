import { nearest } from "../../../record/nearest.ts";
import type { Chapter, Element } from "../../../chapters/chapter.ts";
import { rule } from "../../rule.ts";
import { components } from "../../../say/components/table.ts";

/** Does it stand around words, with a closing tag to mend as well? */
const closed = (chapter: Chapter, { start, end }: Element): boolean =>
  !chapter.source.slice(start, end).endsWith("/>");

export default rule(
  {
    code: "component-unknown",
    title: "A component that doesn't exist",
    why: "It would show nothing, or stop the build with a message about code.",
  },
  function* ({ chapters }) {
    const names = Object.keys(components);
    for (const chapter of chapters)
      for (const element of chapter.elements) {
        if (!/^[A-Z]/.test(element.name) || components[element.name]) continue;
        const near = nearest(element.name, names);
        yield {
          source: chapter,
          offset: element.start,
          words: `<${element.name}>`,
          message: `There is no component <${element.name}>.`,
          remedy: near
            ? `Write <${near}>${closed(chapter, element) ? ` and </${near}>` : ""}.`
            : `The components are ${names.join(", ")}.`,
        };
      }
  },
);
