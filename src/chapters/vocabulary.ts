/**
 * The components that editors may write, as data: what each takes, which
 * attributes must be there, which values are allowed. `docs/editing.md` says
 * the same in sentences. Attributes of charts come from the chart modules.
 */

/** What an attribute holds. */
export interface AttributeRule {
  readonly required?: boolean;
  /** A switch is written without a value. */
  readonly is: "text" | "id" | "ids" | "switch" | readonly string[];
  /** For `id` and `ids`: which parts of the record the id may name. */
  readonly of?: readonly IdKind[];
}

/** The kinds of entry that chapters refer to. */
export type IdKind = "fact" | "judgement" | "event" | "quotation";

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
  /** Only pages use it, not chapters. */
  readonly page?: boolean;
}

const dated: readonly IdKind[] = ["fact", "judgement", "event", "quotation"];
const parts = ["published", "inspected-start", "inspected-end"] as const;
const single = ["years", "months", "weeks", "days"];
/** One unit, or a larger and a smaller. */
const durationUnits = [
  ...single,
  ...single.flatMap((a, i) => single.slice(i + 1).map((b) => `${a}-and-${b}`)),
];
const graded: AttributeRule = { is: "id", of: ["judgement"] };
const anyId: AttributeRule = { is: "id", of: dated };

export const components: Readonly<Record<string, ComponentRule>> = {
  Steps: {
    about: "holds the steps of one chart, which stays while they pass",
    attributes: {},
    container: true,
  },
  Step: {
    about: "one screen of text, with the chart in one state",
    attributes: { id: { required: true, is: "text" }, chart: { required: true, is: "text" } },
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
      test: {
        required: true,
        is: [
          "before",
          "after",
          "day-before",
          "same-day",
          "same-week",
          "same-month",
          "same-year",
          "inside",
          "more-than-half",
          "less-than-half",
          "most",
          "rise",
          "fall",
          "first",
          "same-grade",
          "different-grade",
        ],
      },
      a: anyId,
      b: anyId,
      part: { is: "id", of: ["fact"] },
      whole: { is: "id", of: ["fact"] },
      from: { is: "id", of: ["fact"] },
      to: { is: "id", of: ["fact"] },
      of: graded,
      "a-part": { is: parts },
      "b-part": { is: parts },
    },
    container: true,
  },
  Cite: {
    about: "a note mark, for a sentence without a figure",
    attributes: { id: { required: true, is: "ids", of: dated } },
  },
  Own: { about: "our own reading, listed as ours in the ledger", attributes: {}, container: true },
  Plain: {
    about: "ordinary language that looks like a figure, a grade or a quotation",
    attributes: { why: { required: true, is: "text" } },
    container: true,
  },
  Answer: { about: "the answer of whoever is criticised", attributes: {}, container: true },
  Spread: {
    about: "a quotation that decides something, across the screen, with the answer to it",
    attributes: { was: { is: "text" } },
    container: true,
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
    attributes: { from: { required: true, is: ["left", "right"] }, was: { is: "text" } },
    container: true,
  },
  State: {
    about: "one of the two states of a scrub",
    attributes: { id: { required: true, is: "text" }, chart: { required: true, is: "text" } },
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
    attributes: { of: { ...anyId, required: true }, part: { is: ["published", "inspected"] } },
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

/** Components that only pages use; their attributes are the page's own business. */
export const pageComponents: ReadonlySet<string> = new Set<string>([]);

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

/** The tests of `<Claim>` and the words that each bears out. */
export const claimWords: Readonly<Record<string, RegExp>> = {
  before: /\b(?:before|earlier|until|preced\w*|ahead|already|yet|first)\b/i,
  after: /\b(?:after|later|since|follow\w*|then|next|once)\b/i,
  "day-before": /\b(?:the (?:very )?day before|a day (?:earlier|before)|the previous day)\b/i,
  "same-week": /\b(?:same|that) week\b/i,
  "same-month": /\b(?:same|that) month\b/i,
  "same-year": /\b(?:same|that) year\b/i,
  "same-day": /\b(?:same|day|when|at once|together|also)\b/i,
  inside:
    /\b(?:inside|in|within|during|while|throughout|period|years|then|time|fell|falls?|still)\b/i,
  "more-than-half": /\b(?:(?:more than|over) half|majority|most)\b/i,
  "less-than-half": /\b(?:(?:less|fewer) than half|under half|minority)\b/i,
  most: /\b(?:most|majority|more than half)\b/i,
  rise: /\b(?:rise|rises|risen|rose|rising|more|up|higher|grew|grown|increas\w*|improv\w*)\b/i,
  fall: /\b(?:fall|falls|fallen|fell|falling|fewer|less|down|lower|shrank|decreas\w*)\b/i,
  first: /\b(?:first|never before|only)\b/i,
  "same-grade": /\b(?:same|again|still|too|also|both|remained|unchanged|once more)\b/i,
  "different-grade": /\b(?:different|not|no longer|changed|another|differ\w*|new|other)\b/i,
};
