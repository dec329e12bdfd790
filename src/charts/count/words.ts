/** The words of `count`, every figure and date from the record. */
import { capital } from "../../record/words/capital.ts";
import { formatDate } from "../../record/dates.ts";
import { formatFact } from "../../record/numbers.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Words } from "../kit/chart.ts";
import { figureFact } from "./data.ts";
import { fill } from "../kit/options.ts";
import { options } from "./options.ts";
import type { CountView } from "./views.ts";

/** The years that the figure is for. */
function period(record: PublicRecord): string {
  const event = record.events.find((e) => e.lane === "period");
  if (!event)
    throw new Error('data/events.json has no event with lane "period" for the chart "count"');
  return formatDate(event.date);
}

/** Title, description and limits of a state. */
export function words(record: PublicRecord, view: CountView): Words {
  const settings = options.of(record);
  const fact = figureFact(record);
  const limit = record.facts.find((f) => f.id === settings.limit);
  if (!limit)
    throw new Error(`data/facts.json has no fact "${settings.limit}" for the chart "count"`);
  const values = {
    figure: formatFact(fact),
    marks: formatFact(fact, "number"),
    years: period(record),
    date: formatDate(limit.date ?? ""),
    statement: fact.statement,
    limit: limit.statement,
  };
  const say = (text: string) => fill(text, values);
  const shared = {
    subtitle: say(settings.subtitle),
    note: say(settings.note),
    sources: [...new Set([...fact.sources, ...limit.sources].map((s) => s.source))],
  };
  if (view.stage === "one")
    return {
      ...shared,
      title: say(settings.titleOne),
      alt: say(settings.altOne),
      description: say(settings.descriptionOne),
    };
  return {
    ...shared,
    title: fill(settings.title, { figure: capital(values.figure) }),
    alt: say(settings.alt),
    description: say(settings.description),
  };
}
