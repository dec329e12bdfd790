/** A rule: what it refuses, why that matters, and how it is found. */
import type { Diagnostic } from "../record/diagnostic.ts";
import type { Context } from "./context.ts";
import { diagnosticAt, type SourceFile } from "./texts/text.ts";

export interface Rule {
  /** Stable: tests, documentation and CI annotations name the rule by it. */
  readonly code: string;
  /** What it refuses, as a heading. */
  readonly title: string;
  /** Why it matters, for an editor who asks. */
  readonly why: string;
  check(context: Context): Diagnostic[];
}

/** What a rule says of one place; code and reason are the rule's own. */
export interface Finding {
  readonly source: SourceFile;
  readonly offset: number;
  readonly words?: string;
  readonly entry?: string;
  readonly message: string;
  readonly remedy: string;
  readonly severity?: Diagnostic["severity"];
}

/** Makes a rule from a function that yields findings. */
export function rule(
  about: Pick<Rule, "code" | "title" | "why">,
  find: (context: Context) => Iterable<Finding>,
): Rule {
  return {
    ...about,
    check: (context) =>
      [...find(context)].map(({ source, offset, ...rest }) =>
        diagnosticAt(source, offset, { code: about.code, why: about.why, ...rest }),
      ),
  };
}
