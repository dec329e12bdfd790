import { attribute } from "../../../chapters/chapter.ts";
import { knownAttributes } from "../../chartattributes.ts";
import { components } from "../../../say/components/table.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "attribute-missing",
    title: "An attribute that must be there",
    why: "Without it the component has nothing to show.",
  },
  function* ({ chapters, charts, record }) {
    for (const chapter of chapters)
      for (const element of chapter.elements) {
        const { own, view } = knownAttributes(element, charts);
        /** What may be written, where it is a few words. */
        const values = (name: string): readonly string[] => {
          if (name === "chart") return [...charts.keys()];
          const is = own[name]?.is;
          const known = typeof is === "object" ? is : record && view[name]?.values?.(record);
          return known && known.length <= 24 ? known : [];
        };
        const required = [
          ...Object.entries(own).filter(([, r]) => r.required),
          ...Object.entries(view).filter(([, r]) => r.required),
        ].map(([name]) => name);
        for (const name of required) {
          const value = attribute(element, name);
          if (value !== undefined && value.trim() !== "") continue;
          const entry = name === "id" ? undefined : attribute(element, "id");
          yield {
            source: chapter,
            offset: element.start,
            words: chapter.source
              .slice(element.start, element.start + 60)
              .split(/[\n>]/)[0] as string,
            ...(components[element.name]?.chart && entry ? { entry } : {}),
            message: `<${element.name}> has no “${name}”${value === undefined ? "" : ": it is empty"}.`,
            remedy:
              element.name === "Plain"
                ? 'Say why it is ordinary language: <Plain why="…">.'
                : `Add ${name}="…"${values(name).length > 0 ? `: one of ${values(name).join(", ")}` : ""}.`,
          };
        }
      }
  },
);
