/** The words of `national`, every figure, date and grade from what is drawn. */
import { formatDate } from "../../record/dates.ts";
import { gradeLabel } from "../../record/grades.ts";
import { formatNumber, numberInText } from "../../record/numbers.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Words } from "../kit/chart.ts";
import type { NationalView } from "./views.ts";
import { data, type Bar, type Panel, type Part } from "./data.ts";

/** The share of a bar in some colours. */
const share = (bar: Bar, ...tones: Part["tone"][]) =>
  bar.parts.filter((p) => tones.includes(p.tone)).reduce((sum, p) => sum + p.share, 0);
const high = (bar: Bar) => share(bar, "good", "outstanding");
const percent = (value: number) => `${formatNumber(Math.round(value * 100))} per cent`;

/** From the first bar of a panel to its last: the two highest grades, and the lowest. */
function trend(panel: Panel, highest: string, lowest: string): string {
  const first = panel.bars[0] as Bar;
  const last = panel.bars.at(-1) as Bar;
  const from = (bar: Bar, value: number) => `${percent(value)} ${bar.of} (${when(panel, bar)})`;
  const change = (read: (bar: Bar) => number) =>
    first === last
      ? from(last, read(last))
      : `from ${from(first, read(first))} to ${from(last, read(last))}`;
  return `${panel.title}: ${highest} ${change(high)}; ${lowest} ${change((bar) => share(bar, "inadequate"))}.`;
}

/** A bar's date; the bars of a series are labelled by year only. */
const when = (panel: Panel, bar: Bar) => (panel.series ? formatDate(bar.date) : bar.label);

/** Title, description and limits. Throws where the title is no longer borne out by the data. */
export function words(record: PublicRecord, view: NationalView): Words {
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
  if (quarters.bars.some((bar) => high(bar) >= 0.5))
    throw new Error(
      'the title of "national" says that no quarter ended with half of the authorities good or outstanding; data/national.json says otherwise',
    );
  const limits = alone
    ? [
        "Counted here from a public archive, not official. A ring marks Rotherham’s own grade by that date.",
      ]
    : [
        `Colours are shared by rank, not by meaning: ${gradeLabel("adequate")} and ${gradeLabel("requires-improvement")} are not the same.`,
      ];
  return {
    // plain: the bars are tested for it above
    title: `By our count, from ${first.label} to ${last.label}, no quarter ended with half of the authorities inspected ${gradeLabel("good")} or ${gradeLabel("outstanding")}`,
    subtitle: alone
      ? `Authorities with a grade under the framework of that time in the public archive, by grade at the end of each quarter`
      : `Local authorities in England by grade of children’s services, ${years[0] ?? ""} to ${years.at(-1) ?? ""}; shares of those graded, figures are numbers of authorities or percentages`,
    alt: alone
      ? // plain: the name of a line in the drawing
        `Bars of the authorities inspected by the end of each quarter, by grade, ${years[0] ?? ""} to ${years.at(-1) ?? ""}, with a line at half of them.`
      : `Bars of England’s authorities by grade in ${numberInText(drawn.panels.length)} separate panels, ${years[0] ?? ""} to ${years.at(-1) ?? ""}, each with a scale or denominator of its own.`,
    description: drawn.panels
      .filter((p) => p.id !== "shares")
      .map((p) =>
        p.id === "annual"
          ? trend(p, "performing well or excellently", "performing poorly")
          : trend(
              p,
              `${gradeLabel("good")} or ${gradeLabel("outstanding")}`,
              gradeLabel("inadequate"),
            ),
      )
      .join(" "),
    note: limits.join(" "),
    sources: [...new Set(all.flatMap((bar) => bar.sources))],
  };
}
