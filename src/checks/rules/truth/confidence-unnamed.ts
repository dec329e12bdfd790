import type { Source } from "../../../record/schema.ts";
import { baseEntry, sourcesOf } from "../../../record/lookup.ts";
import { stepId } from "../../../chapters/bindings.ts";
import { rule } from "../../rule.ts";

/** Forms of a publisher's name that a sentence may use. */
export function names(source: Source): string[] {
  const full = [
    source["container-title"],
    source.publisher,
    ...(source.author ?? []).map((a) => a.literal),
  ]
    .filter((n): n is string => n !== undefined)
    .flatMap((name) => [
      name,
      name.replace(/ \([^)]*\)$/, ""),
      name.replace(/^The /, ""),
      name.replace(/^The | \([^)]*\)$/g, ""),
    ]);
  const short = full.flatMap(
    (name) => /\b(?:BBC|ITV|LocalGov|Ofsted|Guardian|Parliament)\b/.exec(name)?.[0] ?? [],
  );
  const plain = full.map((name) => name.replaceAll("&", "and"));
  return [...new Set([...full, ...plain, ...short])];
}

const kinds: Partial<Record<Source["custom"]["kind"], RegExp>> = {
  council: /\bthe council\b|\bcouncil’s\b|\bcouncil's\b/i,
  parliament: /\bcommittee\b|\bMPs?\b|\bParliament\b/,
  inquiry: /\binquiry\b|\breview\b|\bJay\b/i,
  inspectorate: /\bOfsted\b|\binspectors?\b|\bwatchdog\b|\bOffice for Police Conduct\b/i,
};

export default rule(
  {
    code: "confidence-unnamed",
    title: "A second-hand fact whose reporter isn't named",
    why: "The original wasn't seen. The reader has to be told, in the words, who reports it.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const { chapter, passages } of rendered) {
      for (const shown of passages)
        for (const sentence of shown.sentences)
          for (const id of sentence.ids) {
            if (baseEntry(record, id)?.confidence !== "secondary") continue;
            const sources = sourcesOf(record, id);
            // The paragraph is what a reader takes in at once.
            const named = sources.some(
              (s) =>
                names(s).some((n) => shown.text.includes(n)) ||
                kinds[s.custom.kind]?.test(shown.text),
            );
            if (named) continue;
            const step = stepId(shown);
            const piece = sentence.pieces.find((p) => p.ids.includes(id));
            const who = [
              ...new Set(sources.map((s) => s["container-title"] ?? s.publisher ?? s.title)),
            ];
            yield {
              source: chapter,
              offset: piece?.run.start ?? sentence.start,
              words: sentence.text,
              ...(step ? { entry: step } : {}),
              message: `“${id}” is known at second hand, and the text doesn't say from whom.`,
              remedy: `Name who reports it, for instance “, ${who[0]} reported”${who.length > 1 ? `; the record has ${who.join(", ")}` : ""}.`,
            };
          }
    }
  },
);
