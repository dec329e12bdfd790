/** The text alone: each step, and what stands around steps, with how it reads and what waits there. */
import { stepId } from "../chapters/bindings.ts";
import { readingAge } from "../chapters/readingage.ts";
import type { Checked } from "../checks/check.ts";
import { settled } from "../checks/publication/settled.ts";
import { resolveTemplate } from "../say/template.ts";
import { storyOf } from "./story.ts";

/** More than this is long for one sentence. */
export const longSentence = 35;

export interface DeskText {
  readonly place: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly words: number;
  readonly age: number | undefined;
  /** Sentences of more than `longSentence` words. */
  readonly long: readonly string[];
  /** What is not as it was when it was last published and read. */
  readonly waits: readonly string[];
}

export interface DeskScene {
  readonly title: string;
  readonly file: string;
  readonly words: number;
  readonly age: number | undefined;
  readonly texts: readonly DeskText[];
}

const count = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Every scene, in reading order. */
export function deskTexts(checked: Checked): DeskScene[] {
  const waiting = checked.problems.filter((p) => settled.has(p.code));
  return storyOf(checked).map(({ chapter, passages }) => {
    const front = (key: string) => chapter.front.values.find((v) => v.key === key)?.value ?? "";
    const byPlace = new Map<string, typeof passages>();
    for (const passage of passages) {
      const place = stepId(passage) ?? front("id");
      byPlace.set(place, [...(byPlace.get(place) ?? []), passage]);
    }
    const texts = [...byPlace].map(([place, here]): DeskText => {
      const sentences = here.flatMap((p) => p.sentences.map((s) => s.text));
      return {
        place,
        file: chapter.file,
        line: chapter.lines.place(here[0]?.passage.start ?? 0).line,
        text: here.map((p) => p.text.trim()).join("\n\n"),
        words: here.reduce((sum, p) => sum + count(p.text), 0),
        age: readingAge(sentences),
        long: sentences.filter((s) => count(s) > longSentence),
        waits: waiting
          .filter((p) => p.file === chapter.file && p.entry === place)
          .map((p) => p.words ?? p.message),
      };
    });
    const title = front("title");
    return {
      title: checked.record ? resolveTemplate(title, checked.record).text : title,
      file: chapter.file,
      words: texts.reduce((sum, t) => sum + t.words, 0),
      age: readingAge(passages.flatMap((p) => p.sentences.map((s) => s.text))),
      texts,
    };
  });
}
