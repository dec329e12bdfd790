import { attribute } from "../../../chapters/chapter.ts";
import { components } from "../../../say/components/table.ts";
import { rule } from "../../rule.ts";
import type { SourceFile } from "../../texts/text.ts";

export default rule(
  {
    code: "id-duplicate",
    title: "An address that is used twice",
    why: "Scenes and steps are addresses on one page: a link would lead to the first of the two.",
  },
  function* ({ chapters }) {
    const seen = new Map<string, string>();
    const taken = (id: string, source: SourceFile, offset: number): string | undefined => {
      const before = seen.get(id);
      if (before === undefined) seen.set(id, `${source.file}:${source.lines.place(offset).line}`);
      return before;
    };
    for (const chapter of chapters) {
      const id = chapter.front.values.find((v) => v.key === "id");
      const ids = id?.plain ? [{ id: id.value, offset: id.start }] : [];
      for (const element of chapter.elements) {
        const places = components[element.name]?.chart ? ["id", "was"] : ["was"];
        for (const name of places)
          for (const place of attribute(element, name)?.split(/\s+/).filter(Boolean) ?? [])
            ids.push({
              id: place,
              offset: element.attributes.find((a) => a.name === name)?.start ?? element.start,
            });
      }
      for (const { id: name, offset } of ids) {
        const before = taken(name, chapter, offset);
        if (before)
          yield {
            source: chapter,
            offset,
            words: name,
            entry: name,
            message: `The address “${name}” is taken: it stands in ${before}.`,
            remedy: `Give this one another name, for instance “${chapter.front.values.find((v) => v.key === "id")?.value ?? "scene"}-${name}”.`,
          };
      }
    }
  },
);
