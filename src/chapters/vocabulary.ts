/**
 * The components that editors may write, as data: what each takes, which
 * attributes must be there, which values are allowed. `docs/editing.md` says
 * the same in sentences. Attributes of charts come from the chart modules.
 */
import { entryTypes } from "../record/kinds.ts";
import type { EntryType } from "../record/schema.ts";
import { claimAttributes, claimTests } from "../say/claimtests/table.ts";

/** What an attribute holds. */
export interface AttributeRule {
  readonly required?: boolean;
  /** A switch is written without a value. */
  readonly is: "text" | "id" | "ids" | "switch" | readonly string[];
  /** For `id` and `ids`: which parts of the record the id may name. */
  readonly of?: readonly EntryType[];
}

export interface ComponentRule {
  /** What it is, for the reference. */
  readonly about: string;
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** Stands around text rather than in it. */
  readonly container?: boolean;
  /** The component it must stand directly inside of. */
  readonly within?: string;
  /** Takes the attributes of its chart as well. */
  readonly chart?: boolean;
}

const parts = ["published", "inspected-start", "inspected-end"] as const;
const single = ["years", "months", "weeks", "days"];
/** One unit, or a larger and a smaller. */
const durationUnits = [
  ...single,
  ...single.flatMap((a, i) => single.slice(i + 1).map((b) => `${a}-and-${b}`)),
];
const graded: AttributeRule = { is: "id", of: ["judgement"] };
const anyId: AttributeRule = { is: "id", of: entryTypes };

export const components: Readonly<Record<string, ComponentRule>> = {
  Steps: {
    about: "holds the steps of one chart, which stays while they pass",
    attributes: {},
    container: true,
  },
  Step: {
    about: "one screen of text, with the chart in one state",
    attributes: {
      id: { required: true, is: "text" },
      chart: { required: true, is: "text" },
      was: { is: "text" },
    },
    container: true,
    within: "Steps",
    chart: true,
  },
  Fact: {
    about: "the figure of a fact",
    attributes: {
      id: { required: true, is: "id", of: ["fact"] },
      as: { is: ["number", "count", "words"] },
    },
  },
  Date: {
    about: "the date of an entry",
    attributes: {
      of: { ...anyId, required: true },
      as: { is: ["day", "month", "year"] },
      part: { is: ["published", "inspected", "inspected-start", "inspected-end"] },
    },
  },
  Grade: {
    about: "the grade of a judgement, or of one of its strands",
    attributes: { of: { ...graded, required: true }, strand: { is: "text" } },
  },
  Quote: {
    about: "words quoted, in the sentence or set apart",
    attributes: { id: { required: true, is: "id", of: ["quotation"] }, display: { is: "switch" } },
  },
  Span: {
    about: "the time between two entries, worked out from their dates",
    attributes: {
      from: { ...anyId, required: true },
      to: { ...anyId, required: true },
      unit: { required: true, is: durationUnits },
      "from-part": { is: parts },
      "to-part": { is: parts },
    },
  },
  Claim: {
    about: "a comparison in words, held against the record",
    attributes: {
      test: { required: true, is: Object.keys(claimTests) },
      ...Object.fromEntries(
        Object.entries(claimAttributes).map(([name, of]) => [name, { is: "id", of } as const]),
      ),
      by: { is: "text" },
      "a-part": { is: parts },
      "b-part": { is: parts },
    },
    container: true,
  },
  Cite: {
    about: "a note mark, for a sentence without a figure",
    attributes: { id: { required: true, is: "ids", of: entryTypes } },
  },
  Own: { about: "our own reading, listed as ours in the ledger", attributes: {}, container: true },
  Plain: {
    about: "ordinary language that looks like a figure, a grade or a quotation",
    attributes: { why: { required: true, is: "text" } },
    container: true,
  },
  Answer: {
    about: "the answer of whoever is criticised: by whom, to what",
    attributes: {
      by: { required: true, is: "text" },
      to: { required: true, is: "ids", of: entryTypes },
    },
    container: true,
  },
  Spread: {
    about: "a quotation that decides something, across the screen, with the answer to it",
    attributes: { was: { is: "text" }, alone: { is: "switch" } },
    container: true,
  },
  Exchange: {
    about: "what was found, and the answer to it beside it",
    attributes: {},
    container: true,
  },
  Columns: {
    about: "short parts under headings of their own, side by side",
    attributes: {},
    container: true,
  },
  Word: {
    about: "a grade across the screen as an outline, struck through if it is no longer given",
    attributes: { of: { ...graded, required: true }, struck: { is: "switch" } },
  },
  Still: {
    about: "a chart that doesn't move, outside of steps",
    attributes: {
      chart: { required: true, is: "text" },
      id: { is: "text" },
      ground: { is: ["black"] },
      folded: { is: "switch" },
      was: { is: "text" },
    },
    chart: true,
  },
  Scrub: {
    about: "two states of a chart; the second is drawn over the first as the page is scrolled",
    attributes: {
      from: { required: true, is: ["left", "right"] },
      was: { is: "text" },
      bleed: { is: "switch" },
    },
    container: true,
  },
  State: {
    about: "one of the two states of a scrub",
    attributes: {
      id: { required: true, is: "text" },
      chart: { required: true, is: "text" },
      was: { is: "text" },
    },
    within: "Scrub",
    chart: true,
  },
  Ruler: {
    about: "the page as an axis: a line for each day between two entries, text at its day",
    attributes: {
      from: { ...anyId, required: true },
      to: { ...anyId, required: true },
      was: { is: "text" },
    },
    container: true,
  },
  Day: {
    about: "text at the day of an entry, on a ruler",
    attributes: {
      of: { ...anyId, required: true },
      part: { is: ["published", "inspected"] },
      side: { is: ["left", "right"] },
    },
    container: true,
    within: "Ruler",
  },
  Pause: {
    about: "an empty screen; the story has two",
    attributes: { ground: { is: ["black"] } },
  },
};

/** Components that stand around text. */
export const containers: ReadonlySet<string> = new Set(
  Object.entries(components).flatMap(([name, rule]) => (rule.container ? [name] : [])),
);

/** The keys of a chapter's front matter, and whether each must be there. */
export const frontKeys: Readonly<
  Record<string, { readonly required: boolean; readonly about: string }>
> = {
  id: { required: true, about: "the address of the scene" },
  title: { required: true, about: "its heading" },
  summary: { required: true, about: "one sentence for sharing and search" },
  question: { required: false, about: "the line above the heading" },
  above: {
    required: false,
    about: "the line above the title of the piece: what was graded, by whom and when",
  },
  standfirst: { required: false, about: "the sentence under the title of the piece" },
  note: { required: false, about: "the content note" },
  card: { required: false, about: "the step whose chart is on the scene's card; else its last" },
};

/** Keys of front matter that are addresses and no words for readers. */
export const addressKeys: ReadonlySet<string> = new Set(["id", "card"]);
