/** Which entries of the record say what somebody typed, as text to paste. */
import type { Grade } from "../../record/shapes/grade.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { TypedWords } from "../../say/components/component.ts";
import { components } from "../../say/components/table.ts";
import { readDate } from "../find/time/dates.ts";
import type { Text } from "../texts/text.ts";

type Where = Text["where"];

/** A component as it is written in this kind of text, its subject first. */
export function asWritten(
  where: Where,
  name: string,
  attributes: Readonly<Record<string, string>>,
): string {
  const [subject = "", ...form] = Object.values(attributes);
  if (where === "chapter")
    return `<${name} ${Object.entries(attributes)
      .map(([key, value]) => `${key}="${value}"`)
      .join(" ")}/>`;
  if (where === "chart" || where === "interface")
    return `\${…} with the ${name.toLowerCase()} of "${subject}"`;
  return `{{${name.toLowerCase()}:${[subject, ...form].join("|")}}}`;
}

/** A remedy written for a component, for a reference in braces. */
export function inBraces(remedy: string): string {
  return remedy
    .replace(/<([A-Z][a-z]+) (?:id|of)="([^"]*)"\/>/g, (whole, name: string, id: string) =>
      components[name]?.inBraces ? `{{${name.toLowerCase()}:${id}}}` : whole,
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

/** What the component `name` suggests for what was typed in `text`, to be pasted; nothing, where no entry says it. */
function suggestion(
  name: string,
  typed: Omit<TypedWords, "about">,
  record: PublicRecord | undefined,
  text: Text,
): string | undefined {
  const found = record && components[name]?.suggests?.({ ...typed, about: text.about }, record);
  return found && found.length > 0
    ? list(found.map((s) => `${asWritten(text.where, name, s.attributes)}${s.note ?? ""}`))
    : undefined;
}

type Suggest<T extends readonly unknown[]> = (
  ...typed: [...T, record: PublicRecord | undefined, text: Text]
) => string | undefined;

/** Facts with this number; `follows` is what stands after it. */
export const forNumber: Suggest<[value: number | undefined, follows: string]> = (
  value,
  words,
  record,
  text,
) => suggestion("Fact", { value, words }, record, text);

/** Entries with this date, as exactly as it was typed. */
export const forDate: Suggest<[words: string]> = (words, record, text) =>
  suggestion("Date", { words, date: readDate(words) }, record, text);

/** Judgements with this grade; those that the text is about first. */
export const forGrade: Suggest<[grade: Grade | undefined]> = (grade, record, text) =>
  suggestion("Grade", { words: "", grade }, record, text);

/** A stored quotation that these words are in, or that is in them. */
export const forQuote: Suggest<[inner: string]> = (words, record, text) =>
  suggestion("Quote", { words }, record, text);

/** Two entries near the text whose dates lie as far apart as was typed; only chapters work a duration out. */
export const forDuration: Suggest<[value: number | undefined, words: string]> = (
  value,
  words,
  record,
  text,
) => (text.where === "chapter" ? suggestion("Span", { value, words }, record, text) : undefined);
