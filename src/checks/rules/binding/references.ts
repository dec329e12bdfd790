/**
 * What components and references in braces can't say: one rule for each kind of
 * refusal, because an editor looks a code up and wants one answer.
 */
import type { Refusal } from "../../../say/result.ts";
import { resolveTemplate } from "../../../say/template.ts";
import type { Context } from "../../context.ts";
import { inBraces } from "../../messages/suggest.ts";
import { rule, type Finding, type Rule } from "../../rule.ts";

type Code = Refusal["code"] | "reference-broken";

/** All refusals in the story, wherever it stands. */
function* all(context: Context): Iterable<Finding & { code: Code }> {
  const { record } = context;
  if (!record) return;
  for (const { chapter, passages, claims } of context.rendered) {
    const said = [
      ...passages.flatMap(({ pieces, passage }) =>
        pieces.flatMap((p) =>
          p.refusal && p.run.bound
            ? [{ element: p.run.bound, refusal: p.refusal, step: passage.step }]
            : [],
        ),
      ),
      ...[...claims].flatMap(([element, result]) =>
        result.ok ? [] : [{ element, refusal: result, step: undefined }],
      ),
    ];
    for (const { element, refusal, step } of said) {
      const at = element.attributes.find((a) => a.name === refusal.attribute);
      // A missing attribute that must be there has a rule of its own.
      if (refusal.code === "attribute-missing" && element.name !== "Claim") continue;
      if (element.attributes.some((a) => a.braces)) continue;
      const entry = step?.attributes.find((a) => a.name === "id")?.value;
      yield {
        code: refusal.code,
        source: chapter,
        offset: at?.start ?? element.start,
        words: chapter.source
          .slice(at?.start ?? element.start, at?.end ?? element.end)
          .split("\n")[0] as string,
        ...(typeof entry === "string" ? { entry } : {}),
        message: refusal.message,
        remedy: refusal.remedy,
      };
    }
    for (const value of chapter.front.values) {
      const quoted = /["']/.test(chapter.source[value.start] ?? "") ? 1 : 0;
      for (const part of resolveTemplate(value.value, record).parts)
        if (part.refusal)
          yield {
            ...part.refusal,
            source: chapter,
            offset: value.start + quoted + part.start,
            words: value.value.slice(part.start, part.end),
            entry: value.key,
            remedy: inBraces(part.refusal.remedy),
          };
    }
  }
}

const cache = new WeakMap<Context, (Finding & { code: Code })[]>();

function refusalRule(code: Code, title: string, why: string): Rule {
  return rule({ code, title, why }, (context) => {
    let found = cache.get(context);
    if (!found) cache.set(context, (found = [...all(context)]));
    return found.filter((f) => f.code === code).map(({ code: _, ...finding }) => pick(finding));
  });
}

/** Only what a finding has: a refusal carries more. */
const pick = ({ source, offset, words, entry, message, remedy }: Finding): Finding => ({
  source,
  offset,
  ...(words ? { words } : {}),
  ...(entry ? { entry } : {}),
  message,
  remedy,
});

const references: readonly Rule[] = [
  refusalRule(
    "id-unknown",
    "An id that isn't in the record",
    "A sentence can only stand on an entry that exists.",
  ),
  refusalRule(
    "id-kind",
    "An id of the wrong kind of entry",
    "A judgement has a grade, a fact a figure, a quotation words: one can't be shown as another.",
  ),
  refusalRule(
    "reference-broken",
    "A reference in braces that can't be read",
    "The reader would see the braces.",
  ),
  refusalRule(
    "fact-without-figure",
    "A figure asked of a fact that has none",
    "There is nothing to show; such a fact supports a sentence, it isn't one.",
  ),
  refusalRule(
    "form-impossible",
    "A form that the value can't take",
    "A date can't be written more exactly than it is known.",
  ),
  refusalRule(
    "date-missing",
    "A date that the record doesn't have",
    "Some dates were never established; the story may not pretend otherwise.",
  ),
  refusalRule(
    "grade-missing",
    "A grade asked of a judgement without one",
    "Not every judgement was given as one of the grades.",
  ),
  refusalRule(
    "strand-unknown",
    "A strand that the judgement doesn't have",
    "Strands differ from framework to framework.",
  ),
  refusalRule(
    "span-backwards",
    "A span that ends before it begins",
    "The sentence says it the wrong way round.",
  ),
  refusalRule(
    "claim-false",
    "A claim that the record doesn't bear out",
    "What is false may not be published, however well it is put.",
  ),
  // A claim without the attributes its test needs is reported here, by the same words.
  rule(
    {
      code: "claim-incomplete",
      title: "A claim without the attributes its test needs",
      why: "It can't be tested, and an untested claim is an assertion.",
    },
    (context) => {
      let found = cache.get(context);
      if (!found) cache.set(context, (found = [...all(context)]));
      return found
        .filter((f) => f.code === "attribute-missing")
        .map(({ code: _, ...finding }) => pick(finding));
    },
  ),
];

export default references;
