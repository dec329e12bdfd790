/**
 * The letters that one page needs, as `@font-face` rules with the files inside:
 * for a page that asks for nothing, and is as high everywhere as it was measured.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";

/** The cuts that pages are set in, as in `src/charts/kit/metrics.json`. */
export const letterCuts = {
  sans400: { family: "Public Sans", weight: 400, file: "sans-400" },
  sans600: { family: "Public Sans", weight: 600, file: "sans-600" },
  serif400: { family: "Source Serif 4", weight: 400, file: "serif-400" },
  serif600: { family: "Source Serif 4", weight: 600, file: "serif-600" },
  display400: { family: "Source Serif 4 Display", weight: 400, file: "display-400" },
} as const;

export type Cut = keyof typeof letterCuts;

/**
 * What a face can do without. Text loses its kerning, which nobody sees at its
 * size and which weighs a fifth; headings keep theirs.
 */
const weighty = {
  "Public Sans": ["GPOS", "GSUB", "GDEF", "STAT"],
  "Source Serif 4": ["STAT", "BASE"],
  "Source Serif 4 Display": ["STAT", "BASE"],
} as const;

const known = new Map<string, Promise<string>>();

async function face(cut: Cut, letters: string): Promise<string> {
  const { family, weight, file } = letterCuts[cut];
  const whole = readFileSync(join(process.cwd(), "src/fonts", `${file}.ttf`));
  const part = await subsetFont(whole, letters, {
    targetFormat: "woff2",
    noLayoutClosure: true,
    noHinting: true,
    dropTables: weighty[family],
  });
  const data = part.toString("base64");
  return `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${data})}`;
}

/** The rules for texts by the cut that they are set in; none for a cut without text. */
export async function letterFaces(texts: Readonly<Partial<Record<Cut, string>>>): Promise<string> {
  const faces = (Object.keys(letterCuts) as Cut[]).flatMap((cut) => {
    const letters = [...new Set(texts[cut] ?? "")].sort().join("");
    if (letters === "") return [];
    const key = `${cut} ${letters}`;
    const made = known.get(key) ?? face(cut, letters);
    known.set(key, made);
    return [made];
  });
  return (await Promise.all(faces)).join("");
}
