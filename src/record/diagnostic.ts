/**
 * What is said when something in the story or its record can't be published:
 * where it stands, what is wrong in an editor's words, and what to do instead.
 */

export interface Diagnostic {
  /** Stable and kebab-case; tests and documentation name problems by it. */
  code: string;
  severity: "error" | "warning";
  /** Path from the root of the project, with forward slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** Id of the entry, scene or step in which it stands. */
  entry?: string;
  /** The words at fault, as written. */
  words?: string;
  /** What is wrong: one sentence. */
  message: string;
  /** Why it matters, where that isn't plain. */
  why?: string;
  /** What to write or do instead. */
  remedy: string;
}

/** One problem as a block of plain text; the first line can be clicked in most terminals. */
export function formatDiagnostic(problem: Diagnostic): string {
  const { file, line, column, severity, code, entry, words, message, why, remedy } = problem;
  return [
    `${file}:${line}:${column} ${severity} ${code}${entry ? ` in "${entry}"` : ""}`,
    `  ${message}`,
    words ? `  Written: ${words}` : undefined,
    why ? `  Why: ${why}` : undefined,
    `  Do: ${remedy}`,
  ]
    .filter((part) => part !== undefined)
    .join("\n");
}

/** All problems, errors first, then by file and line. */
export function formatDiagnostics(problems: readonly Diagnostic[]): string {
  const order = (p: Diagnostic) => (p.severity === "error" ? 0 : 1);
  return [...problems]
    .sort(
      (a, b) =>
        order(a) - order(b) ||
        a.file.localeCompare(b.file) ||
        a.line - b.line ||
        a.column - b.column,
    )
    .map(formatDiagnostic)
    .join("\n\n");
}
