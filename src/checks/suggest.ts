/** Which entries of the record say what somebody typed, as text to paste. */
import { formatDate, span } from "../record/dates.ts";
import { gradeLabel } from "../record/grades.ts";
import { numberInText } from "../record/numbers.ts";
import { plain } from "../record/quote.ts";
import type { Grade, PublicRecord } from "../record/schema.ts";
import { kindOf } from "../record/kinds.ts";
import { entriesOf, entryOf } from "../record/lookup.ts";
import { say } from "../say/say.ts";
import { readDate } from "./find/dates.ts";
import type { Text } from "./texts/text.ts";

type Where = Text["where"];

/** At most this many suggestions: an editor reads two or three, not ten. */
const most = 3;

/** Entries that the text is about come first; otherwise the order of the record. */
function nearby<E extends { id: string }>(found: readonly E[], about: readonly string[]): E[] {
  const rank = (e: E): number => {
    const i = about.indexOf(e.id);
    return i === -1 ? Infinity : i;
  };
  return [...found].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b))).slice(0, most);
}

/** A reference as it is written in this kind of text. */
export function reference(
  where: Where,
  name: "Fact" | "Date" | "Grade" | "Quote",
  id: string,
  form = "",
): string {
  if (where === "chapter") {
    const key = name === "Fact" || name === "Quote" ? "id" : "of";
    const extra =
      form === ""
        ? ""
        : form.startsWith("inspected") || form === "published"
          ? ` part="${form}"`
          : ` as="${form}"`;
    return `<${name} ${key}="${id}"${extra}/>`;
  }
  if (where === "chart" || where === "interface")
    return `\${…} with the ${name.toLowerCase()} of "${id}"`;
  return `{{${name.toLowerCase()}:${id}${form ? `|${form}` : ""}}}`;
}

/** A remedy written for a component, for a reference in braces. */
export function inBraces(remedy: string): string {
  return remedy
    .replace(
      /<(?:Fact|Date|Grade|Quote) (?:id|of)="([^"]*)"\/>/g,
      (whole, id: string) => `{{${whole.slice(1, whole.indexOf(" ")).toLowerCase()}:${id}}}`,
    )
    .replace(/\b(?:of|id)="([^"]+)"/g, "the id $1");
}

/** How ordinary language is marked in this kind of text. */
export function ordinary(where: Where, words: string): string {
  if (where === "chapter")
    return `If it is ordinary language, write <Plain why="…">${words}</Plain>.`;
  if (where === "interface")
    return "If it is ordinary language, put a comment above it: {/* plain: the reason */}.";
  if (where === "chart")
    return "If it is ordinary language, put a comment beside it: // plain: the reason.";
  return `If it is ordinary language, write {{plain:${words}|the reason}}.`;
}

const list = (options: readonly string[]): string =>
  options.length < 2
    ? (options[0] ?? "")
    : `${options.slice(0, -1).join(", ")} or ${options.at(-1)}`;

/** The last word of a unit, without its plural. */
const noun = (unit: string): string =>
  (unit.split(" ").at(-1) ?? unit).replace(/ies$|s$/, "").toLowerCase();

/**
 * Facts with this number. Small numbers are everywhere: of those, only facts
 * that the text is about, or whose noun `follows` the number.
 */
export function forNumber(
  value: number | undefined,
  follows: string,
  record: PublicRecord | undefined,
  text: Text,
): string | undefined {
  if (value === undefined || !record) return undefined;
  const meant = (f: PublicRecord["facts"][number]): boolean =>
    value > 12 ||
    text.about.includes(f.id) ||
    (f.unit !== undefined && follows.toLowerCase().includes(noun(f.unit)));
  const found = nearby(
    record.facts.filter((f) => f.value === value && meant(f)),
    text.about,
  );
  if (found.length === 0) return undefined;
  return list(
    found.map((f) => {
      const shown = say("Fact", { id: f.id }, record);
      return `${reference(text.where, "Fact", f.id)}${shown.ok ? ` (${shown.text})` : ""}`;
    }),
  );
}

/** Entries with this date, as exactly as it was typed. */
export function forDate(
  words: string,
  record: PublicRecord | undefined,
  text: Text,
): string | undefined {
  if (!record) return undefined;
  const { day, month, year } = readDate(words);
  const matching: { id: string; form: string }[] = [];
  for (const found of entriesOf(record).values()) {
    const kind = kindOf(found);
    const dates: [string, string | undefined][] = [
      ["", kind.date(found)],
      ...Object.entries(kind.parts?.(found) ?? {}),
    ];
    for (const [part, edtf] of dates) {
      if (edtf?.includes("/") && same(formatDate(edtf), words))
        matching.push({ id: found.id, form: part });
      if (!edtf || edtf.includes("/") || matching.some((m) => m.id === found.id)) continue;
      const [y, m, d] = edtf.split("-").map(Number);
      if (year !== undefined && y !== year) continue;
      if (month !== undefined && m !== month) continue;
      if (day !== undefined && d !== day) continue;
      if (year === undefined && day === undefined && month === undefined) continue;
      const exact = d ? "day" : m ? "month" : "year";
      const asked =
        day !== undefined && year === undefined
          ? "day"
          : day !== undefined
            ? ""
            : month !== undefined
              ? "month"
              : "year";
      matching.push({
        id: found.id,
        form: part || (asked === exact && asked !== "day" ? "" : asked),
      });
    }
  }
  const found = nearby(matching, text.about);
  return found.length === 0
    ? undefined
    : list(found.map((f) => reference(text.where, "Date", f.id, f.form)));
}

/** The same date, however its space and dash are written. */
const same = (a: string, b: string): boolean =>
  a.replaceAll("\u00a0", " ") === b.replaceAll("\u00a0", " ").replace(/\s*[–-]\s*/, " to ");

/** Judgements with this grade; those that the text is about first. */
export function forGrade(
  grade: Grade | undefined,
  record: PublicRecord | undefined,
  text: Text,
): string | undefined {
  if (!grade || !record) return undefined;
  const found = nearby(
    record.judgements.filter((j) => j.grade === grade),
    text.about,
  );
  return found.length === 0
    ? undefined
    : list(
        found.map(
          (j) =>
            `${reference(text.where, "Grade", j.id)} (${gradeLabel(grade)}, ${formatDate(j.known)})`,
        ),
      );
}

/** A stored quotation that these words are in, or that is in them. */
export function forQuote(
  inner: string,
  record: PublicRecord | undefined,
  text: Text,
): string | undefined {
  if (!record) return undefined;
  const words = plain(inner)
    .replace(/[.,;:!?]+$/, "")
    .toLowerCase();
  const found = record.quotations.filter((q) => {
    const stored = plain(q.text).toLowerCase();
    return stored.includes(words) || words.includes(stored) || sharedWords(stored, words) > 0.6;
  });
  const first = nearby(found, text.about)[0];
  return first && `${reference(text.where, "Quote", first.id)} (“${first.text}”)`;
}

/** The share of the typed words that are also in the stored text. */
function sharedWords(stored: string, words: string): number {
  const typed = words.split(/\W+/).filter((w) => w.length > 3);
  if (typed.length < 3) return 0;
  const known = new Set(stored.split(/\W+/));
  return typed.filter((w) => known.has(w)).length / typed.length;
}

/** Two entries near the text whose dates lie as far apart as was typed. */
export function forDuration(
  value: number | undefined,
  words: string,
  record: PublicRecord | undefined,
  text: Text,
): string | undefined {
  const unit = /day|week|month|year/i.exec(words)?.[0].toLowerCase();
  if (!record || !unit || text.where !== "chapter") return undefined;
  const dated = [...new Set(text.about)].flatMap((id) => {
    const found = entryOf(record, id);
    const edtf = found && kindOf(found).date(found);
    return edtf ? [{ id, start: span(edtf).start }] : [];
  });
  for (const a of dated)
    for (const b of dated) {
      if (a.start >= b.start) continue;
      const component = { from: a.id, to: b.id, unit: `${unit}s` };
      const said = say("Span", component, record);
      if (said.ok && value !== undefined && said.text.toLowerCase().startsWith(numberInText(value)))
        return `<Span from="${a.id}" to="${b.id}" unit="${unit}s"/> (${said.text})`;
    }
  return `<Span from="…" to="…" unit="${unit}s"/>, with the ids of the two entries`;
}
