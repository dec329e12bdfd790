/**
 * A chapter as the reader sees it: each passage with the values of its
 * components filled in from the record, and cut into sentences.
 */
import type { PublicRecord } from "../record/schema.ts";
import type { Attributes, Refusal, SayResult } from "../say/result.ts";
import { say } from "../say/say.ts";
import type { Chapter, Element, Passage, Run } from "./chapter.ts";
import { splitSentences } from "./sentences.ts";

/** A stretch of the published text, and what it was made from. */
export interface Piece {
  readonly text: string;
  readonly run: Run;
  /** Where it begins in the text of the passage. */
  readonly start: number;
  readonly end: number;
  /** Entries that the piece is bound to. */
  readonly ids: readonly string[];
  readonly refusal?: Refusal;
}

export interface Sentence {
  readonly passage: RenderedPassage;
  /** As published. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Entries bound in it, each once, in reading order. */
  readonly ids: readonly string[];
  /** Does all of it stand in `<Own>` or `<Plain>`? */
  readonly own: boolean;
  /** Where it begins in the source. */
  readonly start: number;
  /** Where it begins and ends in the text of the passage, without the spaces around it. */
  readonly from: number;
  readonly to: number;
}

export interface RenderedPassage {
  readonly passage: Passage;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly sentences: readonly Sentence[];
}

export interface Rendered {
  readonly chapter: Chapter;
  readonly passages: readonly RenderedPassage[];
  /** Refusals of claims, by their element; the others stand in the pieces. */
  readonly claims: ReadonlyMap<Element, SayResult>;
}

/** The attributes of an element as an object. */
export function attributesOf(element: Element): Attributes {
  return Object.fromEntries(element.attributes.map((a) => [a.name, a.value]));
}

const cache = new WeakMap<PublicRecord, WeakMap<Chapter, Rendered>>();

/** Fills a chapter in from the record. The same chapter and record give the same object. */
export function render(chapter: Chapter, record: PublicRecord): Rendered {
  let known = cache.get(record);
  if (!known) cache.set(record, (known = new WeakMap()));
  let rendered = known.get(chapter);
  if (!rendered) known.set(chapter, (rendered = make(chapter, record)));
  return rendered;
}

function make(chapter: Chapter, record: PublicRecord): Rendered {
  const claims = new Map<Element, SayResult>();
  for (const element of chapter.elements)
    if (element.name === "Claim") claims.set(element, say("Claim", attributesOf(element), record));
  return { chapter, claims, passages: chapter.passages.map((p) => passageOf(p, record, claims)) };
}

function passageOf(
  passage: Passage,
  record: PublicRecord,
  claims: ReadonlyMap<Element, SayResult>,
): RenderedPassage {
  let at = 0;
  const pieces = passage.runs.map((run): Piece => {
    const result = run.bound ? say(run.bound.name, attributesOf(run.bound), record) : undefined;
    const text = result ? (result.ok ? result.text : "…") : run.text;
    const claimed = run.inside.flatMap((e) => {
      const claim = claims.get(e);
      return claim?.ok ? claim.ids : [];
    });
    const ids = [...new Set([...(result?.ok ? result.ids : []), ...claimed])];
    const start = at;
    at += text.length;
    return { text, run, start, end: at, ids, ...(result && !result.ok ? { refusal: result } : {}) };
  });
  const text = pieces.map((p) => p.text).join("");
  const rendered = { passage, text, pieces, sentences: [] as Sentence[] };
  for (const { start, end } of splitSentences(
    text,
    pieces.filter((p) => p.run.bound),
  ))
    rendered.sentences.push(sentence(rendered, start, end));
  return rendered;
}

const ours = (run: Run): boolean => run.inside.some((e) => e.name === "Own" || e.name === "Plain");

function sentence(passage: RenderedPassage, start: number, end: number): Sentence {
  const last = end >= passage.text.length;
  const pieces = passage.pieces.filter((p) =>
    p.start === p.end
      ? (p.start > start || start === 0) && (p.start <= end || last)
      : p.start < end && p.end > start,
  );
  const text = passage.text.slice(start, end);
  const lead = text.length - text.trimStart().length;
  const typed = pieces.filter((p) => !p.run.bound && /[\p{L}\p{N}]/u.test(part(p, start, end)));
  const first = pieces.find((p) => part(p, start, end).trim() !== "") ?? pieces[0];
  return {
    passage,
    text: text.trim(),
    pieces,
    ids: [...new Set(pieces.flatMap((p) => p.ids))],
    from: start + lead,
    to: start + text.trimEnd().length,
    own:
      pieces.every((p) => p.ids.length === 0) &&
      typed.length > 0 &&
      typed.every((p) => ours(p.run)),
    start: first
      ? first.run.bound
        ? first.run.start
        : first.run.at(Math.max(0, start + lead - first.start))
      : passage.passage.start,
  };
}

/** The part of a piece that falls between two places of the passage. */
export function part(piece: Piece, start: number, end: number): string {
  return piece.text.slice(Math.max(0, start - piece.start), Math.max(0, end - piece.start));
}
