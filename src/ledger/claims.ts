/**
 * The ledger: every claim of the story in reading order, with what it stands
 * on. A claim is a sentence as published; what is ours and what is marked as
 * ordinary language is listed with it.
 */
import { kindOf } from "../record/kinds.ts";
import { baseEntry, entryOf, evidenceOf, type ResolvedEvidence } from "../record/lookup.ts";
import type { Confidence } from "../record/shapes/attributed.ts";
import type { EntryType, PublicRecord } from "../record/schema.ts";
import type { Source } from "../record/shapes/source.ts";
import { resolveTemplate } from "../say/template.ts";
import { attribute } from "../chapters/chapter.ts";
import { part, type Rendered, type Sentence } from "../chapters/render.ts";

/** One stretch of a sentence: as typed, or bound to entries of the record. */
export interface Stretch {
  readonly text: string;
  /** Entries that it is bound to; none for typed words. */
  readonly ids: readonly string[];
  /** The component, for a bound stretch: `Fact`, `Date`, `Quote` … */
  readonly component?: string;
}

/** An entry behind a claim, with its evidence. */
export interface Ground {
  readonly id: string;
  readonly type: EntryType;
  /** What the entry states, in the record's words. */
  readonly statement: string;
  readonly confidence: Confidence;
  readonly evidence: readonly ResolvedEvidence[];
  /** Where else the sources disagree. */
  readonly disagreement?: string;
  /** When it was last checked against its sources, EDTF. */
  readonly checked: string;
}

export interface Claim {
  /** From 1, in reading order: `claim-12` is its address in the ledger. */
  readonly number: number;
  readonly id: string;
  readonly kind: "claim" | "own";
  /** Id and title of the scene. */
  readonly scene: string;
  readonly sceneTitle: string;
  readonly step?: string;
  /** The key of the front matter that it stands in: `summary`, `standfirst` … */
  readonly key?: string;
  /** Is it part of an answer of whoever is criticised? */
  readonly answer: boolean;
  /** The sentence as published. */
  readonly text: string;
  readonly stretches: readonly Stretch[];
  /** The sentence with each bound value between ⟦ and ⟧. */
  readonly marked: string;
  readonly ids: readonly string[];
  readonly grounds: readonly Ground[];
  /** Words marked as ordinary language, with the reason. */
  readonly plain: readonly { readonly words: string; readonly why: string }[];
  /** Tests that the words passed, as written. */
  readonly tests: readonly { readonly words: string; readonly test: string }[];
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Every sentence of the chapters that states something: claims and our own readings. */
export function claims(story: readonly Rendered[], record: PublicRecord): Claim[] {
  const found: Claim[] = [];
  const add = (claim: Omit<Claim, "number" | "id">): void => {
    const number = found.length + 1;
    found.push({ number, id: `claim-${number}`, ...claim });
  };
  for (const { chapter, passages } of story) {
    const front = (key: string): string => {
      const value = chapter.front.values.find((v) => v.key === key)?.value ?? "";
      return resolveTemplate(value, record).text;
    };
    const scene = front("id");
    const sceneTitle = front("title");
    for (const value of chapter.front.values) {
      const resolved = resolveTemplate(value.value, record);
      if (resolved.ids.length === 0) continue;
      const stretches = resolved.parts.map((p): Stretch => ({
        text: p.text,
        ids: p.ids ?? [],
        ...(p.component ? { component: p.component.name } : {}),
      }));
      add({
        kind: "claim",
        scene,
        sceneTitle,
        key: value.key,
        answer: false,
        text: resolved.text,
        stretches,
        marked: mark(stretches),
        ids: [...new Set(resolved.ids)],
        grounds: [...new Set(resolved.ids)].flatMap((id) => groundOf(id, record)),
        plain: resolved.parts.flatMap((p) => (p.plain ? [{ words: p.text, why: p.plain }] : [])),
        tests: [],
        file: chapter.file,
        ...chapter.lines.place(value.start),
      });
    }
    for (const shown of passages)
      for (const sentence of shown.sentences) {
        if (sentence.ids.length === 0 && !sentence.own) continue;
        const step = shown.passage.step && attribute(shown.passage.step, "id");
        const stretches = stretchesOf(sentence);
        add({
          kind: sentence.ids.length > 0 ? "claim" : "own",
          scene,
          sceneTitle,
          ...(step ? { step } : {}),
          answer: isAnswer(sentence, chapter),
          text: sentence.text,
          stretches,
          marked: mark(stretches),
          ids: sentence.ids,
          grounds: sentence.ids.flatMap((id) => groundOf(id, record)),
          plain: marksOf(sentence, "Plain").map(({ words, element }) => ({
            words,
            why: attribute(element, "why") ?? "",
          })),
          tests: marksOf(sentence, "Claim").map(({ words, element }) => ({
            words,
            test: attribute(element, "test") ?? "",
          })),
          file: chapter.file,
          ...chapter.lines.place(sentence.start),
        });
      }
  }
  return found;
}

/** Sources that no claim of the ledger and no chart rests on. */
export function unusedSources(
  ledger: readonly Claim[],
  record: PublicRecord,
  drawn: readonly string[] = [],
): Source[] {
  const used = new Set([
    ...drawn,
    ...ledger.flatMap((c) => c.grounds.flatMap((g) => g.evidence.map((e) => e.source.id))),
  ]);
  return record.sources.filter((s) => !used.has(s.id));
}

/** What stands behind one id, or nothing for an id that isn't there. */
export function groundOf(id: string, record: PublicRecord): Ground[] {
  const found = entryOf(record, id);
  if (!found) return [];
  const base = baseEntry(record, id);
  if (!base) return [];
  const disagreement = "disagreement" in base ? base.disagreement : undefined;
  return [
    {
      id,
      type: found.type,
      statement: kindOf(found).statement(found),
      confidence: base.confidence,
      evidence: evidenceOf(record, id),
      ...(disagreement ? { disagreement } : {}),
      checked: base.checked,
    },
  ];
}

/** A sentence with each bound value between ⟦ and ⟧, as a fact-checker marks it. */
function mark(stretches: readonly Stretch[]): string {
  return stretches
    .map((s) =>
      s.ids.length === 0
        ? s.text
        : s.text === ""
          ? `⟦→ ${s.ids.join(" ")}⟧`
          : `⟦${s.text} → ${s.ids.join(" ")}⟧`,
    )
    .join("")
    .trim();
}

/** The stretches of a sentence; the words of a claim are one. */
function stretchesOf(sentence: Sentence): Stretch[] {
  const { from, to } = sentence;
  const stretches: Stretch[] = [];
  for (const piece of sentence.pieces) {
    const text = part(piece, from, to);
    if (text === "" && piece.text !== "") continue;
    const claim = piece.run.inside.find((e) => e.name === "Claim");
    const component = piece.run.bound?.name ?? claim?.name;
    stretches.push({ text, ids: piece.ids, ...(component ? { component } : {}) });
  }
  return stretches;
}

function marksOf(sentence: Sentence, name: string) {
  const elements = [
    ...new Set(sentence.pieces.flatMap((p) => p.run.inside.filter((e) => e.name === name))),
  ];
  return elements.map((element) => ({
    element,
    words: sentence.pieces
      .filter((p) => p.run.inside.includes(element))
      .map((p) => p.text)
      .join(""),
  }));
}

function isAnswer(sentence: Sentence, chapter: Rendered["chapter"]): boolean {
  const at = sentence.start;
  return chapter.elements.some((e) => e.name === "Answer" && e.start <= at && at <= e.end);
}
