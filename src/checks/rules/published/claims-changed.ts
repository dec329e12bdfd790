import { bindings } from "../../../chapters/bindings.ts";
import {
  frontBindings,
  hash,
  publishedPlace,
  publishedSentences,
  stated,
  publishedView,
} from "../../publication/published.ts";
import { movedSentences } from "../../publication/moved.ts";
import { rule } from "../../rule.ts";
import type { SourceFile } from "../../texts/text.ts";

const remedy =
  "Have a second person compare the sentence with its sources, then run npm run mark-checked -- --by NAME. If the change is a slip, take it back.";

export default rule(
  {
    code: "claims-changed",
    title: "A claim of a published step that isn't the one that was checked",
    why: "One true entry in another's place makes a false sentence, and no machine can tell; a second reader can.",
  },
  function* ({ rendered, published, record }) {
    if (!record || !published) return;
    const story = rendered;
    const moved = movedSentences(record, published, story);
    // Each published statement stands for one; what is left over in the story is new.
    const left = new Map(Object.entries(published.steps).map(([step, said]) => [step, [...said]]));
    const changed = (step: string, said: string): boolean => {
      const known = left.get(step);
      if (!known) return false;
      const at = known.indexOf(said);
      if (at === -1) return true;
      known.splice(at, 1);
      return false;
    };
    const finding = (
      source: SourceFile,
      offset: number,
      entry: string,
      words: string,
      said: string,
    ) => ({
      source,
      offset,
      words,
      entry,
      // A note mark has no words of its own.
      message: `This is new in a step that was published: ${said.replace(/: $/, "")}.`,
      remedy,
    });
    for (const { chapter } of story)
      for (const element of chapter.elements) {
        if (element.name !== "Step" && element.name !== "Still") continue;
        const id = element.attributes.find((a) => a.name === "id")?.value;
        const step =
          typeof id === "string"
            ? id
            : (chapter.front.values.find((v) => v.key === "id")?.value ?? chapter.file);
        if (changed(step, publishedView(element)))
          yield finding(
            chapter,
            element.start,
            step,
            chapter.lines.text(element.start),
            publishedView(element),
          );
      }
    for (const binding of bindings(story)) {
      const step = publishedPlace(binding);
      const { chapter, element } = binding;
      const sentence = binding.passage.sentences.find((s) =>
        s.pieces.some((p) => p.run.bound === element || p.run.inside.includes(element)),
      );
      if (changed(step, stated(binding)) && !(sentence && moved(chapter.file, sentence.start)))
        yield finding(
          chapter,
          element.start,
          step,
          chapter.source.slice(element.start, element.end).split("\n")[0] as string,
          stated(binding),
        );
    }
    for (const { chapter, offset, place, said } of frontBindings(record, story))
      if (changed(place, said))
        yield finding(chapter, offset, place, chapter.lines.text(offset), said);
    // The words of a sentence are as they were, and what it stands on isn't.
    for (const { chapter, offset, place, text, ground } of publishedSentences(record, story)) {
      const words = `${hash(text)}/`;
      const before = (published.sentences[place] ?? []).filter((s) => s.startsWith(words));
      if (before.length === 0 || before.includes(words + hash(ground))) continue;
      yield {
        source: chapter,
        offset,
        words: text,
        entry: place,
        message: `This sentence stood on other entries when it was checked; now it stands on ${ground || "none"}.`,
        remedy,
      };
    }
  },
);
