import { hash, publishedSentences } from "../../publication/published.ts";
import { rule, type Finding } from "../../rule.ts";

const sentences = (n: number): string =>
  n === 1 ? "One published sentence is" : `${n} published sentences are`;

export default rule(
  {
    code: "sentence-gone",
    title: "Published sentences that stand nowhere in the story any more",
    why: "What readers may have quoted, or were owed (an answer, a source, a help line), goes without a trace.",
  },
  function* ({ rendered, record, published, data }): Iterable<Finding> {
    if (!record || !published) return;
    /** Of what was published, by its words; what moved is found wherever it is. */
    const now = new Map<string, number>();
    const here = new Map<string, (typeof rendered)[number]["chapter"]>();
    const count = new Map<string, number>();
    for (const { chapter, place, text } of publishedSentences(record, rendered)) {
      now.set(hash(text), (now.get(hash(text)) ?? 0) + 1);
      here.set(place, chapter);
      count.set(place, (count.get(place) ?? 0) + 1);
    }
    const gone = new Map<string, { n: number; places: string[] }>();
    for (const [place, said] of Object.entries(published.sentences)) {
      const missing = said.filter((one) => {
        const words = one.split("/")[0] ?? "";
        const left = now.get(words) ?? 0;
        now.set(words, left - 1);
        return left < 1;
      }).length;
      // One that changed stands for the one that it was.
      const n = Math.min(missing, said.length - (count.get(place) ?? 0));
      if (n < 1) continue;
      const file = here.get(place)?.file ?? "";
      const { n: before = 0, places = [] } = gone.get(file) ?? {};
      gone.set(file, { n: before + n, places: [...places, place] });
    }
    const memory = data.get("published.json");
    for (const [file, { n, places }] of gone) {
      const chapter = rendered.find((r) => r.chapter.file === file)?.chapter;
      const source = chapter ?? memory;
      if (!source) continue;
      yield {
        source,
        offset: chapter ? 0 : Math.max(0, memory?.text.indexOf(`"${places[0]}": [`) ?? 0),
        severity: "warning",
        message: `${sentences(n)} gone ${chapter ? "from" : "with"} ${places.join(", ")}.`,
        remedy:
          "If that is meant, look for what spoke of it elsewhere, and tell readers if it was wrong (npm run correct). If it is a slip, put it back: git diff shows it.",
      };
    }
  },
);
