/**
 * Parses one chapter: MDX text in, a small typed tree with source offsets out.
 * It judges nothing; what cannot be read is listed as faults, and the rules put
 * them into words. Pure: no file is opened here.
 */
import remarkFrontmatter from "remark-frontmatter";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { readFront, type Front } from "./front.ts";
import { lineIndex, type LineIndex } from "./lineindex.ts";
import { sourceMap } from "./sourcemap.ts";
import { containers } from "../say/components/table.ts";

/** An attribute as written. A switch (no value) is `true`; one in braces has `braces`. */
export interface Attribute {
  readonly name: string;
  readonly value: string | true;
  readonly braces?: boolean;
  readonly start: number;
  readonly end: number;
}

/** A component in the text, with offsets into the source. */
export interface Element {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly start: number;
  readonly end: number;
}

/** The value of an attribute, or undefined. A switch gives the empty string. */
export function attribute(element: Element, name: string): string | undefined {
  const found = element.attributes.find((a) => a.name === name);
  return found && (found.value === true ? "" : found.value);
}

/**
 * A stretch of a passage: typed text, or one bound component. `at(i)` is the
 * source offset of the i-th character. `inside` are the containers around it,
 * outermost first (`Own`, `Plain`, `Claim`, `Answer`).
 */
export interface Run {
  readonly text: string;
  readonly bound?: Element;
  readonly inside: readonly Element[];
  readonly start: number;
  readonly end: number;
  at(index: number): number;
}

/** A paragraph, a heading, an item of a list, a cell of a table or a block set as a quotation. */
export interface Passage {
  readonly kind: "prose" | "heading" | "item" | "cell" | "quote";
  readonly step?: Element;
  readonly runs: readonly Run[];
  readonly start: number;
}

/** What could not be read, or may not stand in a chapter. */
export interface Fault {
  readonly kind: "syntax" | "expression" | "import" | "html";
  readonly start: number;
  readonly words: string;
  /** The parser's own account, for `syntax`. */
  readonly rule?: string;
  readonly reason?: string;
}

export interface Chapter {
  readonly file: string;
  readonly source: string;
  readonly lines: LineIndex;
  readonly front: Front;
  readonly passages: readonly Passage[];
  /** Every component, in the order of the text. */
  readonly elements: readonly Element[];
  /** The components around each component, outermost first. */
  readonly parents: ReadonlyMap<Element, readonly Element[]>;
  readonly faults: readonly Fault[];
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ["yaml"])
  .use(remarkMdx)
  .freeze();

/** The parts of an mdast or MDX node that are read here. */
interface Node {
  type: string;
  name?: string | null;
  value?: string;
  alt?: string;
  children?: Node[];
  attributes?: {
    type: string;
    name?: string;
    value?: string | null | { type: string; value: string };
    position?: Node["position"];
  }[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}

/** What the parser throws, as far as it is read here. */
interface ParseError {
  readonly reason?: string;
  readonly ruleId?: string;
  readonly source?: string;
  readonly line?: number;
  readonly column?: number;
  readonly place?: { readonly offset?: number; readonly start?: { readonly offset?: number } };
}

const start = (node: Pick<Node, "position">): number => node.position?.start.offset ?? 0;
const end = (node: Pick<Node, "position">): number => node.position?.end.offset ?? 0;

/** Parses one chapter. Never throws: broken MDX gives a tree without passages and a fault. */
export function parseChapter(file: string, source: string): Chapter {
  const lines = lineIndex(source);
  const passages: Passage[] = [];
  const elements: Element[] = [];
  const parents = new Map<Element, readonly Element[]>();
  const faults: Fault[] = [];
  const front = readFront(source);

  // Without its closing line the front matter reads as text: nothing below can be told from it.
  if (front.broken?.start === 0)
    return { file, source, lines, front, passages, elements, parents, faults };

  let root: Node;
  try {
    root = processor.parse(source) as Node;
  } catch (error) {
    faults.push(syntaxFault(error as ParseError, source, lines));
    return { file, source, lines, front, passages, elements, parents, faults };
  }

  const element = (node: Node, stack: readonly Element[]): Element => {
    const made: Element = {
      name: node.name ?? "",
      start: start(node),
      end: end(node),
      attributes: (node.attributes ?? []).map((a) => ({
        name: a.name ?? "{…}",
        value:
          a.value === null || a.value === undefined
            ? true
            : typeof a.value === "string"
              ? a.value
              : a.value.value,
        ...(a.type === "mdxJsxExpressionAttribute" || typeof (a.value ?? "") === "object"
          ? { braces: true }
          : {}),
        start: start(a),
        end: end(a),
      })),
    };
    elements.push(made);
    parents.set(made, stack);
    return made;
  };

  const foreign = (node: Node): boolean => {
    const kind = {
      mdxTextExpression: "expression",
      mdxFlowExpression: "expression",
      mdxjsEsm: "import",
      html: "html",
    }[node.type] as Fault["kind"] | undefined;
    if (!kind) return false;
    faults.push({
      kind,
      start: start(node),
      words: source.slice(start(node), end(node)).split("\n")[0] as string,
    });
    return true;
  };

  /** The runs of inline content. */
  const runsOf = (node: Node, stack: readonly Element[], runs: Run[]): void => {
    if (foreign(node)) return;
    if (node.type === "mdxJsxTextElement" || node.type === "mdxJsxFlowElement") {
      const made = element(node, stack);
      if (containers.has(made.name) || (node.children ?? []).length > 0) {
        for (const child of node.children ?? []) runsOf(child, [...stack, made], runs);
      } else {
        runs.push({
          text: "",
          bound: made,
          inside: stack,
          start: made.start,
          end: made.end,
          at: () => made.start,
        });
      }
    } else if (node.type === "text" || node.type === "inlineCode") {
      const text = node.value ?? "";
      const from = start(node);
      const to = end(node);
      const map = sourceMap(text, source, from, to);
      // A line break in the source is a space to readers.
      runs.push({
        text: text.replace(/[\r\n]/g, " "),
        inside: stack,
        start: from,
        end: to,
        at: map,
      });
    } else if (node.type === "image") {
      // The text instead of a picture is read out: it is published like any other.
      const text = node.alt ?? "";
      const at = sourceMap(text, source, start(node) + 2, end(node));
      runs.push({ text, inside: stack, start: start(node), end: end(node), at });
    } else if (node.type === "break") {
      runs.push({
        text: " ",
        inside: stack,
        start: start(node),
        end: end(node),
        at: () => start(node),
      });
    } else for (const child of node.children ?? []) runsOf(child, stack, runs);
  };

  const passage = (
    kind: Passage["kind"],
    nodes: readonly Node[],
    at: number,
    stack: readonly Element[],
  ): void => {
    const runs: Run[] = [];
    for (const node of nodes) runsOf(node, stack, runs);
    if (runs.length === 0) return;
    const step = stack.find((e) => e.name === "Step");
    passages.push({ kind, runs, start: at, ...(step ? { step } : {}) });
  };

  /** Blocks, in the order of the text. `kind` is that of the paragraphs inside. */
  const block = (node: Node, stack: readonly Element[], kind: Passage["kind"]): void => {
    if (node.type === "yaml" || foreign(node)) return;
    switch (node.type) {
      case "paragraph":
        return passage(kind, node.children ?? [], start(node), stack);
      case "heading":
        return passage("heading", node.children ?? [], start(node), stack);
      case "tableCell":
        return passage("cell", node.children ?? [], start(node), stack);
      case "code":
        return passage(kind, [{ ...node, type: "text" }], start(node), stack);
      case "mdxJsxFlowElement": {
        // A component that is alone on its line says something by itself.
        if (!containers.has(node.name ?? "") && (node.children ?? []).length === 0)
          return passage(kind, [node], start(node), stack);
        const made = element(node, stack);
        for (const child of node.children ?? []) block(child, [...stack, made], kind);
        return;
      }
      case "mdxJsxTextElement":
      case "text":
        return passage(kind, [node], start(node), stack);
      default:
        for (const child of node.children ?? [])
          block(
            child,
            stack,
            node.type === "listItem" ? "item" : node.type === "blockquote" ? "quote" : kind,
          );
    }
  };
  block(root, [], "prose");
  return { file, source, lines, front, passages, elements, parents, faults };
}

/** The parser's exception as a fault, placed at the opening that was never closed where it names one. */
function syntaxFault(error: ParseError, source: string, lines: LineIndex): Fault {
  const opened = /\((\d+):(\d+)(?:-\d+:\d+)?\)/.exec(error.reason ?? "");
  const place = error.place?.start ?? error.place;
  const at = opened
    ? lines.offset(Number(opened[1]), Number(opened[2]))
    : (place?.offset ?? lines.offset(error.line ?? 1, error.column ?? 1));
  // What is never ended is reported where it begins, not at the end of the line or file.
  const begins = /unexpected-eof/.test(error.ruleId ?? "")
    ? source.lastIndexOf(/attribute value/.test(error.reason ?? "") ? '="' : "{", at)
    : -1;
  const line = source.slice(source.lastIndexOf("\n", at - 1) + 1).split("\n")[0] as string;
  return {
    kind: "syntax",
    start: begins === -1 ? Math.min(at, source.length) : begins,
    words: line.trim(),
    rule: `${error.source ?? ""}:${error.ruleId ?? ""}`,
    reason: error.reason ?? String(error),
  };
}
