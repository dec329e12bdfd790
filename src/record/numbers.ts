/** Numbers and counts as the story writes them. */
import { tens, units } from "./words/numberwords.ts";
import type { Fact } from "./shapes/statement.ts";

const nbsp = "\u00a0";
const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** "2,500". Thousands are separated from four digits on. */
export function formatNumber(value: number): string {
  return grouped.format(value);
}

/**
 * "thirteen", "forty-three".
 * @throws RangeError for what isn't a whole number from 0 to 99.
 */
export function spellNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99)
    throw new RangeError(
      `${formatNumber(value)} is not spelled out: words go from zero to ninety-nine`,
    );
  if (value < 20) return units[value - 1] ?? "zero";
  const rest = value % 10;
  const ten = tens[Math.floor(value / 10) - 2] as string;
  return rest === 0 ? ten : `${ten}-${units[rest - 1]}`;
}

/** House style in running text: one to nine in words, everything else in digits. */
export function numberInText(value: number): string {
  return Number.isInteger(value) && value >= 1 && value <= 9
    ? spellNumber(value)
    : formatNumber(value);
}

/**
 * A number with its noun: "2,500 lamps", "five commissioners", "9 per cent".
 * Digits hold on to their noun with a non-breaking space; percentages stay digits.
 */
export function formatCount(value: number, unit: string): string {
  const text = unit.startsWith("per cent") ? formatNumber(value) : numberInText(value);
  return /\d$/.test(text) ? `${text}${nbsp}${unit}` : `${text} ${unit}`;
}

/** How a fact's number may be asked for; see `docs/editing.md`. */
export type FactForm = "full" | "number" | "count" | "words";

/**
 * The figure of a fact: `full` "at least 2,500 lamps", `count` the same
 * without the qualifier, `number` "2,500", `words` "thirteen".
 * @throws RangeError if the fact has no number, or none that can be spelled out.
 */
export function formatFact(
  fact: Pick<Fact, "id" | "value" | "unit" | "qualifier">,
  as: FactForm = "full",
): string {
  const { value, unit, qualifier } = fact;
  if (value === undefined) throw new RangeError(`the fact "${fact.id}" has no figure`);
  if (as === "number") return formatNumber(value);
  if (as === "words") return spellNumber(value);
  const count = unit === undefined ? formatNumber(value) : formatCount(value, unit);
  return as === "full" && qualifier !== undefined ? `${qualifier} ${count}` : count;
}
