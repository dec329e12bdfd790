import { span } from "../../../record/dates.ts";
import { dateOf, entryOf } from "../../../record/lookup.ts";
import { attribute } from "../../../chapters/chapter.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "ruler-days",
    title: "A day that its ruler doesn't hold",
    why: "On a ruler a text stands at its day: outside of its two ends there is no place for it.",
  },
  function* ({ chapters, record }) {
    if (!record) return;
    /** First and last day of an entry; nothing where it is unknown or has no date, which others say. */
    const daysOf = (id: string | undefined, part?: "inspected") => {
      const entry = id === undefined ? undefined : entryOf(record, id);
      if (!entry || (entry.type === "fact" && entry.date === undefined)) return undefined;
      const date =
        part === "inspected" && entry.type === "judgement" ? entry.inspected : dateOf(entry);
      return date === undefined ? undefined : span(date);
    };
    for (const chapter of chapters)
      for (const element of chapter.elements) {
        if (element.name !== "Ruler" && element.name !== "Day") continue;
        const ruler =
          element.name === "Ruler"
            ? element
            : chapter.parents.get(element)?.findLast((parent) => parent.name === "Ruler");
        if (!ruler) continue;
        const from = daysOf(attribute(ruler, "from"));
        const to = daysOf(attribute(ruler, "to"));
        if (!from || !to) continue;
        const place = { source: chapter, offset: element.start };
        if (element.name === "Ruler") {
          if (to.start <= from.start)
            yield {
              ...place,
              words: "<Ruler>",
              message: `“${attribute(ruler, "to") ?? ""}” is not later than “${attribute(ruler, "from") ?? ""}”.`,
              remedy: "Write the earlier entry as from, the later one as to.",
            };
          continue;
        }
        const id = attribute(element, "of");
        const part = attribute(element, "part") === "inspected" ? "inspected" : undefined;
        const own = daysOf(id, part);
        if (!own || (own.start >= from.start && own.end <= to.start)) continue;
        yield {
          ...place,
          words: `<Day of="${id ?? ""}">`,
          ...(id ? { entry: id } : {}),
          message: `“${id ?? ""}” is not within the days of this ruler.`,
          remedy: `Move its text out of <Ruler>, or let the ruler begin or end at another entry.`,
        };
      }
  },
);
