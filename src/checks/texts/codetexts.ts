/**
 * The sentences in a chart's code. Types are blanked out by Node itself, which
 * keeps every offset; the rest is read as JavaScript and its strings that look
 * like words for readers are held to the same rules as a chapter.
 */
import { stripTypeScriptTypes } from "node:module";
import { parse } from "acorn";
import type { Text } from "./text.ts";
import { BOUND, typedString } from "../find/typed.ts";
import { lineIndex } from "../../chapters/lines.ts";

/** The parts of an ESTree node that are read here. */
interface Tree {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A string that somebody could read: a figure or some words, and no drawing or style instruction. */
const readable = (text: string): boolean =>
  /\p{L}{3,}/u.test(text) &&
  /[\s\u00a0\uFFFC]/.test(text) &&
  !/var\(|translate\(|(?:^| )[a-z]{1,2}-(?:\d|\uFFFC|[a-z]+)(?: |$)|[{};=]|^[\sMLHVCSQTAZmlhvcsqtaz\d.,\uFFFC-]+$/.test(
    text,
  );

/** The readable strings of one file. `// plain: reason` on the line above or beside marks ordinary language. */
export function codeTexts(file: string, source: string): Text[] {
  const lines = lineIndex(source);
  const plain = new Set<number>();
  let tree: Tree;
  // Node calls this function experimental each time a process first uses it; editors have no use for that.
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    tree = parse(stripTypeScriptTypes(source), {
      ecmaVersion: "latest",
      sourceType: "module",
      onComment: (_block, text, start) => {
        if (!/^\s*plain:\s*\S/.test(text)) return;
        const { line } = lines.place(start);
        plain.add(line).add(line + 1);
      },
    }) as unknown as Tree;
  } catch {
    // The compiler will say what is wrong with it.
    return [];
  } finally {
    process.emitWarning = emitWarning;
  }
  const texts: Text[] = [];
  const add = (text: string, at: (index: number) => number): void => {
    if (!readable(text) || plain.has(lines.place(at(0)).line)) return;
    const typed = typedString(text, at);
    texts.push({
      source: { file, lines },
      where: "chart",
      typed,
      words: typed,
      about: [],
      binds: true,
    });
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (node === null || typeof node !== "object" || typeof (node as Tree).type !== "string")
      return;
    const tree = node as Tree;
    // What an import names and what an error says to developers is not read by readers.
    if (/^(?:Import|ExportAll)/.test(tree.type) || tree.type === "ThrowStatement") return;
    if (tree.type === "Literal" && typeof tree["value"] === "string") {
      const start = tree.start + 1;
      add(tree["value"], (i) => start + i);
    } else if (tree.type === "TemplateLiteral") {
      // A value put into the string stands for a bound one.
      const quasis = tree["quasis"] as (Tree & { value: { cooked: string } })[];
      let text = "";
      const map: number[] = [];
      quasis.forEach((quasi, q) => {
        for (let i = 0; i < quasi.value.cooked.length; i += 1) map.push(quasi.start + i);
        text += quasi.value.cooked;
        if (q < quasis.length - 1) {
          text += BOUND;
          map.push(quasi.end);
        }
      });
      add(text, (i) => map[i] ?? tree.start);
      walk(tree["expressions"]);
      return;
    }
    for (const key of Object.keys(tree)) if (key !== "type") walk(tree[key]);
  };
  walk(tree["body"]);
  return texts;
}
