/**
 * What components and references in braces can't say: one rule for each kind of
 * trouble, because an editor looks a code up and wants one answer.
 */
import type { Trouble } from "../../../say/say.ts";
import { resolveTemplate } from "../../../say/template.ts";
import type { Context } from "../../context.ts";
import { inBraces } from "../../suggest.ts";
import { rule, type Finding, type Rule } from "../../rule.ts";

type Code = Trouble["code"] | "reference-broken";

/** All trouble in the story, wherever it stands. */
function* all(context: Context): Iterable<Finding & { code: Code }> {
  const { record } = context;
  if (!record) return;
  for (const { chapter, passages, claims } of context.rendered) {
    const said = [
      ...passages.flatMap(({ pieces, passage }) =>
        pieces.flatMap((p) =>
          p.trouble && p.run.bound
            ? [{ element: p.run.bound, trouble: p.trouble, step: passage.step }]
            : [],
        ),
      ),
      ...[...claims].flatMap(([element, saying]) =>
        saying.ok ? [] : [{ element, trouble: saying, step: undefined }],
      ),
    ];
    for (const { element, trouble, step } of said) {
      const at = element.attributes.find((a) => a.name === trouble.attribute);
      // A missing attribute that must be there has a rule of its own.
      if (trouble.code === "attribute-missing" && element.name !== "Claim") continue;
      if (element.attributes.some((a) => a.braces)) continue;
      const entry = step?.attributes.find((a) => a.name === "id")?.value;
      yield {
        code: trouble.code,
        source: chapter,
        offset: at?.start ?? element.start,
        words: chapter.source
          .slice(at?.start ?? element.start, at?.end ?? element.end)
          .split("\n")[0] as string,
        ...(typeof entry === "string" ? { entry } : {}),
        message: trouble.message,
        remedy: trouble.remedy,
      };
    }
    for (const value of chapter.front.values) {
      const quoted = /["']/.test(chapter.source[value.start] ?? "") ? 1 : 0;
      for (const part of resolveTemplate(value.value, record).parts)
        if (part.trouble)
          yield {
            ...part.trouble,
            source: chapter,
            offset: value.start + quoted + part.start,
            words: value.value.slice(part.start, part.end),
            entry: value.key,
            remedy: inBraces(part.trouble.remedy),
          };
    }
  }
}

const cache = new WeakMap<Context, (Finding & { code: Code })[]>();

function trouble(code: Code, title: string, why: string): Rule {
  return rule({ code, title, why }, (context) => {
    let found = cache.get(context);
    if (!found) cache.set(context, (found = [...all(context)]));
    return found.filter((f) => f.code === code).map(({ code: _, ...finding }) => pick(finding));
  });
}

/** Only what a finding has: trouble carries more. */
const pick = ({ source, offset, words, entry, message, remedy }: Finding): Finding => ({
  source,
  offset,
  ...(words ? { words } : {}),
  ...(entry ? { entry } : {}),
  message,
  remedy,
});

const references: readonly Rule[] = [
  trouble(
    "id-unknown",
    "An id that isn't in the record",
    "A sentence can only stand on an entry that exists.",
  ),
  trouble(
    "id-kind",
    "An id of the wrong kind of entry",
    "A judgement has a grade, a fact a figure, a quotation words: one can't be shown as another.",
  ),
  trouble(
    "reference-broken",
    "A reference in braces that can't be read",
    "The reader would see the braces.",
  ),
  trouble(
    "fact-without-figure",
    "A figure asked of a fact that has none",
    "There is nothing to show; such a fact supports a sentence, it isn't one.",
  ),
  trouble(
    "form-impossible",
    "A form that the value can't take",
    "A date can't be written more exactly than it is known.",
  ),
  trouble(
    "date-missing",
    "A date that the record doesn't have",
    "Some dates were never established; the story may not pretend otherwise.",
  ),
  trouble(
    "grade-missing",
    "A grade asked of a judgement without one",
    "Not every judgement was given as one of the grades.",
  ),
  trouble(
    "strand-unknown",
    "A strand that the judgement doesn't have",
    "Strands differ from framework to framework.",
  ),
  trouble(
    "span-backwards",
    "A span that ends before it begins",
    "The sentence says it the wrong way round.",
  ),
  trouble(
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
