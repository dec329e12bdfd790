/** Every component that binds a text to the record, or takes it out of the check, with what it says. */
import type { Chapter, Element } from "./chapter.ts";
import type { Rendered, RenderedPassage } from "./render.ts";

export interface Binding {
  readonly chapter: Chapter;
  readonly passage: RenderedPassage;
  readonly element: Element;
  readonly ids: readonly string[];
  /** What the reader sees; nothing for `<Cite>`. */
  readonly text: string;
}

/** The bindings of chapters, in reading order. A claim is one binding, whatever stands in it. */
export function bindings(rendered: readonly Rendered[]): Binding[] {
  return rendered.flatMap(({ chapter, passages, claims }) =>
    passages.flatMap((passage) => {
      const found: Binding[] = [];
      const seen = new Set<Element>();
      for (const piece of passage.pieces) {
        for (const claim of piece.run.inside) {
          if ((claim.name !== "Claim" && claim.name !== "Plain") || seen.has(claim)) continue;
          seen.add(claim);
          const result = claims.get(claim);
          const words = passage.pieces
            .filter((p) => p.run.inside.includes(claim))
            .map((p) => p.text);
          found.push({
            chapter,
            passage,
            element: claim,
            ids: result?.ok ? result.ids : [],
            text: words.join(""),
          });
        }
        if (piece.run.bound)
          found.push({
            chapter,
            passage,
            element: piece.run.bound,
            ids: piece.ids,
            text: piece.text,
          });
      }
      return found;
    }),
  );
}

/** The step that a passage stands in, or nothing. */
export function stepId(passage: RenderedPassage): string | undefined {
  const id = passage.passage.step?.attributes.find((a) => a.name === "id")?.value;
  return typeof id === "string" ? id : undefined;
}
