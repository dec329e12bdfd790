import { nearest } from "../../../record/nearest.ts";
import { rule } from "../../rule.ts";
import { frontKeys } from "../../../chapters/frontkeys.ts";

const example = "---\\nid: name\\ntitle: Title\\nsummary: One sentence.\\n---".replaceAll(
  "\\n",
  " ⏎ ",
);
const keys = Object.keys(frontKeys);

export default rule(
  {
    code: "front-matter",
    title: "Front matter that is missing, broken or incomplete",
    why: "The page takes its address, its heading and the words shown when it is shared from there.",
  },
  function* ({ chapters }) {
    for (const chapter of chapters) {
      const { front } = chapter;
      if (!front.present) {
        yield {
          source: chapter,
          offset: 0,
          words: chapter.lines.text(0),
          message: "The file has no front matter.",
          remedy: `Begin the file, on its first line, with ${example}`,
        };
        continue;
      }
      if (front.broken) {
        yield {
          source: chapter,
          offset: front.broken.start,
          words: chapter.lines.text(front.broken.start).trim(),
          message: `The front matter can't be read: ${front.broken.reason}.`,
          remedy:
            "Write one “key: value” a line between two lines of three hyphens. A value with a colon in it goes in quotation marks.",
        };
        continue;
      }
      const missing = keys.filter(
        (key) => frontKeys[key]?.required && !front.values.some((v) => v.key === key),
      );
      for (const key of missing)
        yield {
          source: chapter,
          offset: 0,
          message: `The front matter has no “${key}”.`,
          remedy: `Add a line “${key}: …”: ${frontKeys[key]?.about}.`,
        };
      for (const value of front.values) {
        if (!frontKeys[value.key])
          yield {
            source: chapter,
            offset: value.keyStart,
            words: value.key,
            message: `The front matter has a key “${value.key}” that nothing reads.`,
            remedy: `Write ${nearest(value.key, keys) ?? keys.join(", ")}, or take the line out.`,
          };
        else if (!value.plain || value.value.trim() === "")
          yield {
            source: chapter,
            offset: value.keyStart,
            words: value.key,
            message: `“${value.key}” is empty or not one line of text.`,
            remedy: `Write ${value.key}: followed by its text.`,
          };
        else if (value.key === "id" && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value.value))
          yield {
            source: chapter,
            offset: value.start,
            words: value.value,
            message: `“${value.value}” can't be the address of a scene.`,
            remedy: "Write lower-case words joined by hyphens.",
          };
      }
    }
  },
);
