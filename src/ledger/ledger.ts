/**
 * The ledger as the page prints it: every entry of the record that the story
 * uses, in the scene where it is used first, with the sentences that rest on
 * it. Pure; `src/ledger/claims.ts` reads the claims.
 */
import { bindings } from "../chapters/bindings.ts";
import { claims, unusedSources, type Claim, type Ground } from "./claims.ts";
import type { PublicRecord } from "../record/schema.ts";
import type { Source } from "../record/shapes/source.ts";
import type { Scene } from "../chapters/scenes.ts";

/** One sentence that rests on an entry. */
export interface Use {
  readonly claim: Claim;
  readonly place: Place;
  /** What is typed or bound, in order; `here` is what rests on this entry. */
  readonly stretches: readonly {
    readonly text: string;
    readonly here: boolean;
    readonly note: boolean;
  }[];
  /** Other entries that the same words rest on. */
  readonly with: readonly string[];
  /** Comparisons that the words passed, by the name of the test. */
  readonly tests: readonly string[];
}

/** Where in the story a sentence stands. */
export interface Place {
  readonly href: string;
  readonly words: string;
}

export interface LedgerEntry {
  readonly id: string;
  readonly ground: Ground;
  readonly uses: readonly Use[];
}

export interface LedgerScene {
  readonly scene: Scene;
  /** Its heading; the masthead's is the name of the site and says nothing here. */
  readonly title: string;
  readonly entries: readonly LedgerEntry[];
  /** Sentences in our own voice. */
  readonly own: readonly Claim[];
  /** Sentences with words marked as ordinary language. */
  readonly plain: readonly Claim[];
}

export interface Ledger {
  readonly scenes: readonly LedgerScene[];
  /** Components of the chapters that are bound to the record. */
  readonly bound: number;
  /** Sentences and summaries that rest on the record. */
  readonly sentences: number;
  readonly entries: number;
  readonly own: number;
  readonly plain: number;
  /** By id of a source: how many entries of the ledger rest on it. */
  readonly uses: ReadonlyMap<string, number>;
  /** Sources that only charts draw from. */
  readonly drawn: readonly string[];
  readonly unused: readonly Source[];
}

/** What a text of a chapter's front matter is to a reader. */
const frontWords: Readonly<Record<string, string>> = {
  title: "heading",
  question: "line above the heading",
  summary: "summary for sharing and search",
  standfirst: "first lines",
  note: "content note",
};

/** A scene's name in the ledger. */
function titleIn(scene: Scene): string {
  return scene.standfirst === undefined ? scene.title : "Opening";
}

/** Where a claim stands, with an address that leads there. `title` is the scene's. */
function placeOf(claim: Claim, title: string): Place {
  const front = claim.key === undefined ? undefined : (frontWords[claim.key] ?? claim.key);
  if (front !== undefined) return { href: `/#${claim.scene}`, words: `${title}, ${front}` };
  return {
    href: `/#${claim.step ?? claim.scene}`,
    words: claim.answer ? `${title}, in answer` : title,
  };
}

/** The ledger of a story. `drawn` are the ids of sources that its charts name. */
export function makeLedger(
  scenes: readonly Scene[],
  record: PublicRecord,
  drawn: readonly string[] = [],
): Ledger {
  const all = claims(
    scenes.map((s) => s.text),
    record,
  );
  const titles = new Map(scenes.map((scene) => [scene.id, titleIn(scene)]));
  const first = new Map<string, { scene: string; ground: Ground; uses: Use[] }>();
  for (const claim of all)
    for (const ground of claim.grounds) {
      let entry = first.get(ground.id);
      if (!entry) first.set(ground.id, (entry = { scene: claim.scene, ground, uses: [] }));
      entry.uses.push(useOf(claim, ground.id, titles.get(claim.scene) ?? claim.sceneTitle));
    }
  const made = scenes.map((scene): LedgerScene => ({
    scene,
    title: titleIn(scene),
    entries: [...first]
      .filter(([, e]) => e.scene === scene.id)
      .map(([id, { ground, uses }]) => ({ id, ground, uses })),
    own: all.filter((c) => c.scene === scene.id && c.kind === "own"),
    plain: all.filter((c) => c.scene === scene.id && c.plain.length > 0),
  }));
  const uses = new Map<string, number>();
  for (const { ground } of first.values())
    for (const id of new Set(ground.evidence.map((e) => e.source.id)))
      uses.set(id, (uses.get(id) ?? 0) + 1);
  return {
    scenes: made,
    bound: bindings(scenes.map((s) => s.text)).filter(({ ids }) => ids.length > 0).length,
    sentences: all.filter((c) => c.kind === "claim").length,
    entries: first.size,
    own: all.filter((c) => c.kind === "own").length,
    plain: all.flatMap((c) => c.plain).length,
    uses,
    drawn: [...new Set(drawn)].filter((id) => !uses.has(id)),
    unused: unusedSources(all, record, drawn),
  };
}

function useOf(claim: Claim, id: string, title: string): Use {
  const here = claim.stretches.filter((s) => s.ids.includes(id));
  return {
    claim,
    place: placeOf(claim, title),
    stretches: claim.stretches.map((s) => ({
      text: s.text,
      here: here.includes(s),
      note: s.component === "Cite",
    })),
    with: [...new Set(here.flatMap((s) => s.ids).filter((other) => other !== id))],
    tests: here.some((s) => s.component === "Claim") ? claim.tests.map(({ test }) => test) : [],
  };
}
