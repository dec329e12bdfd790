import type { Node } from "jsonc-parser";
import { formatDate } from "../../../record/dates.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import { dayOf, isExactDay, knownDays, roughly, within } from "../../find/time/bornout.ts";
import { findDays, type NamedDay } from "../../find/time/days.ts";
import { rule } from "../../rule.ts";
import { jsonTree } from "../../texts/jsontree.ts";

const value = (node: Node, key: string): Node | undefined =>
  node.children?.find((p) => p.children?.[0]?.value === key)?.children?.[1];

const list = (days: readonly NamedDay[]): string =>
  [...new Set(days.map((d) => d.words))].join(", ");

/** One text of an entry that ought to name a date of its own; what it names instead. */
function against(
  what: string,
  text: string,
  dates: readonly string[],
  least = 1,
): string | undefined {
  const days = findDays(text);
  if (new Set(days.map((d) => d.words)).size < least) return undefined;
  if (days.some((d) => dates.some((date) => within(d, date)))) return undefined;
  return `${what} ${list(days)}`;
}

/** The ends of an inspection that its source's words name otherwise: "between 16 September and 8 October". */
function otherEnds({ inspected, published, sources }: PublicRecord["judgements"][number]) {
  if (!isExactDay(inspected) || !inspected.includes("/")) return undefined;
  const ends = inspected.split("/");
  return sources
    .map(({ quote }) => findDays(quote))
    .find(
      (days) =>
        days.length === 2 &&
        !days.some((d) => published && isExactDay(published) && within(d, published)) &&
        ends.some((end) => !days.some((d) => within(d, end))),
    );
}

export default rule(
  {
    code: "date-unsupported",
    title: "A date of the record that its own evidence doesn't bear out",
    why: "The ledger prints the date beside the statement and the source's words; readers would see two.",
  },
  function* ({ data, record }) {
    if (!record) return;
    const entries = (file: string) => {
      const source = data.get(file);
      return (source ? (jsonTree(source.text)?.children ?? []) : []).flatMap((node) =>
        source ? [{ source, node, id: String(value(node, "id")?.value ?? "") }] : [],
      );
    };
    const finding = (
      { source, node, id }: ReturnType<typeof entries>[number],
      key: string,
      said: string,
    ) => {
      const at = value(node, key) ?? node;
      // Whose words are corrected is asked where an entry stands on several.
      const on = (value(node, "sources")?.children ?? []).map((s) =>
        String(value(s, "source")?.value),
      );
      const which = on.length > 1 ? `--source ${on.join("|")} ` : "";
      return {
        source,
        offset: at.offset,
        words: JSON.stringify(at.value ?? ""),
        entry: id,
        message: `${key === "date" ? "The date" : `“${key}”`} is ${formatDate(String(at.value))}; ${said}.`,
        remedy: `Correct the one that is wrong. If the ${key === "date" ? "date" : "day"} is right, the statement and the words of a source have to say it: npm run correct takes them together, --${key} … --statement "…" ${which}--quote "…" --read "…".`,
      };
    };
    const sources = new Map(record.sources.map((s) => [s.id, dayOf(s)]));
    const inspectors = new Set(
      record.sources.filter((s) => s.custom.kind === "inspectorate").map((s) => s.id),
    );
    const known = knownDays(record);
    /** A day that nothing bears out: no words, no other entry, not the issue of its sources. */
    const nowhere = (date: string, statement: string, ids: readonly string[]) => {
      const days = ids.map((id) => sources.get(id) ?? "").filter(Boolean);
      return known.has(date) || days.some((d) => date.startsWith(d)) || roughly(statement, date)
        ? undefined
        : `no words of the entry name that day, nothing else in the record has it, and ${days.length > 0 ? `its source was issued ${days.map((d) => formatDate(d)).join(", ")}` : "its source has no date"}`;
    };
    const facts = new Map(record.facts.map((f) => [f.id, f]));
    for (const entry of entries("facts.json")) {
      const fact = facts.get(entry.id);
      if (!fact || !isExactDay(fact.date)) continue;
      const own = [fact.date];
      const quotes = fact.sources.map((s) => s.quote).join(" | ");
      // A date that neither its sources' words nor their issue has is told by a rule of its own.
      const elsewhere = [
        ...findDays(quotes).map(({ day }) => day),
        ...fact.sources.map(({ source }) => (sources.get(source) ?? "").slice(5)),
      ];
      const stated = findDays(fact.statement).some(({ day }) => elsewhere.includes(day));
      const said = [
        stated ? against("its statement says", fact.statement, own) : undefined,
        against("its sources say", quotes, own),
        // What differs is told with both, or is another source's alone.
        against("where sources differ it tells of", fact.disagreement ?? "", own, 2),
      ].filter((s) => s !== undefined);
      if (said.length > 0) yield finding(entry, "date", said.join("; "));
      else if (!fact.date.includes("/") && findDays(fact.statement).length === 0) {
        const none = nowhere(
          fact.date,
          fact.statement,
          fact.sources.map((s) => s.source),
        );
        if (none) yield finding(entry, "date", none);
      }
    }
    const quotations = new Map(record.quotations.map((q) => [q.id, q]));
    // The words of a report have the day of its judgement: a rule of the record’s own.
    const judging = new Set(record.judgements.flatMap((j) => j.sources.map((s) => s.source)));
    for (const entry of entries("quotations.json")) {
      const quotation = quotations.get(entry.id);
      if (!quotation || !isExactDay(quotation.date) || quotation.date.includes("/")) continue;
      if (judging.has(quotation.source)) continue;
      const none = nowhere(quotation.date, "", [quotation.source]);
      if (none) yield finding(entry, "date", none);
    }
    for (const entry of entries("events.json")) {
      const date = value(entry.node, "date")?.value as string | undefined;
      const words = ["label", "short"].map((key) => String(value(entry.node, key)?.value ?? ""));
      if (!isExactDay(date)) continue;
      const said = against("its label says", words.join(" | "), [date]);
      if (said) yield finding(entry, "date", said);
    }
    const judgements = new Map(record.judgements.map((j) => [j.id, j]));
    for (const entry of entries("judgements.json")) {
      const judgement = judgements.get(entry.id);
      if (!judgement) continue;
      const { published, inspected, known: plotted } = judgement;
      const days = judgement.sources
        .map(({ source }) => ({ own: inspectors.has(source), day: sources.get(source) ?? "" }))
        .filter(({ day }) => day.length === 10);
      // A report of years later tells of it; one of those weeks is the judgement's own.
      const report = days.find(
        ({ own, day }) =>
          own && Math.abs(Date.parse(day) - Date.parse(published ?? "")) < 60 * 86_400_000,
      );
      if (isExactDay(published) && report && !days.some(({ day }) => day === published))
        yield finding(entry, "published", `its source was issued on ${formatDate(report.day)}`);
      const ends = otherEnds(judgement);
      if (ends) yield finding(entry, "inspected", `its sources say ${list(ends)}`);
      const own = [published, inspected, plotted].filter((d) => d !== undefined);
      if (!own.some(isExactDay) || ends) continue;
      const said = [
        against("its sources say", judgement.sources.map((s) => s.quote).join(" | "), own),
        against("where sources differ it tells of", judgement.disagreement ?? "", own, 2),
      ].filter((s) => s !== undefined);
      if (said.length > 0) yield finding(entry, published ? "published" : "known", said.join("; "));
    }
  },
);
