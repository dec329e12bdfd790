import { lineIndex } from "../../../chapters/lineindex.ts";
import { rule } from "../../rule.ts";

/** More letters than any word has, and no address. Commas and bars part what a table or a list of forms has. */
const endless = /(?<![^\s"'(<[|,])(?!\S*:\/\/)[^\s"|,]{100,}/g;

export default rule(
  {
    code: "word-endless",
    title: "A hundred letters and more without a space",
    why: "No line and no label has room for it; it comes of a slip of the hand, or of something that isn’t text.",
  },
  function* ({ chapters, data }) {
    const files = [
      ...chapters.map(({ file, source }) => ({ file, text: source })),
      ...[...data.values()].map(({ file, text }) => ({ file, text })),
    ];
    for (const { file, text } of files) {
      const lines = lineIndex(text);
      for (const { index, 0: word } of text.matchAll(endless))
        yield {
          source: { file, lines },
          offset: index,
          message: `“${word.slice(0, 20)}…” goes on for ${word.length} signs without a space.`,
          remedy: "Write words, with a space between them.",
        };
    }
  },
);
