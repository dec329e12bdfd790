/** The words of `national`, every figure, date and grade from what is drawn. */
import { capital } from "../../record/words/capital.ts";
import { formatDate } from "../../record/dates.ts";
import { gradeLabel, nationalOf } from "../../record/grades.ts";
import { formatNumber, numberInText } from "../../record/numbers.ts";
import type { Grade } from "../../record/shapes/grade.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Words } from "../kit/chart.ts";
import { fill } from "../kit/options.ts";
import { options } from "./options.ts";
import type { NationalView } from "./views.ts";
import { data, type Bar, type Panel, type Part } from "./data.ts";

/** The share of a bar in some colours. */
const share = (bar: Bar, ...tones: Part["tone"][]) =>
  bar.parts.filter((p) => tones.includes(p.tone)).reduce((sum, p) => sum + p.share, 0);
const percent = (value: number) => `${formatNumber(Math.round(value * 100))} per cent`;

/** The two ends of the scale: the grades that count as high, and the lowest. */
interface Ends {
  readonly high: readonly Grade[];
  readonly low: Grade;
}

/** From the first bar of a panel to its last: the two highest grades, and the lowest. */
function trend(panel: Panel, highest: string, lowest: string, grades: Ends): string {
  const first = panel.bars[0] as Bar;
  const last = panel.bars.at(-1) as Bar;
  const from = (bar: Bar, value: number) => `${percent(value)} ${bar.of} (${when(panel, bar)})`;
  const change = (read: (bar: Bar) => number) =>
    first === last
      ? from(last, read(last))
      : `from ${from(first, read(first))} to ${from(last, read(last))}`;
  return `${panel.title}: ${highest} ${change((bar) => share(bar, ...grades.high))}; ${lowest} ${change((bar) => share(bar, grades.low))}.`;
}

/** How many authorities the last bar is without. */
function lacking(record: PublicRecord, last: Bar): string {
  const all = nationalOf(record).authoritiesInEngland;
  const graded = last.parts.reduce((sum, part) => sum + (part.n ?? 0), 0);
  return graded === all
    ? ""
    : `The archive lacks ${numberInText(all - graded)} of ${formatNumber(all)} authorities.`;
}

/** The lowest and the highest bar of a panel: between its ends it may have gone down and up. */
function extremes(panel: Panel, highest: string, { high }: Ends): string {
  const sorted = [...panel.bars].sort((a, b) => share(a, ...high) - share(b, ...high));
  const said = (bar: Bar) => `${percent(share(bar, ...high))} ${bar.of} (${when(panel, bar)})`;
  return `${capital(highest)} was lowest at ${said(sorted[0] as Bar)} and highest at ${said(sorted.at(-1) as Bar)}.`;
}

/** A bar's date; the bars of a series are labelled by year only. */
const when = (panel: Panel, bar: Bar) => (panel.series ? formatDate(bar.date) : bar.label);

/** Title, description and limits. The title says what the quarters come to, whatever that is. */
export function words(record: PublicRecord, view: NationalView): Words {
  const settings = options.of(record);
  const { grades } = nationalOf(record);
  const from = grades.indexOf(settings.shares.high) + 1;
  const ends: Ends = { high: grades.slice(0, from), low: grades.at(-1) as Grade };
  const highWords = [...ends.high].reverse().map(gradeLabel).join(" or ");
  const whole = data(record);
  const alone = view.show !== "all";
  const drawn = alone
    ? { ...whole, panels: whole.panels.filter((p) => p.id === view.show) }
    : whole;
  const quarters = drawn.panels.find((p) => p.id === "quarters");
  const first = quarters?.bars[0];
  const last = quarters?.bars.at(-1);
  const all = drawn.panels.flatMap((p) => p.bars);
  const years = all.flatMap((b) => b.date.split("/").map((d) => formatDate(d, "year"))).sort();
  if (!quarters || !first || !last) throw new Error("data/national.json has no quarters");
  const half = quarters.bars.filter((bar) => share(bar, ...ends.high) >= 0.5).length;
  const ended =
    half === 0
      ? // plain: counted from the bars above, so that it follows them
        "no quarter ended with half"
      : // plain: as above
        `${numberInText(half)} of ${numberInText(quarters.bars.length)} quarters ended with half or more`;
  const limits = alone
    ? [settings.hereAlone, lacking(record, last)]
    : [
        fill(settings.unlike.words, {
          one: gradeLabel(settings.unlike.one),
          other: gradeLabel(settings.unlike.other),
        }),
      ];
  return {
    title: alone
      ? `By our count, from ${first.label} to ${last.label}, ${ended} of the authorities inspected ${highWords}`
      : capital(fill(settings.titleAll, { panels: numberInText(drawn.panels.length) })),
    subtitle: alone
      ? settings.quarters.subtitle
      : fill(settings.subtitle, { from: years[0] ?? "", to: years.at(-1) ?? "" }),
    alt: alone
      ? // plain: the name of a line in the drawing
        `Bars of the authorities inspected by the end of each quarter, by grade, ${years[0] ?? ""} to ${years.at(-1) ?? ""}, with a line at half of them.`
      : fill(settings.alt, {
          panels: numberInText(drawn.panels.length),
          from: years[0] ?? "",
          to: years.at(-1) ?? "",
        }),
    description: drawn.panels
      .filter((p) => p.id !== "shares")
      .map((p) =>
        p.id === settings.annual
          ? trend(p, settings.annualWords.high, settings.annualWords.low, ends)
          : trend(p, highWords, gradeLabel(ends.low), ends),
      )
      .concat(alone ? extremes(quarters, highWords, ends) : [])
      .join(" "),
    note: limits.filter(Boolean).join(" "),
    sources: [...new Set(all.flatMap((bar) => bar.sources))],
  };
}
