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

/** Ways of writing a character by its number, or by its name, in JSON, YAML and MDX; a doubled backslash is none. */
const written =
  /\\\\|\\u(?<four>[0-9a-f]{4})|\\x(?<two>[0-9a-f]{2})|\\(?<letter>[0abefv])|&#x(?<hex>[0-9a-f]{1,6});|&#(?<number>\d{1,7});|&(?<name>shy|zwj|zwnj|lrm|rlm|ZeroWidthSpace|NoBreak);/gi;

const letters: Readonly<Record<string, number>> = { "0": 0, a: 7, b: 8, e: 27, f: 12, v: 11 };
const called: Readonly<Record<string, number>> = {
  shy: 0xad,
  zwj: 0x200d,
  zwnj: 0x200c,
  lrm: 0x200e,
  rlm: 0x200f,
  zerowidthspace: 0x200b,
  nobreak: 0x2060,
};

interface Found {
  readonly index: number;
  /** As it stands in the file. */
  readonly words: string;
  /** Its number, of UTF-16. */
  readonly unit: number;
}

/** The number that a written character stands for; none for a doubled backslash. */
function unitOf({ groups = {} }: RegExpMatchArray): number | undefined {
  const { four, two, letter, hex, number, name } = groups;
  const base16 = four ?? two ?? hex;
  if (base16 !== undefined) return parseInt(base16, 16);
  if (number !== undefined) return Number(number);
  if (letter !== undefined) return letters[letter.toLowerCase()];
  return name === undefined ? undefined : called[name.toLowerCase()];
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** What is written by number and can't be seen, or is half of a character. */
function writtenIn(text: string): Found[] {
  const all = [...text.matchAll(written)].flatMap((match) => {
    const unit = unitOf(match);
    return unit === undefined ? [] : [{ index: match.index, words: match[0], unit }];
  });
  return all.filter(({ index, words, unit }, i) => {
    const [before, after] = [all[i - 1], all[i + 1]];
    if (isHigh(unit)) return !(after && isLow(after.unit) && after.index === index + words.length);
    if (isLow(unit))
      return !(before && isHigh(before.unit) && before.index + before.words.length === index);
    return unit > 0xffff ? false : String.fromCharCode(unit).search(invisible) === 0;
  });
}

/** What can't be seen in a text, itself or written by its number, in order. */
const foundIn = (text: string): Found[] =>
  [
    ...[...text.matchAll(invisible)].map(({ index, 0: words }) => ({
      index,
      words,
      unit: words.charCodeAt(0),
    })),
    ...writtenIn(text),
  ].sort((a, b) => a.index - b.index);

/** What it is, as a sentence begins. */
function nameOf(unit: number): string {
  if (isHigh(unit) || isLow(unit)) return "Half of a character";
  const name = names[String.fromCharCode(unit)];
  return name ? name.charAt(0).toUpperCase() + name.slice(1) : "A character that nobody sees";
}

function remedyFor(text: string, { index, words }: Found): string {
  if (index === 0) return "Save the file as UTF-8 without a byte-order mark.";
  if (/^[\\&]/.test(words)) return `Delete ${words}, which stands for it.`;
  const before = text
    .slice(Math.max(0, index - 12), index)
    .split("\n")
    .at(-1);
  return `Delete it: put the cursor after “${before}” and press Delete until the next letter moves.`;
}

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
      for (const found of foundIn(text)) {
        const { line } = lines.place(found.index);
        // One message a line: a pasted paragraph brings many.
        if (line === last) continue;
        last = line;
        const code = `U+${found.unit.toString(16).toUpperCase().padStart(4, "0")}`;
        yield {
          source: { file, lines },
          offset: found.index,
          message: `${nameOf(found.unit)} stands here (${code}).`,
          remedy: remedyFor(text, found),
        };
      }
    }
  },
);
