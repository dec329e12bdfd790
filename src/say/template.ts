/**
 * References in double braces, for text outside of chapters: front matter, data
 * and chart words. `{{fact:id}}`, `{{date:id|month}}`, `{{grade:id|strand}}`,
 * `{{quote:id}}`, and `{{plain:words|why they are ordinary}}`.
 */
import { nearest } from "../record/nearest.ts";
import type { PublicRecord } from "../record/schema.ts";
import { components } from "./components/table.ts";
import type { Attributes, Refusal } from "./result.ts";
import { say } from "./say.ts";

/** A stretch of the text: typed, or bound to the record, or marked as ordinary. */
export interface TemplatePart {
  readonly text: string;
  /** Where it stands in the template. */
  readonly start: number;
  readonly end: number;
  readonly ids?: readonly string[];
  /** Present where `{{plain:…}}` gives a reason. */
  readonly plain?: string;
  readonly refusal?: Omit<Refusal, "code"> & {
    readonly code: Refusal["code"] | "reference-broken";
  };
  /** The component that would say the same in a chapter. */
  readonly component?: { readonly name: string; readonly attributes: Attributes };
}

export interface Resolved {
  readonly text: string;
  readonly ids: readonly string[];
  readonly parts: readonly TemplatePart[];
}

/** The components that a reference can stand for, by its first word. */
const kinds = new Map(
  Object.entries(components).flatMap(([name, { inBraces }]) =>
    inBraces ? [[name.toLowerCase(), { name, inBraces }]] : [],
  ),
);

/** The text as the reader sees it. Never throws: a refusal stands in `parts`, with the reference left as written. */
export function resolveTemplate(template: string, record: PublicRecord): Resolved {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const match of template.matchAll(/\{\{([^{}]*)\}\}/g)) {
    if (match.index > at)
      parts.push({ text: template.slice(at, match.index), start: at, end: match.index });
    at = match.index + match[0].length;
    parts.push({ start: match.index, end: at, ...part(match[0], match[1] as string, record) });
  }
  if (at < template.length)
    parts.push({ text: template.slice(at), start: at, end: template.length });
  return { text: parts.map((p) => p.text).join(""), ids: parts.flatMap((p) => p.ids ?? []), parts };
}

function part(
  whole: string,
  inner: string,
  record: PublicRecord,
): Omit<TemplatePart, "start" | "end"> {
  const [, kind = "", rest = ""] = /^\s*([a-z]*)\s*:?(.*)$/s.exec(inner) ?? [];
  const [subject = "", form = ""] = rest.split("|").map((s) => s.trim());
  if (kind === "plain" && form !== "") return { text: subject, plain: form };
  const meant = kinds.get(kind);
  if (!meant || subject === "") {
    const near = nearest(kind, [...kinds.keys(), "plain"]);
    return {
      text: whole,
      refusal: {
        ok: false,
        code: "reference-broken",
        words: whole,
        message:
          kind === "plain"
            ? "Ordinary language is marked here without a reason."
            : `"${inner.trim()}" is not a reference to the record.`,
        remedy:
          kind === "plain"
            ? "Write {{plain:the words|why they are ordinary}}."
            : `Write {{${near ?? "fact"}:id}}; the kinds are ${[...kinds.keys()].join(", ")} and plain.`,
      },
    };
  }
  const component = { name: meant.name, attributes: meant.inBraces(subject, form) };
  const result = say(component.name, component.attributes, record);
  return result.ok
    ? { text: result.text, ids: result.ids, component }
    : { text: whole, refusal: result, component };
}
