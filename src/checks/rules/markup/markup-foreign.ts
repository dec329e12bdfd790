import { rule } from "../../rule.ts";

const said = {
  expression: [
    "An expression in braces stands here.",
    "Take it out: figures come from <Fact>, comments go elsewhere. A brace that is meant as a brace is written \\{.",
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
  function* ({ chapters, pages }) {
    for (const chapter of [...chapters, ...pages]) {
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
        if (/^[a-z]/.test(element.name) || element.name === "")
          yield {
            source: chapter,
            offset: element.start,
            words: `<${element.name}>`,
            message: said.html[0],
            remedy: said.html[1],
          };
    }
  },
);
