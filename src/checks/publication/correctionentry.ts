/** A correction, complete: what a change of a published value asks to be added. */
import type { Correction } from "../../record/shapes/correction.ts";
import type { Context } from "../context.ts";
import { chartsDrawing, stepsOf } from "../usage.ts";

/** The entry for a value that changed: id, day and places filled in. */
export function correctionFor(
  context: Context,
  id: string,
  said: string,
  says: string,
): Correction {
  const taken = new Set(context.record?.corrections.map((c) => c.id));
  const base = `${id}-corrected`;
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
  return {
    id: name,
    date: context.today,
    severity: "changes-meaning",
    said,
    says,
    facts: [id],
    charts: chartsDrawing(context, id),
    steps: stepsOf(context, id),
  };
}
