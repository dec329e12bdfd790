/**
 * The web fonts as `@font-face` rules with the files inside them: they are there
 * at the first paint, so that no text is set twice and nothing moves. As files of
 * their own they would come later, and weigh the same.
 */
import { readFileSync } from "node:fs";

const faces = [
  { family: "Source Serif 4", file: "serif", weight: "400 600" },
  { family: "Source Serif 4 Display", file: "serif-display", weight: "400" },
  { family: "Public Sans", file: "sans", weight: "400 700" },
] as const;

/** The rules for a page's `<style>`. Reads `src/fonts/*.woff2` from the project's root. */
export function fontFaces(): string {
  return faces
    .map(({ family, file, weight }) => {
      const data = readFileSync(`src/fonts/${file}.woff2`).toString("base64");
      return `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    })
    .join("");
}
