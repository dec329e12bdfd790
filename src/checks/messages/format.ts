/** Problems as text for people, as JSON for tools, and as annotations for CI hosts. */
import type { Diagnostic } from "../../record/diagnostic.ts";
import type { LineIndex } from "../../chapters/lineindex.ts";

/** The source line of a problem with a mark under the place; nothing where it can't be shown. */
function excerpt(problem: Diagnostic, lines: LineIndex | undefined): string[] {
  if (!lines) return [];
  const offset = lines.offset(problem.line, problem.column);
  const text = lines.text(offset);
  if (text.trim() === "") return [];
  // A long line is cut around the place.
  const from =
    text.length > 100 ? Math.max(0, Math.min(problem.column - 41, text.length - 100)) : 0;
  const shown = text.slice(from, from + 100);
  const words = (problem.words ?? "").split("\n")[0] ?? "";
  const there = text.startsWith(words, problem.column - 1) ? words.length : 1;
  const left = problem.column - 1 - from;
  const width = Math.max(1, Math.min(there, shown.length - left));
  return [`  | ${shown}`, `  | ${" ".repeat(left)}${"^".repeat(width)}`];
}

/** One problem as a block: place and code, the line, what is wrong, why, what to write. */
export function diagnosticBlock(problem: Diagnostic, lines?: LineIndex): string {
  const { file, line, column, severity, code, entry, message, why, remedy } = problem;
  return [
    `${file}:${line}:${column} ${severity} ${code}${entry ? ` in ${entry}` : ""}`,
    ...excerpt(problem, lines),
    `  ${message}`,
    ...(why ? [`  Why: ${why}`] : []),
    `  Do: ${remedy}`,
  ].join("\n");
}

/** Is it a sentence, or the words of a chart, that waits for a second reader, and no more? */
const unread = (p: Diagnostic): boolean =>
  ["sentence-changed", "words-changed"].includes(p.code) && p.severity === "warning";

/** How much waits for a second reader: “2 sentences and 1 label or setting”; empty where nothing does. */
function waits(waiting: readonly Diagnostic[]): string {
  const of = (code: string, one: string, many: string): string[] => {
    const n = waiting.filter((p) => p.code === code).length;
    return n === 0 ? [] : [n === 1 ? `1 ${one}` : `${n} ${many}`];
  };
  return [
    ...of("sentence-changed", "sentence", "sentences"),
    ...of("words-changed", "label or setting", "labels or settings"),
  ].join(" and ");
}

/** How many problems, in a sentence. */
export function count(problems: readonly Diagnostic[]): string {
  const errors = problems.filter((p) => p.severity === "error").length;
  const warnings = problems.length - errors;
  const number = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
  if (problems.length === 0) return "Nothing stands in the way of publishing.";
  const waiting = waits(problems.filter(unread));
  const when = waiting ? ` once a second person has read ${waiting}` : "";
  return errors === 0
    ? `No errors, ${number(warnings, "warning")}: it can be published${when}.`
    : `${number(errors, "error")}${warnings ? `, ${number(warnings, "warning")}` : ""}: it can't be published like this.`;
}

/** All problems as text. `lines` gives the source of a file. */
export function diagnosticsText(
  problems: readonly Diagnostic[],
  lines: (file: string) => LineIndex | undefined,
): string {
  return problems.map((p) => diagnosticBlock(p, lines(p.file))).join("\n\n");
}

/** Unread sentences as one line: every edit makes some, and they hide what has to be mended. */
export function gatherUnread(problems: readonly Diagnostic[]): {
  readonly problems: readonly Diagnostic[];
  /** Nothing where there are none. */
  readonly line: string | undefined;
} {
  const waiting = problems.filter(unread);
  if (waiting.length === 0) return { problems, line: undefined };
  const [one] = waiting;
  const files = [...new Set(waiting.map((p) => p.file.split("/").at(-1)))];
  const what = waits(waiting);
  return {
    problems: problems.filter((p) => !unread(p)),
    line:
      waiting.length === 1
        ? `${what} waits for a second reader: ${one?.file}:${one?.line}.`
        : `${what} wait for a second reader, in ${files.join(", ")}; npm run check -- --unread lists them.`,
  };
}

/** Machine-readable: the problems as they are. */
export function asJson(problems: readonly Diagnostic[]): string {
  const errors = problems.filter((p) => p.severity === "error").length;
  return JSON.stringify({ errors, warnings: problems.length - errors, problems }, null, 2);
}

const inData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const inProperty = (text: string): string =>
  inData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** The workflow commands that GitHub (and hosts that follow it) shows beside the line. */
export function asGithub(problems: readonly Diagnostic[]): string {
  return problems
    .map(({ severity, file, line, column, code, message, why, remedy }) => {
      const place = `file=${inProperty(file)},line=${line},col=${column},title=${inProperty(code)}`;
      return `::${severity} ${place}::${inData([message, why && `Why: ${why}`, `Do: ${remedy}`].filter(Boolean).join("\n"))}`;
    })
    .join("\n");
}
