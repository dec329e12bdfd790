/** Which corrections a step, a chart, an entry or the whole story must show. */
import type { Correction } from "../record/shapes/correction.ts";
import type { PublicRecord } from "../record/schema.ts";

/** What a notice stands beside. */
export interface Place {
  readonly step?: string;
  readonly chart?: string;
  readonly fact?: string;
}

/**
 * The corrections that name any of the places given, newest first. `fact` is the
 * id of any entry: a judgement's or a quotation's as well.
 */
export function correctionsFor(
  corrections: readonly Correction[],
  ...places: readonly Place[]
): Correction[] {
  return newestFirst(corrections).filter((c) =>
    places.some(
      ({ step, chart, fact }) =>
        (step !== undefined && c.steps.includes(step)) ||
        (chart !== undefined && c.charts.includes(chart)) ||
        (fact !== undefined && c.facts.includes(fact)),
    ),
  );
}

/** Those that are not of rows of the history alone: what the story itself has to tell. */
export function correctionsOfStory(
  record: Pick<PublicRecord, "corrections" | "history">,
): Correction[] {
  const rows = new Set(
    record.history?.authorities.flatMap((a) => a.inspections.map(({ id }) => id)),
  );
  return record.corrections.filter(
    ({ facts, charts, steps }) =>
      facts.length === 0 || charts.length + steps.length > 0 || facts.some((id) => !rows.has(id)),
  );
}

/** All corrections, newest first; of one day in the order of the file. */
export function newestFirst(corrections: readonly Correction[]): Correction[] {
  return [...corrections].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** How serious a correction is, in plain words. */
export function severityWords(correction: Correction): string {
  if (correction.severity === "withdrawn") return "What was taken out isn’t repeated here.";
  return correction.severity === "changes-meaning"
    ? "It changes what the story means."
    : "It doesn’t change what the story means.";
}

/** Where readers write to: a mailbox at the site's own host. */
export function correctionsAddress(site: URL | string): string {
  return `corrections@${new URL(site).hostname.replace(/^www\./, "")}`;
}
