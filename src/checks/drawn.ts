/** Which drawings of the story have an entry in them, in words or as a mark alone, and what to write where none has. */
import { namedViews, type Chart, type Shape, type ViewAttributes } from "../charts/kit/chart.ts";
import { shownIn } from "../chapters/shown.ts";
import type { Context } from "./context.ts";

/** A chart in a state of the story, and whether the entry's words stand in it. */
export interface Drawn {
  readonly chart: string;
  /** Id of the step, still or state; or the name of a view with a page of its own. */
  readonly at: string;
  readonly in: "story" | "page";
  /** Words of the entry in the wide drawing, in the narrow one: without room for them it is a stroke or a point. */
  readonly words: Readonly<Record<Shape, boolean>>;
}

const widths: Readonly<Record<Shape, number>> = { wide: 760, narrow: 340 };

interface Key {
  readonly key: string;
  readonly text: boolean;
}

/** What the marks of a state are called, and which of them are words, in both shapes. */
function keysOf(chart: Chart, data: unknown, asked: ViewAttributes): Record<Shape, Key[]> {
  const state = chart.view(asked, data);
  const keys = (shape: Shape) => {
    const width = widths[shape];
    const height = chart.height(width, shape, state);
    return chart
      .marks(data, state, { width, height, shape })
      .filter(({ opacity }) => opacity !== 0)
      .map(({ key, kind }) => ({ key, text: kind === "text" }));
  };
  return { wide: keys("wide"), narrow: keys("narrow") };
}

/** How a drawing has an entry in it: not at all, as marks, in words. */
function wordsIn(keys: Readonly<Record<Shape, readonly Key[]>>, id: string, others: RegExp) {
  const named = new RegExp(`(?:^|-)${id}(?:-|$)`);
  const of = (shape: Shape) =>
    keys[shape].filter(({ key }) => named.test(key) && !others.test(key));
  const [wide, narrow] = [of("wide"), of("narrow")];
  return wide.length + narrow.length > 0
    ? { words: { wide: wide.some((k) => k.text), narrow: narrow.some((k) => k.text) } }
    : undefined;
}

/** Finds names that hold another one: `x-y` is no `x`. */
function longerThan(id: string, { record }: Context): RegExp {
  const ids = [...(record?.events ?? []), ...(record?.judgements ?? [])].map((e) => e.id);
  const longer = ids.filter((other) => other !== id && `-${other}-`.includes(`-${id}-`));
  return new RegExp(longer.length === 0 ? "$^" : `(?:^|-)(?:${longer.join("|")})(?:-|$)`);
}

interface Drawing extends Pick<Drawn, "chart" | "at" | "in"> {
  readonly keys: Readonly<Record<Shape, readonly Key[]>>;
}

/** Every drawing of the story in reading order, then those with a page of their own; drawn once a check. */
const drawings = new WeakMap<Context, readonly Drawing[]>();
function allDrawings(context: Context): readonly Drawing[] {
  const known = drawings.get(context);
  if (known) return known;
  const { record, charts, rendered } = context;
  if (!record) return [];
  const story = rendered.flatMap(({ chapter }) =>
    shownIn(chapter).map(
      (s) => ({ chart: s.chart, at: s.id, in: "story", asked: s.attributes }) as const,
    ),
  );
  const pages = [...charts.values()].flatMap((chart) =>
    Object.entries(namedViews(chart, record)).map(
      ([at, asked]) => ({ chart: chart.id, at, in: "page", asked }) as const,
    ),
  );
  const made = [...story, ...pages].flatMap(({ asked, ...where }) => {
    const chart = charts.get(where.chart);
    try {
      return chart ? [{ ...where, keys: keysOf(chart, chart.data(record), asked) }] : [];
    } catch {
      // What a step asks for wrongly is told by the rule for it.
      return [];
    }
  });
  drawings.set(context, made);
  return made;
}

/** Every drawing that has the entry in it. */
export function drawingsOf(context: Context, id: string): Drawn[] {
  const others = longerThan(id, context);
  return allDrawings(context).flatMap(({ keys, ...where }) => {
    const found = wordsIn(keys, id, others);
    return found ? [{ ...where, ...found }] : [];
  });
}

/** A step that would show the entry, as text to paste; nothing where no chart takes it. */
export function stepThatShows(context: Context, id: string): string | undefined {
  const { record, charts } = context;
  if (!record) return undefined;
  const others = longerThan(id, context);
  const found = [...charts.values()].flatMap((chart) => {
    const taking = Object.entries(chart.attributes).filter(([, a]) =>
      a.values?.(record).includes(id),
    );
    const must = Object.entries(chart.attributes).filter(([, a]) => a.required);
    if (taking.length === 0 || must.length > 1) return [];
    const [key, rule] = must[0] ?? [];
    const bases = key ? (rule?.values?.(record) ?? []).map((value) => ({ [key]: value })) : [{}];
    // What may be said of several is what a state is about; what is said of one is where it ends.
    const orders = taking.sort(([, a], [, b]) => Number(b.many ?? false) - Number(a.many ?? false));
    return orders.flatMap(([name]) =>
      bases.flatMap((base) => {
        const asked: Record<string, string> = { ...base, [name]: id };
        try {
          const drawn = wordsIn(keysOf(chart, chart.data(record), asked), id, others);
          const written = Object.entries(asked).map(([k, v]) => `${k}="${v}"`);
          const text = `<Step id="…" chart="${chart.id}" ${written.join(" ")}>`;
          const room = drawn ? Number(drawn.words.wide) + Number(drawn.words.narrow) : -1;
          return drawn ? [{ text, room }] : [];
        } catch {
          return [];
        }
      }),
    );
  });
  return found.sort((a, b) => b.room - a.room)[0]?.text;
}

/** Where an entry is drawn, as lines for an editor. */
export function drawnLines(context: Context, id: string): string[] {
  const drawn = drawingsOf(context, id);
  const show = stepThatShows(context, id);
  if (drawn.length === 0)
    return [`No chart of the story draws “${id}”${show ? ` yet. A step shows it: ${show}` : "."}`];
  const list = (what: readonly Drawn[]) =>
    [...new Set(what.map(({ chart }) => chart))]
      .map(
        (chart) =>
          `${chart} (${what
            .filter((d) => d.chart === chart)
            .map((d) => d.at)
            .join(", ")})`,
      )
      .join("; ");
  const of = (place: Drawn["in"], words: boolean) =>
    list(drawn.filter((d) => d.in === place && (d.words.wide || d.words.narrow) === words));
  const line = (what: string, said: string) => (said === "" ? [] : [`${what} ${said}`]);
  return [
    ...line("Drawn with its words in steps:", of("story", true)),
    ...line("Drawn without its words, for want of room, in steps:", of("story", false)),
    ...line("With its words on pages of their own:", of("page", true)),
    ...line("Without its words on pages of their own:", of("page", false)),
    ...(of("story", true) === "" && show ? [`A step that names it: ${show}`] : []),
  ];
}
