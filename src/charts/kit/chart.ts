/**
 * What a chart is. One module per chart fills this interface, and every surface
 * (drawing in the page, motion, flat form, embed, image, table, data file,
 * description) is made from it. A chart knows nothing of the window, the
 * document, the clock or chance: the same data, view and size give the same
 * marks on the server and in the browser.
 */
import type { PublicRecord } from "../../record/schema.ts";
import { viewRefusals, refusalWords } from "./asked.ts";
import type { Options } from "./options.ts";
import type { TextStyle } from "./text.ts";

/** Two layouts, drawn separately; never one scaled to the other. */
export type Shape = "wide" | "narrow";

/** The frame to draw in, in CSS pixels. Origin top left. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly shape: Shape;
}

/** The element a mark becomes. */
export type MarkKind = "rect" | "line" | "path" | "circle" | "text";

/**
 * One drawn thing. `key` is its identity from view to view: the grade that
 * drops is the same mark at another place. Geometry goes in `at`, in pixels;
 * colour never does: `class` names tokens of the stylesheet.
 */
export interface Mark {
  readonly key: string;
  readonly kind: MarkKind;
  readonly class: string;
  readonly at: Readonly<Record<string, number | string>>;
  /** Where an entering mark starts from, if it has to come from somewhere: parts of `at`. */
  readonly from?: Readonly<Record<string, number | string>>;
  /** The words of a text mark. */
  readonly text?: string;
  /** How a text mark is set; its width can be measured without a browser. */
  readonly style?: TextStyle;
  /** 0 to 1; a mark that waits off stage has 0 and keeps its key. Default 1. */
  readonly opacity?: number;
}

/** The attributes that an editor may write on `<Step>` for a chart. */
export interface ViewAttribute {
  /** What the attribute does, in an editor's words. */
  readonly about: string;
  /** The values allowed, from the record where they are ids. Absent: a switch, written without value. */
  readonly values?: (record: PublicRecord) => readonly string[];
  /** May several values be given, separated by spaces? */
  readonly many?: boolean;
  /** Must it be there? */
  readonly required?: boolean;
}

/** A view as written: attribute name to value; a switch is `true`. */
export type ViewAttributes = Readonly<Record<string, string | true>>;

/** A column of a chart's table, in Table Schema's terms. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly type: "string" | "integer" | "number" | "date" | "year" | "any";
  readonly description: string;
}

/** The rows that a view draws, for readers and for the data file. */
export interface Table {
  readonly caption: string;
  /** How the rows were made and what they leave out: what a reader of the table needs, and a viewer of the drawing doesn't. */
  readonly method?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The words around and instead of a drawing. Statistics and trend; never cause or blame. */
export interface Words {
  /** The takeaway, as a sentence without full stop. */
  readonly title: string;
  /** What is measured, where, when. */
  readonly subtitle: string;
  /** Short text alternative, at most 150 characters. */
  readonly alt: string;
  /** Two to four sentences for those who don't see the chart. */
  readonly description: string;
  /** The honest limits, to be printed under the chart: two lines of a wide page at the most. What is more goes to the table's `method`. */
  readonly note: string;
  /** What of the note those need who don't see the marks; all of it where this is absent. */
  readonly limits?: string;
  /** Ids of the sources drawn from. */
  readonly sources: readonly string[];
}

/**
 * A chart. `D` is the plain, JSON-safe slice of the record that it draws from
 * (what is sent to the browser); `V` is a full state of the chart.
 */
export interface Chart<D = unknown, V = unknown> {
  readonly id: string;
  /** False for a still: drawn at build time only. */
  readonly moves: boolean;
  /** The slice of the record that it draws. Must survive `JSON.stringify`. */
  data(record: PublicRecord): D;
  /** Attributes of `<Step>` that this chart understands. */
  readonly attributes: Readonly<Record<string, ViewAttribute>>;
  /**
   * Turns attributes into a full state.
   * @throws Error for a value that the record behind the data doesn't have, whoever asks.
   */
  view(attributes: ViewAttributes, data: D): V;
  /** What a story may say of it in `content/story.json`; a chart without options needs only views. */
  readonly options?: Options<unknown>;
  /** The height in px that suits a width, for surfaces that let the chart choose. */
  height(width: number, shape: Shape, view: V): number;
  marks(data: D, view: V, size: Size): Mark[];
  words(record: PublicRecord, view: V): Words;
  /**
   * What a view shows that the one before it did not, for those who listen, in a sentence or two.
   * Absent, or undefined: the sentences of its description that the one before it hasn't.
   */
  say?(record: PublicRecord, view: V, before: V | undefined): string | undefined;
  table(record: PublicRecord, view: V): Table;
}

/** The views of a chart that have a page and a picture of their own, by name; the first is the default. */
export function namedViews(
  { id }: Pick<Chart, "id">,
  { story }: Pick<PublicRecord, "story">,
): Readonly<Record<string, ViewAttributes>> {
  return story.charts[id]?.views ?? {};
}

/** The record that a slice was cut from: what a view names has to be in it. */
const cutFrom = new WeakMap<object, PublicRecord>();

/**
 * A chart whose types are checked, and whose views are: each is held against
 * the record that its data came from, so that no chart has to, and none forgets.
 */
export function defineChart<D extends object, V>(chart: Chart<D, V>): Chart<D, V> {
  return {
    ...chart,
    data(record) {
      const data = chart.data(record);
      cutFrom.set(data, record);
      return data;
    },
    view(attributes, data) {
      const record = cutFrom.get(data);
      if (!record) throw new Error(`a view of "${chart.id}" needs what its own data() gave`);
      const [first] = viewRefusals(chart, attributes, record);
      if (first) throw new Error(refusalWords(chart.id, first));
      return chart.view(attributes, data);
    },
  };
}
