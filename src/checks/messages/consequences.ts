/**
 * What follows from another fault isn't said beside it. A wrong id, a component
 * that doesn't exist or an address used twice changes what the rest of the check
 * sees: once it is mended, these go as well, and until then they hide it.
 */
import type { Diagnostic } from "../../record/diagnostic.ts";
import type { Chapter } from "../../chapters/chapter.ts";

/** Faults that others follow from, where they stand. */
const causes: ReadonlySet<string> = new Set([
  "attribute-missing",
  "attribute-unknown",
  "attribute-value",
  "character-invisible",
  "chart-unknown",
  "claim-false",
  "claim-incomplete",
  "component-misplaced",
  "component-unclosed",
  "component-unknown",
  "date-missing",
  "fact-without-figure",
  "form-impossible",
  "front-matter",
  "grade-missing",
  "id-duplicate",
  "id-kind",
  "id-unknown",
  "markup-foreign",
  "mdx-broken",
  "plain-comparison",
  "reference-broken",
  "span-backwards",
  "strand-unknown",
]);

/** What may follow from a fault in the same paragraph or step. */
const followers: ReadonlySet<string> = new Set([
  "claims-changed",
  "sentence-changed",
  "sentence-uncited",
  "sentence-unended",
  "step-long",
  "grade-bare",
  "name-elsewhere",
]);

/** What may follow, anywhere in the story, from a chapter that can't be read or a component that isn't one. */
const distant: ReadonlySet<string> = new Set([
  "answer-missing",
  "card-unknown",
  "correction-target",
  "component-misplaced",
  "own-fact",
  "sentence-gone",
]);

/** Faults after which a chapter's components aren't all known. */
const unread: ReadonlySet<string> = new Set([
  "mdx-broken",
  "component-unclosed",
  "component-unknown",
  "front-matter",
  "character-invisible",
]);

/** The problems without those that only follow from others. */
export function withoutConsequences(
  problems: readonly Diagnostic[],
  chapters: readonly Chapter[],
): Diagnostic[] {
  const byFile = new Map(chapters.map((c) => [c.file, c]));
  const found = problems.filter((p) => p.severity === "error" && causes.has(p.code));
  if (found.length === 0) return problems.filter((p) => !answered(p, problems, byFile));
  const blind = found.some((p) => unread.has(p.code));
  const stretches = found.flatMap((p) => {
    const chapter = byFile.get(p.file);
    return chapter ? [{ cause: p, ...stretch(chapter, p) }] : [];
  });
  return problems.filter((p) => {
    if (answered(p, problems, byFile)) return false;
    if (blind && distant.has(p.code) && !found.includes(p)) return false;
    if (!followers.has(p.code)) return true;
    const at = byFile.get(p.file)?.lines.offset(p.line, p.column);
    if (at === undefined) return true;
    return !stretches.some(
      (s) =>
        s.cause.file === p.file &&
        ((at >= s.start && at <= s.end) || (s.step !== undefined && s.step === p.entry)),
    );
  });
}

/** Is a fault settled by what another one, beside it, says to write? */
function answered(
  p: Diagnostic,
  problems: readonly Diagnostic[],
  byFile: ReadonlyMap<string, Chapter>,
): boolean {
  // What is wrong is mended first: it is another text then.
  if (p.code === "words-changed")
    return problems.some((o) => o.file === p.file && o.severity === "error" && o.code !== p.code);
  const chapter = byFile.get(p.file);
  if (!chapter) return false;
  const at = chapter.lines.offset(p.line, p.column);
  const beside = (code: RegExp) =>
    problems
      .filter((o) => o !== p && o.file === p.file && code.test(o.code))
      .map((o) => ({ ...o, at: chapter.lines.offset(o.line, o.column) }));
  switch (p.code) {
    // A misspelt attribute is there: it isn't missing as well.
    case "attribute-missing":
    case "claim-incomplete": {
      const element = chapter.elements.find((e) => e.start <= at && at < e.end);
      const meant = /"([\w-]+)"|“([\w-]+)”/.exec(p.message);
      return beside(/^attribute-unknown$/).some(
        (o) =>
          element !== undefined &&
          o.at >= element.start &&
          o.at < element.end &&
          o.remedy.includes(meant?.[1] ?? meant?.[2] ?? "\n"),
      );
    }
    // A word with something in it that can't be seen is two, and neither is misspelt.
    case "word-misspelt":
      return beside(/^character-invisible$/).some((o) => o.line === p.line);
    // What can't be seen before the first line hides it.
    case "front-matter":
      return beside(/^character-invisible$/).some((o) => o.at === 0);
    // Once the figure, date, grade or words come from the record, the sentence has its source.
    case "sentence-uncited":
      return beside(/^(?:figure|date|duration|grade)-bare$|^quote-unbound$/).some(
        (o) =>
          o.at >= at && o.at < at + (p.words?.length ?? 0) && /^Write <(?!Plain)/.test(o.remedy),
      );
    default:
      return false;
  }
}

/** The step or the paragraph that a fault stands in, as offsets. */
function stretch(
  chapter: Chapter,
  { line, column, code }: Diagnostic,
): { start: number; end: number; step?: string } {
  const { source, lines } = chapter;
  const at = lines.offset(line, column);
  const whole = { start: 0, end: source.length };
  if (code === "mdx-broken" || code === "component-unclosed") return whole;
  const block = chapter.elements
    .filter((e) => ["Step", "Still", "Day", "State"].includes(e.name) || e.start === at)
    .filter((e) => e.start <= at && at < e.end)
    .at(0);
  const before = source.lastIndexOf("\n\n", at);
  const after = source.indexOf("\n\n", at);
  const start = before === -1 ? 0 : before;
  const end = after === -1 ? source.length : after;
  const id = block?.attributes.find((a) => a.name === "id")?.value;
  return {
    start: Math.min(start, block?.start ?? start),
    end: Math.max(end, block?.end ?? end),
    ...(typeof id === "string" ? { step: id } : {}),
  };
}
