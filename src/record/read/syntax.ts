/** What a JSON parser complains of, in the words of somebody who edits a data file, at the place to mend. */
import type { ParseError } from "jsonc-parser";

/** What is wrong, where, and what to do. */
export interface SyntaxFault {
  readonly offset: number;
  readonly words?: string;
  readonly message: string;
  readonly remedy: string;
}

/** By the parser's code. */
const known: Record<number, [message: string, remedy: string]> = {
  1: ["Something here is not JSON.", "Compare with the entry above; text stands in double quotes."],
  2: ["This is not a number.", "Write it in digits, without a comma: 2500."],
  3: ["A key in double quotes is missing here.", 'Write "key": before the value.'],
  4: ["A value is missing here.", "Write the value, or take the key out."],
  5: ["A colon is missing here.", 'Write a colon between key and value: "key": "value".'],
  7: ["A closing brace is missing.", "Write } at the end of the entry."],
  8: ["A closing bracket is missing.", "Write ] at the end of the list."],
  9: ["The file should end here.", "Take out what follows."],
  10: ["Comments can't stand in a data file.", "Take the comment out; use a note instead."],
  11: ["A comment is not closed.", "Take the comment out."],
  12: ["A closing quotation mark is missing.", 'Write " at the end of the text.'],
  13: ["This number is not finished.", "Write it in digits, without a comma: 2500."],
  14: ["A character is written wrongly here.", "Write the character itself."],
  15: ["A backslash stands before a character that needs none.", "Take the backslash out."],
  16: ["This character can't stand in text.", "Take it out; a text stands on one line."],
};

/** Where the last thing before an offset stands: blanks and line ends are passed over. */
function before(text: string, offset: number): number {
  let at = offset - 1;
  while (at > 0 && /\s/.test(text[at] as string)) at -= 1;
  return at;
}

/** The fault that a parser's first error comes from. */
export function syntaxFault(text: string, error: ParseError | undefined): SyntaxFault {
  const offset = Math.min(error?.offset ?? 0, text.length);
  const code = error?.error ?? 4;
  const last = before(text, offset);
  const next = text.slice(offset).trimStart()[0] ?? "";
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n")[0] as string;
  const curly = line.search(/[“”„]/);
  // Inside a text that stands in straight marks, curly ones are right.
  const outside = curly !== -1 && !/^[^"]*"[^"]*$/.test(line.slice(0, curly).replace(/\\"/g, ""));
  if (outside && code !== 6)
    return {
      offset: offset - (offset - text.lastIndexOf("\n", offset - 1) - 1) + curly,
      words: line[curly] as string,
      message: `A curly quotation mark ${line[curly]} stands where a straight one belongs.`,
      remedy: 'Write keys and values between straight quotation marks: "key": "value".',
    };
  if ((code === 3 || code === 4) && text[last] === "," && /[}\]]|^$/.test(next))
    return {
      offset: last,
      words: ",",
      message: "A comma stands after the last one; nothing follows it.",
      remedy: "Take the comma out.",
    };
  if (code === 6)
    return {
      offset: last,
      words: text[last] as string,
      message: "A comma is missing after this.",
      remedy: "Write a comma after it.",
    };
  if (text[offset] === "'")
    return {
      offset,
      words: "'",
      message: "A single quotation mark stands where a double one belongs.",
      remedy: 'Write keys and values between double quotation marks: "key": "value".',
    };
  if (text[offset] === ",")
    return { offset, words: ",", message: "A comma stands here twice.", remedy: "Take one out." };
  const [message, remedy] = known[code] ?? (known[1] as [string, string]);
  return { offset, message, remedy };
}
