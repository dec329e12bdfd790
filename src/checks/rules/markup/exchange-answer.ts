import { rule } from "../../rule.ts";

/** What stands between the tags of an exchange once the elements of `parts` are out: a finding, if anything. */
function besides(source: string, parts: readonly { start: number; end: number }[]): string {
  let left = "";
  let at = 0;
  for (const { start, end } of parts) {
    left += source.slice(at, start);
    at = end;
  }
  return (left + source.slice(at)).replace(/<\/?Exchange\b[^>]*>/g, "").trim();
}

export default rule(
  {
    code: "exchange-answer",
    title: "An exchange that isn't one",
    why: "An exchange sets what was found beside the answer to it, at one height: it needs both, the finding first.",
  },
  function* ({ chapters }) {
    for (const chapter of chapters)
      for (const element of chapter.elements) {
        if (element.name !== "Exchange") continue;
        const answers = chapter.elements.filter(
          (e) => e.name === "Answer" && chapter.parents.get(e)?.at(-1) === element,
        );
        const place = { source: chapter, offset: element.start, words: "<Exchange>" };
        const [first] = answers;
        if (!first) {
          yield {
            ...place,
            message: "This exchange has no answer.",
            remedy:
              "End it with <Answer>…</Answer>; where nothing is answered, take <Exchange> away.",
          };
          continue;
        }
        const before = chapter.source.slice(element.start, first.start);
        const after = besides(
          chapter.source.slice(first.start, element.end),
          answers.map((a) => ({ start: a.start - first.start, end: a.end - first.start })),
        );
        if (besides(before, []) === "")
          yield {
            ...place,
            message: "This exchange begins with the answer.",
            remedy: "Write first what was found, then <Answer>…</Answer>.",
          };
        else if (after !== "")
          yield {
            ...place,
            message: "In this exchange something follows the answer.",
            remedy: "Move it before the first <Answer>, or out of the exchange.",
          };
      }
  },
);
