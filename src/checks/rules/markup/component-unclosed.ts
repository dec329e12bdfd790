import { nearest } from "../../../record/nearest.ts";
import { rule } from "../../rule.ts";
import { components, containers } from "../../../say/components/table.ts";
import { leftOpen } from "./mdx-broken.ts";

export default rule(
  {
    code: "component-unclosed",
    title: "A component that is opened and not closed",
    why: "Everything after it would belong to it; nothing in this file can be published until it is closed.",
  },
  function* ({ chapters }) {
    for (const chapter of chapters)
      for (const fault of chapter.faults) {
        if (!leftOpen(fault)) continue;
        const names = [...(fault.reason ?? "").matchAll(/<\/?([A-Za-z]+)>/g)].map(
          (m) => m[1] as string,
        );
        const crossed = /^Unexpected closing tag/.test(fault.reason ?? "");
        const name = (crossed ? names[1] : names[0]) ?? "";
        const known = components[name] ? name : nearest(name, Object.keys(components));
        yield {
          source: chapter,
          offset: fault.start,
          words: fault.words,
          message: crossed
            ? `<${name}> is opened here, and </${names[0]}> comes before it is closed.`
            : `<${name}> is opened here and never closed.`,
          remedy:
            known && !containers.has(known)
              ? `End it with a slash: <${known} …/>.`
              : `Write </${known ?? name}> where it ends, on a line of its own if <${known ?? name}> stands on one.`,
        };
      }
  },
);
