/** The words of `transitions`, every figure, date and grade from the record. */
import { capital } from "../../record/words/capital.ts";
import { formatDate, span } from "../../record/dates.ts";
import { gradeLabel, gradeOrder, nationalOf } from "../../record/grades.ts";
import { formatNumber, numberInText } from "../../record/numbers.ts";
import type { Authority } from "../../record/shapes/authority.ts";
import type { Grade } from "../../record/shapes/grade.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Words } from "../kit/chart.ts";
import { reaching } from "./data.ts";
import { options } from "./options.ts";
import type { TransitionsView } from "./views.ts";

const listed = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** How a grade stands in a sentence about `n` authorities. */
function verb(record: PublicRecord, grade: Grade, n: number, again: boolean): string {
  const own = options.of(record).verbs[grade];
  if (own !== undefined) return own;
  return `${n === 1 ? "was" : "were"} ${gradeLabel(grade)}${again ? " again" : ""}`;
}

/** "from February 2014 to November 2015". */
function between(dates: readonly string[]): string {
  const sorted = [...dates].sort((a, b) => span(a).start - span(b).start);
  return `from ${formatDate(sorted[0] as string, "month")} to ${formatDate(sorted.at(-1) as string, "month")}`;
}

/** Names in the order of the drawing. */
const names = (authorities: readonly Authority[]) => listed.format(authorities.map((a) => a.name));

/** Title, description and limits of a state. */
export function words(record: PublicRecord, view: TransitionsView): Words {
  const { authorities } = record;
  const national = nationalOf(record);
  const { subject } = options.of(record);
  const total = formatNumber(authorities.length);
  const own = authorities.find((a) => a.id === subject);
  const first = authorities[0];
  if (!own || !first) throw new Error(`data/authorities.json has no "${subject}"`);
  const startWord = gradeLabel(first.first.grade);
  const reached = gradeOrder(record)
    .reverse()
    .map((grade) => ({ grade, authorities: reaching(record, grade) }))
    .filter((r) => r.authorities.length > 0);
  const asOf = formatDate(national.reinspected.asOf);
  const counts = listed.format(
    reached.map((r) => `${numberInText(r.authorities.length)} ${gradeLabel(r.grade)}`),
  );
  const shared = {
    subtitle: `Overall grades, in the public archive, of authorities first ${startWord} under the framework of ${frameworkYear(record)} and then graded again`,
    note: `Derived${lacking(record)}. ${capital(numberInText(national.reinspected.notYet))} more had no second grade by ${asOf}. What lay between is not drawn.`,
    sources: [national.source],
  };
  const starts = `The first judgements were published ${between(authorities.map((a) => a.first.published))}`;
  if (view.stage === "start")
    return {
      ...shared,
      title: `${total} authorities were judged ${startWord}, and later inspected again`,
      alt: `${total} dots, one for each authority judged ${startWord}, by date of publication; ${own.name} is marked.`,
      description: `${total} authorities, all ${startWord} at their first inspection. ${starts}; that on ${own.name} on ${formatDate(own.first.published)}.`,
    };
  const later = `the next ${between(authorities.map((a) => a.next.published))}`;
  const focus = view.focus ? reached.find((r) => r.grade === view.focus) : undefined;
  const best = focus ?? reached[0];
  if (!best) throw new Error("data/authorities.json is empty");
  const n = best.authorities.length;
  const groups = reached.map((r) => `${capital(gradeLabel(r.grade))}: ${names(r.authorities)}.`);
  return {
    ...shared,
    title: `${asOf}, our count: of ${total} once ${startWord}, ${numberInText(n)} ${verb(record, best.grade, n, best.grade === first.first.grade)}`,
    alt: `${total} lines from ${startWord} to the next grade: ${counts}. ${own.name}: ${gradeLabel(own.next.grade)}.`,
    description: `Of ${total} authorities, the next grade was: ${counts}. ${groups.join(" ")} ${starts}, ${later}.`,
  };
}

/** How many authorities the archive lacks on the day of the counts, if it says so. */
function lacking(record: PublicRecord): string {
  const { authoritiesInEngland: all, days, reinspected } = nationalOf(record);
  const held = days.find((d) => d.date === reinspected.asOf)?.authorities;
  return held === undefined || held === all
    ? ""
    : `, in an archive that lacks ${numberInText(all - held)} of ${formatNumber(all)} authorities`;
}

/** The year in which the framework of these inspections began. */
function frameworkYear(record: PublicRecord): string {
  const { framework: id } = options.of(record);
  const framework = record.frameworks.find((f) => f.id === id);
  if (!framework) throw new Error(`data/frameworks.json has no "${id}" for "transitions"`);
  const [from] = framework.period.split("/") as [string];
  return formatDate(from, "year");
}
