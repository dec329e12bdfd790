import { lineIndex } from "../../../chapters/lineindex.ts";
import { rule } from "../../rule.ts";

/** Characters that nobody sees: zero widths, joiners, marks of direction, soft hyphens, controls. */
// eslint-disable-next-line no-control-regex -- these are the ones that are looked for
const invisible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFD]+/g;

const names: Readonly<Record<string, string>> = {
  "\u00AD": "a soft hyphen",
  "\u200B": "a space of no width",
  "\u200C": "a joiner of no width",
  "\u200D": "a joiner of no width",
  "\u200E": "a mark of direction",
  "\u200F": "a mark of direction",
  "\u2028": "a line separator",
  "\u2060": "a joiner of no width",
  "\uFEFF": "a byte-order mark",
  "\uFFFD": "a mark for a character that was lost",
};

export default rule(
  {
    code: "character-invisible",
    title: "A character that nobody sees",
    why: "It comes along when text is pasted; it breaks ids, searches and line ends, and no reader would know.",
  },
  function* ({ chapters, data }) {
    const files = [
      ...chapters.map(({ file, source }) => ({ file, text: source })),
      ...[...data.values()].map(({ file, text }) => ({ file, text })),
    ];
    for (const { file, text } of files) {
      const lines = lineIndex(text);
      let last = 0;
      for (const match of text.matchAll(invisible)) {
        const { line } = lines.place(match.index);
        // One message a line: a pasted paragraph brings many.
        if (line === last) continue;
        last = line;
        const found = match[0][0] as string;
        const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
        const before = text
          .slice(Math.max(0, match.index - 12), match.index)
          .split("\n")
          .at(-1);
        yield {
          source: { file, lines },
          offset: match.index,
          message: `${names[found] ? `${names[found]?.charAt(0).toUpperCase()}${names[found]?.slice(1)}` : "A character that nobody sees"} stands here (${code}).`,
          remedy:
            match.index === 0
              ? "Save the file as UTF-8 without a byte-order mark."
              : `Delete it: put the cursor after “${before}” and press Delete until the next letter moves.`,
        };
      }
    }
  },
);
