import { formatDate, span } from "../../../record/dates.ts";
import { rule } from "../../rule.ts";

/** Days after which editors are reminded, and after which a production publish stops. */
export const remindAfter = 60;
export const stopAfter = 90;

/** Whole days since a help line was last checked. */
export function age(checkedOn: string, today: string): number {
  return span(today).start - span(checkedOn).end;
}

export default rule(
  {
    code: "helpline-stale",
    title: "A help line that nobody has checked for too long",
    why: "Numbers and hours change. Somebody may call because of this page.",
  },
  function* ({ record, data, today, production }) {
    const source = data.get("helplines.json");
    if (!record || !source) return;
    for (const line of record.helplines) {
      const days = age(line.checkedOn, today);
      if (days <= remindAfter) continue;
      const at = source.text.indexOf('"checkedOn"', source.text.indexOf(`"${line.id}"`));
      yield {
        source,
        offset: Math.max(0, at),
        words: line.checkedOn,
        entry: line.id,
        severity: production && days > stopAfter ? "error" : "warning",
        message: `${line.name} was last checked on ${formatDate(line.checkedOn)}, ${days} days ago.`,
        remedy: `Call or look it up, correct number and hours, and write "checkedOn": "${today}".${production ? "" : ` A production publish stops after ${stopAfter} days.`}`,
      };
    }
  },
);
