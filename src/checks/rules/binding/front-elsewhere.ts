import { baseEntry } from "../../../record/lookup.ts";
import { resolveTemplate } from "../../../say/template.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "front-elsewhere",
    title: "A title or a summary that states what its scene doesn’t have",
    why: "It is read without the scene, where it is shared: an entry of another one in its place makes it false, and nothing beside it tells.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    const base = (id: string) => baseEntry(record, id)?.id ?? id;
    const bodies = rendered.map(
      ({ passages }) =>
        new Set(passages.flatMap((p) => p.pieces.flatMap((piece) => piece.ids.map(base)))),
    );
    const anywhere = new Set(bodies.flatMap((ids) => [...ids]));
    for (const [i, { chapter }] of rendered.entries()) {
      // The opening tells of the whole story.
      const there = i === 0 ? anywhere : (bodies[i] ?? anywhere);
      for (const value of chapter.front.values) {
        const quoted = /["']/.test(chapter.source[value.start] ?? "") ? 1 : 0;
        for (const part of resolveTemplate(value.value, record).parts)
          for (const id of part.refusal ? [] : (part.ids ?? [])) {
            if (there.has(base(id))) continue;
            yield {
              source: chapter,
              offset: value.start + quoted + part.start,
              words: id,
              entry: value.key,
              message: `“${id}” stands in “${value.key}”, and nowhere in ${i === 0 ? "the story" : "this scene"}.`,
              remedy: `Write the id of what ${i === 0 ? "the story" : "the scene"} says; or bind this one in its text too.`,
            };
          }
      }
    }
  },
);
