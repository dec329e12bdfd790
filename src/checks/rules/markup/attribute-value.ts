import { nearest } from "../../../record/nearest.ts";
import { alike, slip } from "../../../record/slip.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import { attribute, type Attribute, type Element } from "../../../chapters/chapter.ts";
import { askedChart, knownAttributes } from "../../chartattributes.ts";
import { components } from "../../../say/components/table.ts";
import { rule } from "../../rule.ts";

/** A list that is short enough to read. */
const some = (values: readonly string[]): string =>
  values.length <= 12
    ? values.join(", ")
    : `${values.slice(0, 12).join(", ")} and ${values.length - 12} more (docs/charts.md)`;

interface Fault {
  message: string;
  remedy: string;
}

function fault(
  a: Attribute,
  element: Element,
  known: ReturnType<typeof knownAttributes>,
  record: PublicRecord | undefined,
): Fault | undefined {
  if (a.braces)
    return {
      message: `The value of “${a.name}” stands in braces.`,
      remedy: `Write it in quotation marks: ${a.name}="…".`,
    };
  const own = known.own[a.name];
  const view = known.view[a.name];
  const isSwitch = own ? own.is === "switch" : view && !view.values;
  if (isSwitch)
    return a.value === true
      ? undefined
      : {
          message: `“${a.name}” is a switch and takes no value.`,
          remedy: `Write ${a.name} alone, or leave it out.`,
        };
  if (!own && !view) return undefined;
  if (a.value === true)
    return { message: `“${a.name}” has no value.`, remedy: `Write ${a.name}="…".` };
  const allowed = own
    ? Array.isArray(own.is)
      ? (own.is as readonly string[])
      : undefined
    : record && view?.values?.(record);
  if (!allowed) return undefined;
  const given = view?.many ? a.value.split(/\s+/).filter(Boolean) : [a.value];
  const wrong = given.find((v) => !allowed.includes(v));
  if (wrong === undefined) return undefined;
  // Among ids of entries only a slip of the fingers is put right: another entry is another claim.
  const entries = allowed.some((v) => v.includes("-"));
  const near = entries ? slip(wrong, allowed) : nearest(wrong, allowed);
  const offered = entries && allowed.length > 12 ? alike(wrong, allowed) : [];
  const chart = view ? ` in the chart “${attribute(element, "chart")}”` : "";
  return {
    message: `“${wrong}” is not a value that “${a.name}” takes${chart}.`,
    remedy: `${near ? `Write ${a.name}="${near}". ` : ""}${offered.length > 0 ? `Look whether one of these is meant: ${offered.join(", ")}; docs/charts.md lists all.` : `It takes ${some(allowed)}.`}`,
  };
}

export default rule(
  {
    code: "attribute-value",
    title: "A value that the attribute doesn't take",
    why: "The chart or the component would show another state than the one meant, or none.",
  },
  function* ({ chapters, charts, record }) {
    for (const chapter of chapters)
      for (const element of chapter.elements) {
        const known = knownAttributes(element, charts);
        const entry = components[element.name]?.chart ? attribute(element, "id") : undefined;
        let sound = true;
        for (const a of element.attributes) {
          const found = fault(a, element, known, record);
          if (!found) continue;
          sound = false;
          yield {
            source: chapter,
            offset: a.start,
            words: a.value === true ? a.name : `${a.name}="${a.value}"`,
            ...(entry ? { entry } : {}),
            ...found,
          };
        }
        if (components[element.name]?.chart && entry && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(entry))
          yield {
            source: chapter,
            offset: element.start,
            words: entry,
            entry,
            message: `“${entry}” can't be the address of a step.`,
            remedy: "Write lower-case words joined by hyphens.",
          };
        // Values may each be allowed and not make a view together: the chart itself is asked.
        const chart = askedChart(element, charts);
        if (!chart || !record || !sound) continue;
        // What is missing has a rule of its own.
        const missing = Object.entries(known.view).some(
          ([name, { required }]) => required && attribute(element, name) === undefined,
        );
        if (missing) continue;
        try {
          const view = Object.fromEntries(
            element.attributes.filter((a) => known.view[a.name]).map((a) => [a.name, a.value]),
          );
          chart.words(record, chart.view(view, chart.data(record)));
        } catch (error) {
          yield {
            source: chapter,
            offset: element.start,
            words: `chart="${chart.id}"`,
            ...(entry ? { entry } : {}),
            message: `The chart “${chart.id}” has no such view: ${(error as Error).message.replace(/\.$/, "")}.`,
            remedy: "Change the attributes of the step; docs/charts.md lists what goes together.",
          };
        }
      }
  },
);
