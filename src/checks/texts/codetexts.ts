/**
 * The sentences in a chart's code, read with TypeScript's own parser: strings
 * that look like words for readers are held to the same rules as a chapter.
 */
import ts from "typescript";
import type { Text } from "./text.ts";
import { BOUND, typedString } from "../find/typed.ts";
import { lineIndex } from "../../chapters/lineindex.ts";

/** A string that somebody could read: a figure or some words, and no drawing or style instruction. */
const readable = (text: string): boolean =>
  /\p{L}{3,}/u.test(text) &&
  /[\s\u00a0\uFFFC]/.test(text) &&
  !/var\(|translate\(|(?:^| )[a-z]{1,2}-(?:\d|\uFFFC|[a-z]+)(?: |$)|[{};=]|^[\sMLHVCSQTAZmlhvcsqtaz\d.,\uFFFC-]+$/.test(
    text,
  );

/** What no reader reads: what an import names, what an error says to developers, and types. */
const passedOver = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) ||
  ts.isExportDeclaration(node) ||
  ts.isThrowStatement(node) ||
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node);

/** Where comments that say `plain: reason` begin. */
function plainComments(file: ts.SourceFile): Set<number> {
  const starts = new Set<number>();
  // Most files have none, and walking every comment takes longer than reading the file.
  if (!/\/[/*]\s*plain:/.test(file.text)) return starts;
  const look = (comments: readonly ts.CommentRange[] | undefined) => {
    for (const { pos, end } of comments ?? [])
      if (/^\/[/*]\s*plain:\s*\S/.test(file.text.slice(pos, end))) starts.add(pos);
  };
  const visit = (node: ts.Node): void => {
    look(ts.getLeadingCommentRanges(file.text, node.getFullStart()));
    look(ts.getTrailingCommentRanges(file.text, node.getEnd()));
    node.getChildren(file).forEach(visit);
  };
  visit(file);
  return starts;
}

/** A template as one string: a value put into it stands for a bound one. `at` is where each letter is from. */
function templateText(node: ts.TemplateExpression, file: ts.SourceFile) {
  const parts = [node.head, ...node.templateSpans.map((span) => span.literal)];
  let text = "";
  const at: number[] = [];
  parts.forEach((part, i) => {
    for (let n = 0; n < part.text.length; n += 1) at.push(part.getStart(file) + 1 + n);
    text += part.text;
    if (i < parts.length - 1) {
      text += BOUND;
      at.push(part.getEnd() - 2);
    }
  });
  return { text, at };
}

/** The readable strings of one file. `// plain: reason` on the line above or beside marks ordinary language. */
export function codeTexts(name: string, source: string): Text[] {
  const lines = lineIndex(source);
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest);
  const plain = new Set<number>();
  for (const start of plainComments(file)) {
    const { line } = lines.place(start);
    plain.add(line).add(line + 1);
  }
  const texts: Text[] = [];
  const add = (text: string, at: (index: number) => number): void => {
    if (!readable(text) || plain.has(lines.place(at(0)).line)) return;
    const typed = typedString(text, at);
    texts.push({
      source: { file: name, lines },
      where: "chart",
      typed,
      words: typed,
      about: [],
      binds: true,
    });
  };
  const visit = (node: ts.Node): void => {
    if (passedOver(node)) return;
    if (ts.isStringLiteralLike(node)) {
      const start = node.getStart(file) + 1;
      add(node.text, (i) => start + i);
    } else if (ts.isTemplateExpression(node)) {
      const { text, at } = templateText(node, file);
      add(text, (i) => at[i] ?? node.getStart(file));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}
