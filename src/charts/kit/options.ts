/**
 * What a story says of a chart, in `content/story.json` under `charts`: the
 * entries that it draws from and the words that name them. The chart says which
 * options it takes as a schema over the ids of the record, so that a renamed
 * id is found where it is written. Build side only.
 */
import { z } from "zod";
import type { PublicRecord } from "../../record/schema.ts";

/** Schemas that take the ids of one part of the record and nothing else. */
export interface Ids {
  readonly fact: z.ZodType<string>;
  readonly quotation: z.ZodType<string>;
  readonly event: z.ZodType<string>;
  readonly judgement: z.ZodType<string>;
  readonly framework: z.ZodType<string>;
  readonly authority: z.ZodType<string>;
  readonly grade: z.ZodType<string>;
}

/** The schemas for the ids of a record. */
function idsOf(record: PublicRecord): Ids {
  const among = (entries: readonly { readonly id: string }[]) =>
    z.enum(entries.map(({ id }) => id));
  return {
    fact: among(record.facts),
    quotation: among(record.quotations),
    event: among(record.events),
    judgement: among(record.judgements),
    framework: among(record.frameworks),
    authority: among(record.authorities),
    grade: among(record.grades),
  };
}

/** Words of a story about what a chart draws; `names` are what may stand in it in double braces. */
export function template(...names: readonly string[]): z.ZodType<string> {
  return z
    .string()
    .trim()
    .min(1)
    .superRefine((text, context) => {
      for (const [whole, name = ""] of text.matchAll(/\{\{([^{}]*)\}\}/g))
        if (!names.includes(name))
          context.addIssue({
            code: "custom",
            message: `${whole} stands for nothing here; ${names.length > 0 ? `what can stand: ${names.map((n) => `{{${n}}}`).join(", ")}` : "nothing can stand in braces"}`,
          });
    });
}

/** A template with its names filled in. @throws Error for a name without a value. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing is known for ${whole}`);
    return value;
  });
}

/** The options of one chart: their schema, for the checks, and their values. */
export interface Options<T> {
  schema(record: PublicRecord): z.ZodType<T>;
  /** What the story says. @throws Error, with the key, where it isn't as the schema wants it. */
  of(record: PublicRecord): T;
}

/** The options of the chart `id`; `shape` gets the ids of the record. */
export function defineOptions<S extends z.ZodRawShape>(
  id: string,
  shape: (ids: Ids) => S,
): Options<z.infer<z.ZodObject<S>>> {
  type T = z.infer<z.ZodObject<S>>;
  const known = new WeakMap<PublicRecord, T>();
  // The views that every chart has are held to their shape by the schema of the story.
  const schema = (record: PublicRecord) =>
    z.strictObject({ views: z.unknown(), ...shape(idsOf(record)) }) as unknown as z.ZodType<T>;
  return {
    schema,
    of(record) {
      let options = known.get(record);
      if (options === undefined) {
        const read = schema(record).safeParse(record.story.charts[id]);
        if (!read.success) {
          const [issue] = read.error.issues;
          throw new Error(
            `content/story.json, charts, ${[id, ...(issue?.path ?? [])].join(", ")}: ${issue?.message ?? ""}`,
          );
        }
        known.set(record, (options = read.data));
      }
      return options;
    },
  };
}
