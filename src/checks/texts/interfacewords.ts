/** The words in Astro components and pages, read with Astro's own parser: text between tags, and attributes that are read out. */
import { parse } from "@astrojs/compiler-rs";
import type { Text } from "./text.ts";
import { BOUND, typedString } from "../find/typed.ts";
import { lineIndex } from "../../chapters/lineindex.ts";

/** One text of the interface with the offset of its first character. */
export interface InterfaceText {
  /** As long as it is in the source: what code puts in is one mark of a bound value, and filler. */
  readonly text: string;
  readonly start: number;
}

/** A node of the parser's tree (ESTree with JSX). Offsets are counted as in strings. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}
interface Tree extends Node {
  readonly body: readonly Node[];
  readonly comments: readonly Node[];
}

const filler = "\u200B";
const readOut = new Set(["alt", "title", "aria-label", "placeholder", "description"]);

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

/** The nodes within one, in the order of the parser. */
const within = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const nameOf = (node: Node | undefined): unknown => (node?.name as Node | undefined)?.name;

/** Code and styles: what stands in them isn't read. */
const isCode = (node: Node): boolean =>
  ["style", "script"].includes(String(nameOf(node.openingElement as Node | undefined)));

/** Stretches of text beside each other; what code puts in belongs to them, a tag or a comment ends one. */
function stretches(children: readonly Node[]): Node[][] {
  const all: Node[][] = [[]];
  for (const node of children)
    if (node.type === "JSXText" || node.type === "JSXExpressionContainer") all.at(-1)?.push(node);
    else all.push([]);
  return all;
}

/** All texts of a file, in its order; one without a word of two letters is none. */
export function interfaceWords(source: string): InterfaceText[] {
  const found: InterfaceText[] = [];
  const add = (nodes: readonly Node[]): void => {
    const text = nodes
      .map(({ type, start, end }) =>
        type === "JSXExpressionContainer"
          ? BOUND.padEnd(end - start, filler)
          : source.slice(start, end),
      )
      .join("");
    if (/\p{L}{2,}/u.test(text)) found.push({ text, start: nodes[0]?.start ?? 0 });
  };
  const visit = (node: Node): void => {
    if (isCode(node)) return;
    if (node.type === "JSXAttribute") {
      const value = node.value as Node | null;
      if (value?.type === "Literal" && readOut.has(String(nameOf(node))))
        add([{ type: "JSXText", start: value.start + 1, end: value.end - 1 }]);
    }
    if (Array.isArray(node.children)) stretches(node.children as Node[]).forEach(add);
    within(node).forEach(visit);
  };
  const { body } = parse(source).ast as Tree;
  stretches(body).forEach(add);
  body.forEach(visit);
  return found.sort((a, b) => a.start - b.start);
}

/** The words as a reader sees them; what code puts in is shown as `{…}`. */
export function shownWords({ text }: InterfaceText): string {
  return text
    .replace(new RegExp(`${BOUND}${filler}*`, "g"), "{…}")
    .replace(/\s+/g, " ")
    .trim();
}

/** The lines that a comment `plain: reason` marks as ordinary language: its own and the next. */
function plainLines(source: string, lines: ReturnType<typeof lineIndex>): ReadonlySet<number> {
  const plain = new Set<number>();
  const visit = (node: Node): void => {
    if (
      ["Block", "Line", "AstroComment"].includes(node.type) &&
      /^\s*plain:\s*\S/.test(String(node.value))
    ) {
      const { line } = lines.place(node.start);
      plain.add(line).add(line + 1);
    }
    within(node).forEach(visit);
  };
  if (/plain:/.test(source)) visit(parse(source).ast as Tree);
  return plain;
}

/** The texts of one file. A comment `plain: reason` on the line or the one above marks ordinary language. */
export function interfaceTexts(file: string, source: string): Text[] {
  const lines = lineIndex(source);
  const plain = plainLines(source, lines);
  return interfaceWords(source).flatMap(({ text, start }): Text[] => {
    const lead = text.length - text.trimStart().length;
    if (plain.has(lines.place(start + lead).line)) return [];
    const typed = typedString(text.replace(/\n/g, " "), (i) => start + i);
    return [
      { source: { file, lines }, where: "interface", typed, words: typed, about: [], binds: true },
    ];
  });
}
