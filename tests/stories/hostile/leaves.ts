/** Where the text fields of a file are, as its JSON Schema says: of every key that may hold text, whether or not an entry has it. */

/** A way into a value: keys, `[]` for any item of a list, `{}` for any key of a table. */
export type Leaf = readonly string[];
export type Path = readonly (string | number)[];

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema | readonly Schema[];
}

const holdsText = ({ type, enum: among, const: one }: Schema) =>
  [type].flat().includes("string") || [...(among ?? []), one].some((v) => typeof v === "string");

function* walk(schema: Schema, whole: Schema, at: Leaf): Generator<Leaf> {
  if (schema.$ref) {
    const keys = schema.$ref.split("/").slice(1);
    type Inner = Record<string, unknown>;
    const meant = keys.reduce((inner, key) => inner[key] as Inner, whole as Inner);
    yield* walk(meant as Schema, whole, at);
  }
  if (holdsText(schema)) yield at;
  for (const one of [schema.anyOf, schema.oneOf, schema.allOf].flatMap((all) => all ?? []))
    yield* walk(one, whole, at);
  for (const [key, inner] of Object.entries(schema.properties ?? {}))
    yield* walk(inner, whole, [...at, key]);
  if (typeof schema.additionalProperties === "object")
    yield* walk(schema.additionalProperties, whole, [...at, "{}"]);
  for (const item of [schema.items ?? []].flat() as Schema[])
    yield* walk(item, whole, [...at, "[]"]);
}

/** Every way to a text that a schema knows, each once. */
export function leavesOf(schema: unknown): Leaf[] {
  const all = [...walk(schema as Schema, schema as Schema, [])];
  return [...new Map(all.map((leaf) => [leaf.join("/"), leaf])).values()];
}

/** Every way to a text that a value has. */
export function* leavesIn(value: unknown, at: Leaf = []): Generator<Leaf> {
  if (typeof value === "string") yield at;
  else if (value !== null && typeof value === "object")
    for (const [key, inner] of Object.entries(value))
      yield* leavesIn(inner, [...at, Array.isArray(value) ? "[]" : key]);
}

/** The first place in a value to which a way leads and where a text is. */
export function placeIn(value: unknown, [key, ...rest]: Leaf): Path | undefined {
  if (key === undefined) return typeof value === "string" ? [] : undefined;
  if (value === null || typeof value !== "object") return undefined;
  const keys = key === "[]" || key === "{}" ? Object.keys(value) : [key];
  for (const one of keys) {
    const inner = placeIn((value as Record<string, unknown>)[one], rest);
    if (inner) return [Array.isArray(value) ? Number(one) : one, ...inner];
  }
  return undefined;
}

/** A place that no entry has yet: of the first item, or of a key of its own. */
export const newPlace = (leaf: Leaf): Path =>
  leaf.map((key) => (key === "[]" ? 0 : key === "{}" ? "new" : key));

/** Puts a text at a place of a value, made where it isn't there. */
export function put(value: unknown, path: Path, make: (own: string) => unknown): void {
  type Inner = Record<string | number, unknown>;
  const holder = path.slice(0, -1).reduce<Inner>((at, key, i) => {
    at[key] ??= typeof path[i + 1] === "number" ? [] : {};
    return at[key] as Inner;
  }, value as Inner);
  const last = path.at(-1) as string | number;
  holder[last] = make(String(holder[last] ?? ""));
}
