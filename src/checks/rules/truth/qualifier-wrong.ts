import type { PublicRecord } from "../../../record/schema.ts";
import { entryOf } from "../../../record/lookup.ts";
import { resolveTemplate } from "../../../say/template.ts";
import { attribute } from "../../../chapters/chapter.ts";
import { stepId } from "../../../chapters/bindings.ts";
import { rule } from "../../rule.ts";
import { inBraces } from "../../messages/suggest.ts";

/** Words before a figure that change what it says. */
const bounds =
  /(?:^|[\s\u00a0(—–])(at least|at most|more than|less than|fewer than|up to|as many as|no more than|no fewer than|nearly|almost|roughly|approximately|an estimated|estimated)[\s\u00a0]+$/i;

/** What is wrong with the words before a figure, or nothing. */
function fault(
  before: string,
  id: string,
  as: string,
  record: PublicRecord,
): { message: string; remedy: string; words: string } | undefined {
  const fact = entryOf(record, id);
  if (fact?.type !== "fact" || fact.value === undefined) return undefined;
  const typed = bounds.exec(before)?.[1];
  const { qualifier } = fact;
  if (qualifier && as !== "" && typed?.toLowerCase() !== qualifier.toLowerCase())
    return {
      words: typed ?? id,
      message: typed
        ? `“${typed}” stands before a figure that is “${qualifier}”.`
        : `The figure of “${id}” is “${qualifier}”; here it stands bare.`,
      remedy: `Write <Fact id="${id}"/>, which says “${qualifier}” by itself, or write “${qualifier}” before the figure.`,
    };
  if (typed && !(qualifier && as !== ""))
    return {
      words: typed,
      message: qualifier
        ? `“${typed}” is written before a figure that already says “${qualifier}”.`
        : `“${typed}” makes another figure of “${id}”.`,
      remedy: qualifier
        ? `Take “${typed}” out.`
        : `Take “${typed}” out; if the source says so, add it to the fact as "qualifier".`,
    };
  return undefined;
}

export default rule(
  {
    code: "qualifier-wrong",
    title: "A figure whose “at least” was lost or changed",
    why: "“At least” is a floor, “up to” a ceiling, and neither is a count. The inquiry's figure is a floor.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const { chapter, passages } of rendered) {
      for (const shown of passages) {
        const step = stepId(shown);
        for (const piece of shown.pieces) {
          const id =
            piece.run.bound?.name === "Fact" ? attribute(piece.run.bound, "id") : undefined;
          if (!id || !piece.run.bound || piece.refusal) continue;
          const found = fault(
            shown.text.slice(0, piece.start),
            id,
            attribute(piece.run.bound, "as") ?? "",
            record,
          );
          if (found)
            yield {
              source: chapter,
              offset: piece.run.start,
              ...(step ? { entry: step } : {}),
              ...found,
            };
        }
      }
      for (const value of chapter.front.values) {
        let before = "";
        for (const part of resolveTemplate(value.value, record).parts) {
          const id = part.component?.name === "Fact" ? part.component.attributes["id"] : undefined;
          const found =
            typeof id === "string" && !part.refusal
              ? fault(before, id, String(part.component?.attributes["as"] ?? ""), record)
              : undefined;
          if (found)
            yield {
              source: chapter,
              offset: value.start + part.start,
              entry: value.key,
              ...found,
              remedy: inBraces(found.remedy),
            };
          before += part.text;
        }
      }
    }
  },
);
