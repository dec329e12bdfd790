import type { Fault } from "../../../chapters/chapter.ts";
import { rule } from "../../rule.ts";

/** Was it a component left open? Then `component-unclosed` speaks. */
export const leftOpen = (fault: Fault): boolean =>
  fault.kind === "syntax" && /end-tag-mismatch$/.test(fault.rule ?? "");

/** The parser's account in an editor's words. */
function explain(fault: Fault): { message: string; remedy: string } {
  const reason = fault.reason ?? "";
  if (/unexpected-closing-slash/.test(fault.rule ?? ""))
    return {
      message: "This closes a component that was never opened.",
      remedy: "Take it out, or write the opening before it.",
    };
  if (/mdx-expression/.test(fault.rule ?? ""))
    return {
      message: "A brace { is opened here and never closed.",
      remedy: "Chapters take no expressions: take the brace out, or write it as \\{.",
    };
  if (/mdxjs-esm|acorn/.test(fault.rule ?? ""))
    return {
      message: "This line reads as an import or export.",
      remedy:
        "Chapters take none: take the line out. A sentence may not begin with “import” or “export” in lower case.",
    };
  if (/=[“”]/.test(fault.words))
    return {
      message:
        "The markup of this line can't be read; a curly quotation mark stands where a straight one belongs.",
      remedy: 'Write attributes with straight quotation marks: id="…".',
    };
  if (/before attribute value/.test(reason))
    return {
      message: "The value of an attribute is not in quotation marks.",
      remedy: 'Write name="value", with straight quotation marks.',
    };
  if (/in attribute value/.test(reason))
    return {
      message: "The value of an attribute begins with a quotation mark and never ends.",
      remedy: 'Close it: name="value".',
    };
  if (/`!`/.test(reason))
    return {
      message: "HTML comments can't stand in a chapter.",
      remedy: "Take the comment out; what editors need to know belongs in the commit or in docs/.",
    };
  return {
    message: `The markup of this line can't be read: ${reason.replace(/\s*\(note:.*\)/, "").replace(/\s*\(U\+[0-9A-F]+\)/g, "")}.`,
    remedy: "Compare the line with the examples in docs/editing.md.",
  };
}

export default rule(
  {
    code: "mdx-broken",
    title: "Markup that can't be read",
    why: "Nothing in this file can be checked or published until it can be read.",
  },
  function* ({ chapters }) {
    for (const chapter of chapters)
      for (const fault of chapter.faults)
        if (fault.kind === "syntax" && !leftOpen(fault))
          yield { source: chapter, offset: fault.start, words: fault.words, ...explain(fault) };
  },
);
