/** The words of `count`, every figure and date from the record. */
import { formatDate } from "../../record/dates.ts";
import { find, dateOf } from "../../record/lookup.ts";
import { formatFact } from "../../record/numbers.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Words } from "../kit/chart.ts";
import { figureFact } from "./data.ts";
import type { CountView } from "./views.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The fact that carries the word "conservative", seen only in a news report. */
const conservativeId = "victims-conservative-estimate";

/** The years that the inquiry examined. */
function period(record: PublicRecord): string {
  const event = record.events.find((e) => e.lane === "period");
  if (!event)
    throw new Error('data/events.json has no event with lane "period" for the chart "count"');
  return formatDate(event.date);
}

/** Title, description and limits of a state. */
export function words(record: PublicRecord, view: CountView): Words {
  const fact = figureFact(record);
  const conservative = find(record, conservativeId);
  if (conservative?.type !== "fact")
    throw new Error(`data/facts.json has no fact "${conservativeId}" for the chart "count"`);
  const floor = formatFact(fact);
  const marks = formatFact(fact, "number");
  const years = period(record);
  const shared = {
    subtitle: `Children sexually exploited in Rotherham, ${years}, as the Jay inquiry estimated; one mark for each`,
    note: [
      `An estimate and a floor for ${years} as a whole, not a count of identified children.`,
      "No figure by year was found, so the marks stand in no order and on no time axis.",
      conservative.statement,
    ].join(" "),
    sources: [...new Set([...fact.sources, ...conservative.sources].map((s) => s.source))],
  };
  if (view.stage === "one")
    return {
      ...shared,
      title: "One mark stands for one child",
      alt: "A single square mark. It stands for one child.",
      description: `A single mark, which stands for one child. The inquiry’s estimate, published on ${formatDate(dateOf(conservative))}, is ${floor}.`,
    };
  return {
    ...shared,
    title: `${capital(floor)}, on the inquiry’s own conservative estimate`,
    alt: `A block of ${marks} marks, one for each child in the inquiry’s estimate. Its last row breaks off open: the figure is a floor.`,
    description: [
      fact.statement,
      `The figure was published on ${formatDate(dateOf(conservative))}; it is for ${years} as a whole.`,
      `${marks} marks stand in one block, one for each child.`,
      `The block has no frame, and its last row breaks off open, because the figure is a floor.`,
    ].join(" "),
  };
}
