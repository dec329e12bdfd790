/**
 * What a chart is asked to show, held against what it can show. An id that the
 * record doesn't have would otherwise be drawn as another state, or as none.
 */
import { nearest } from "../../record/nearest.ts";
import type { PublicRecord } from "../../record/schema.ts";

/** One thing asked that the chart can't show. */
export interface ViewRefusal {
  readonly attribute: string;
  /** The value at fault; absent where the attribute itself is missing or unknown, or a switch. */
  readonly value?: string;
  /** What was probably meant. */
  readonly near?: string;
  /** What is wrong, as the end of a sentence that begins with the chart. */
  readonly said: string;
}

/** What a chart takes, as far as it is asked here. */
interface Asked {
  readonly attributes: Readonly<
    Record<
      string,
      {
        readonly required?: boolean;
        readonly many?: boolean;
        readonly values?: (record: PublicRecord) => readonly string[];
      }
    >
  >;
}
type ViewAttributes = Readonly<Record<string, string | true>>;

const withNear = (near: string | undefined) => (near === undefined ? {} : { near });

/** What is wrong with one attribute, if the chart knows it. */
function refused(
  { attributes }: Asked,
  name: string,
  value: string | true,
  record: PublicRecord,
): ViewRefusal[] {
  const known = attributes[name];
  if (!known) return [];
  const allowed = known.values?.(record);
  if (!allowed)
    return value === true
      ? []
      : [{ attribute: name, value, said: `takes no value for the switch "${name}"` }];
  if (value === true) return [{ attribute: name, said: `needs a value for "${name}"` }];
  const given = known.many ? value.split(/\s+/).filter(Boolean) : [value];
  return given
    .filter((one) => !allowed.includes(one))
    .map((one) => ({
      attribute: name,
      value: one,
      ...withNear(nearest(one, allowed)),
      said: `has no ${name} "${one}"`,
    }));
}

/**
 * Everything that the chart can't show of what it is asked. Attributes that it
 * doesn't know are passed over: a step has some of its own.
 */
export function viewRefusals(
  chart: Asked,
  asked: ViewAttributes,
  record: PublicRecord,
): readonly ViewRefusal[] {
  const missing = Object.entries(chart.attributes)
    .filter(([name, { required }]) => required && asked[name] === undefined)
    .map(([attribute]): ViewRefusal => ({ attribute, said: `has to be told "${attribute}"` }));
  const wrong = Object.entries(asked).flatMap(([name, value]) =>
    refused(chart, name, value, record),
  );
  return [...missing, ...wrong];
}

/** What is wrong with a named view, which has no attributes but its chart's. */
export function namedRefusals(
  chart: Asked,
  asked: ViewAttributes,
  record: PublicRecord,
): readonly ViewRefusal[] {
  const names = Object.keys(chart.attributes);
  const unknown = Object.keys(asked)
    .filter((name) => !names.includes(name))
    .map((name): ViewRefusal => ({
      attribute: name,
      ...withNear(nearest(name, names)),
      said: `knows no attribute "${name}"`,
    }));
  return [...unknown, ...viewRefusals(chart, asked, record)];
}

/** A refusal as one sentence without full stop. */
export function refusalWords(id: string, { said, near }: ViewRefusal): string {
  return `the chart "${id}" ${said}${near === undefined ? "" : `; probably meant: "${near}"`}`;
}
