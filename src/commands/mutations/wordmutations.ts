/** Single changes of words that no component carries: order, universals, a "not"; and of who answers. */
import { attribute } from "../../chapters/chapter.ts";
import type { Rendered } from "../../chapters/render.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Mutation } from "./mutation.ts";

/** Order words and what turns them round. */
const turned: Readonly<Record<string, string>> = {
  before: "after",
  after: "before",
  earlier: "later",
  later: "earlier",
  since: "until",
  until: "since",
  began: "ended",
  ended: "began",
  begins: "ends",
  still: "no longer",
  "no longer": "still",
  already: "not yet",
  "by now": "not yet",
};
const order = new RegExp(`(?<!\\blooked )\\b(?:${Object.keys(turned).join("|")})\\b`, "gi");
/** Differences in words, and what turns them round. */
const differing: Readonly<Record<string, string>> = {
  "same day": "day after",
  "same week": "week before",
  "another framework": "the same framework",
};
const difference = new RegExp(`\\b(?:${Object.keys(differing).join("|")})\\b`, "gi");

export function ofWords(
  { chapter, passages }: Rendered,
  record: PublicRecord,
  random: () => number,
): Mutation[] {
  const found: Mutation[] = [];
  const { file, source } = chapter;
  const add = (kind: string, from: number, to: number, text: string): void => {
    if (source.slice(from, to) !== text) found.push({ kind, file, from, to, text });
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (const { pieces } of passages)
    for (const { run } of pieces) {
      if (run.bound) continue;
      for (const m of run.text.matchAll(/\b(?:was|were|had|did|is|are)\b(?! not)/g)) {
        const at = run.at(m.index);
        if (random() < 0.25) add("a “not” put in", at, at + m[0].length, `${m[0]} not`);
        if (random() < 0.15)
          add(
            "a universal put in",
            at,
            at + m[0].length,
            `${m[0]} ${pick(["never", "always", "only"])}`,
          );
      }
      for (const m of [...run.text.matchAll(order), ...run.text.matchAll(difference)]) {
        const words = m[0].toLowerCase();
        const other = (turned[words] ?? differing[words]) as string;
        const large = /^\p{Lu}/u.test(m[0]);
        const at = run.at(m.index);
        add(
          "order word turned",
          at,
          at + m[0].length,
          large ? (other[0] as string).toUpperCase() + other.slice(1) : other,
        );
      }
    }
  const bodies = record.names.filter((n) => n.kind === "body" || n.kind === "person");
  for (const element of chapter.elements) {
    if (element.name !== "Answer") continue;
    const written = element.attributes.find((a) => a.name === "by");
    const by = (attribute(element, "by") ?? "").split(/\s+/);
    if (!written) continue;
    for (const one of by)
      add(
        "answerer exchanged",
        written.start,
        written.end,
        `by="${by.map((b) => (b === one ? pick(bodies.filter((n) => !by.includes(n.id))).id : b)).join(" ")}"`,
      );
  }
  return found;
}
