import { formatDate } from "../../../record/dates.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import { jsonTree } from "../../texts/jsontree.ts";
import { rule } from "../../rule.ts";

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const dated = new RegExp(`(?:(\\d{1,2})[ \u00a0])?(${months})[ \u00a0](\\d{4})`, "g");

/** A date, its ends, its month and its year, as they are written. */
function forms(date: string): string[] {
  return [date, ...date.split("/")].flatMap((d) =>
    (["full", "month", "year"] as const).flatMap((form) => {
      try {
        return [formatDate(d, form).replaceAll("\u00a0", " ")];
      } catch {
        // A year has no month to be written with.
        return [];
      }
    }),
  );
}

/** Every date that a statement may name: its own, when its sources were issued, those in their words. */
function known(fact: PublicRecord["facts"][number], record: PublicRecord): string {
  const issued = fact.sources.flatMap(({ source }) => {
    const parts = record.sources.find((s) => s.id === source)?.issued?.["date-parts"][0];
    return parts ? [parts.map((n) => String(n).padStart(2, "0")).join("-")] : [];
  });
  return [
    ...(fact.date ? forms(fact.date) : []),
    ...issued.flatMap(forms),
    ...fact.sources.map((s) => s.quote.replaceAll("\u00a0", " ")),
  ].join(" | ");
}

export default rule(
  {
    code: "statement-date",
    title: "A date in a statement of the record that its entry doesn’t have",
    why: "The ledger prints the statement beside the entry’s date and the words of its source; of two dates one is wrong.",
  },
  function* ({ record, data }) {
    const source = data.get("facts.json");
    if (!record || !source) return;
    for (const entry of jsonTree(source.text)?.children ?? []) {
      const valueOf = (key: string) =>
        entry.children?.find((p) => p.children?.[0]?.value === key)?.children?.[1];
      const id = String(valueOf("id")?.value ?? "");
      const node = valueOf("statement");
      const fact = record.facts.find((f) => f.id === id);
      if (!fact || typeof node?.value !== "string") continue;
      const { offset, value: text } = node as { offset: number; value: string };
      const dates = known(fact, record);
      for (const m of text.matchAll(dated)) {
        const words = m[0].replaceAll("\u00a0", " ");
        // "by 30 November", says the source; the year is that of the entry.
        const yearless =
          m[1] && fact.date?.startsWith(m[3] as string) && dates.includes(`${m[1]} ${m[2]}`);
        if (dates.includes(words) || yearless) continue;
        yield {
          source,
          offset,
          words: m[0],
          entry: id,
          message: `The statement says ${words}; the entry’s date is ${fact.date ? formatDate(fact.date) : "not given"}, and no source’s words in it say ${words}.`,
          remedy:
            "Correct the one that is wrong. If both are right, quote the source’s words that name the second date.",
        };
      }
    }
  },
);
