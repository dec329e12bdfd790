import { rule } from "../../rule.ts";

/** Words of story to one mark of ordinary language. */
const perMark = 200;

export default rule(
  {
    code: "plain-often",
    title: "Too much marked as ordinary language",
    why: "Each mark takes words out of the check. One in two hundred words is what good prose needs at most.",
  },
  function* ({ rendered }) {
    const story = rendered;
    const text = story.flatMap((r) => r.passages.map((p) => p.text)).join(" ");
    const words = text.split(/\s+/).filter(Boolean).length;
    const marks = story.flatMap(({ chapter }) =>
      chapter.elements.filter((e) => e.name === "Plain").map((element) => ({ chapter, element })),
    );
    const last = marks.at(-1);
    // A few marks in a short text are no habit.
    const most = Math.max(3, Math.floor(words / perMark));
    if (!last || marks.length <= most) return;
    yield {
      source: last.chapter,
      offset: last.element.start,
      severity: "warning",
      message: `${marks.length} marks of ordinary language stand in ${words} words.`,
      remedy: `Rephrase until there are at most ${most}: a number that matters belongs in the record.`,
    };
  },
);
