/**
 * Single changes that falsify the story or its record, for `mutate.ts`. Each is
 * one edit of one file, of a kind that an editor, a merge or a slip of the
 * keyboard makes.
 */
import { parseTree, type Node } from "jsonc-parser";
import type { Chart } from "../charts/kit/chart.ts";
import { gradeLabel, gradeOrder } from "../record/grades.ts";
import { attributesOf, type Rendered } from "../chapters/render.ts";
import { attribute, type Element } from "../chapters/chapter.ts";
import { chartOf } from "../checks/chartattributes.ts";
import type { Context } from "../checks/context.ts";
import { claimTests } from "../say/claimtests/table.ts";
import { entriesOf, entryOf } from "../record/lookup.ts";
import { say } from "../say/say.ts";
import type { PublicRecord } from "../record/schema.ts";
import type { Mutation } from "./mutation.ts";
import { ofNames } from "./namemutations.ts";
import { ofWords } from "./wordmutations.ts";

/** Gives numbers from 0 to 1 that are the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface World {
  readonly context: Context;
  readonly record: PublicRecord;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly random: () => number;
}

const pick = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

/** Another digit in the place of one of them; never a leading nought. */
function otherDigit(text: string, random: () => number): string {
  const places = [...text.matchAll(/\d/g)].map((m) => m.index);
  const at = pick(places, random);
  const old = Number(text[at]);
  const now = (old + 1 + Math.floor(random() * 8)) % 10 || (old === 9 ? 8 : 9);
  return text.slice(0, at) + String(now === old ? (now % 9) + 1 : now) + text.slice(at + 1);
}

/** A word of a text replaced by another that reads as well. */
function otherWord(text: string, random: () => number): string {
  const words = [...text.matchAll(/\p{L}{3,}/gu)];
  if (words.length === 0) return `${text} not`;
  const word = pick(words, random);
  const swap: Record<string, string> = {
    not: "now",
    was: "were",
    have: "had",
    had: "have",
    more: "less",
    less: "more",
    all: "some",
    some: "all",
  };
  const now = swap[word[0].toLowerCase()] ?? (word[0].length > 5 ? "certainly" : "never");
  return text.slice(0, word.index) + now + text.slice(word.index + word[0].length);
}

const unbroken = (text: string): string => text.replaceAll("\u00a0", " ");

/** All mutations there are of the chapters: what `mutate.ts` draws from. */
export function ofStory(world: World): Mutation[] {
  const { context } = world;
  return context.rendered.flatMap((r) => ofChapter(r, world));
}

function ofChapter({ chapter, passages, claims }: Rendered, world: World): Mutation[] {
  const { record, charts, random } = world;
  const found: Mutation[] = [];
  const { file, source } = chapter;
  const add = (kind: string, from: number, to: number, text: string): void => {
    if (source.slice(from, to) !== text) found.push({ kind, file, from, to, text });
  };

  for (const element of chapter.elements) {
    const { name, start, end } = element;
    const saying = ["Fact", "Date", "Grade", "Quote", "Span"].includes(name)
      ? say(name, attributesOf(element), record)
      : undefined;
    const said = saying?.ok ? unbroken(saying.text) : "";
    if (name === "Fact" && said) {
      add("figure typed over its component", start, end, said);
      add(
        "figure typed with another digit",
        start,
        end,
        /\d/.test(said)
          ? otherDigit(said, random)
          : `${pick(["two", "eleven", "thirty"], random)} ${said}`,
      );
    }
    if (name === "Date" && said) {
      add("date typed over its component", start, end, said);
      add("date typed with another digit", start, end, otherDigit(said, random));
      const day = attribute(element, "as");
      for (const as of ["day", "month", "year"])
        if (as !== day && otherwise(element, { as }))
          add("another form of a date", start, end, withAttribute(element, source, "as", as));
    }
    if (name === "Grade" && said) {
      const other = gradeLabel(
        pick(
          gradeOrder(record).filter((g) => gradeLabel(g) !== said),
          random,
        ),
      );
      add("grade typed over its component", start, end, said);
      add("another grade typed", start, end, other);
    }
    if (name === "Quote" && said) {
      add("quotation typed over its component", start, end, said);
      add("quotation typed with a word changed", start, end, otherWord(said, random));
    }
    if (name === "Span") {
      const unit = attribute(element, "unit") ?? "days";
      for (const other of ["days", "weeks", "months", "years"])
        if (other !== unit && otherwise(element, { unit: other }))
          add("wrong duration", start, end, withAttribute(element, source, "unit", other));
      for (const part of ["from-part", "to-part"])
        for (const value of ["published", "inspected-start", "inspected-end"])
          if (otherwise(element, { [part]: value }))
            add("wrong duration", start, end, withAttribute(element, source, part, value));
      if (said)
        add(
          "wrong duration",
          start,
          end,
          /\d/.test(said) ? otherDigit(said, random) : `two ${unit}`,
        );
    }
    if (name === "Claim") {
      const test = attribute(element, "test");
      const opposite = test === undefined ? undefined : claimTests[test]?.opposite;
      if (opposite) edit(element, "test", opposite, "claim turned round");
      for (const [one, two] of [
        ["a", "b"],
        ["part", "whole"],
        ["from", "to"],
      ] as const) {
        const x = attribute(element, one);
        const y = attribute(element, two);
        // Of these two tests it is the same which comes first.
        if (x && y && !/same|different/.test(test ?? ""))
          add("claim turned round", start, end, swapValues(element, source, one, two));
      }
    }
    // An id for another that is as good to the machine.
    for (const key of ["id", "of", "from", "to", "a", "b", "part", "whole"]) {
      const id = attribute(element, key);
      if (!id || ["Step", "Plain"].includes(name)) continue;
      for (const one of id.split(/\s+/)) {
        const here = entryOf(record, one);
        if (!here) continue;
        const alike = [...entriesOf(record).values()].filter(
          (e) => e.type === here.type && e.id !== one,
        );
        for (let i = 0; i < Math.min(2, alike.length); i += 1) {
          const other = pick(alike, random).id;
          edit(
            element,
            key,
            id
              .split(/\s+/)
              .map((x) => (x === one ? other : x))
              .join(" "),
            "swapped id",
          );
        }
      }
    }
    if (name === "Step" || name === "Still") {
      const chart = chartOf(element, charts);
      for (const a of element.attributes) {
        const view = chart?.attributes[a.name];
        if (!view) continue;
        if (a.value === true) add("wrong view", a.start, a.end, "");
        else {
          const values = (view.values?.(record) ?? []).filter((v) => v !== a.value);
          if (values.length > 0) edit(element, a.name, pick(values, random), "wrong view");
        }
      }
    }
    if (name === "Cite") {
      // A note that repeats what the sentence is bound to anyway takes nothing off it.
      const sentence = passages
        .flatMap((p) => p.sentences)
        .find((s) => s.pieces.some((p) => p.run.bound === element));
      const others = new Set(
        sentence?.pieces.filter((p) => p.run.bound !== element).flatMap((p) => p.ids),
      );
      if (sentence?.pieces.find((p) => p.run.bound === element)?.ids.some((id) => !others.has(id)))
        add("source taken off a sentence", start, end, "");
    }
  }

  for (const value of chapter.front.values)
    for (const match of value.value.matchAll(/\{\{(fact|date|grade):([a-z0-9-]+)/g)) {
      const at =
        source.indexOf(match[0], value.start) + match[0].length - (match[2] as string).length;
      const here = entryOf(record, match[2] as string);
      const alike = [...entriesOf(record).values()].filter(
        (e) => e.type === here?.type && e.id !== here.id,
      );
      if (alike.length > 0)
        add(
          "swapped id in front matter",
          at,
          at + (match[2] as string).length,
          pick(alike, random).id,
        );
    }

  found.push(...ofNames({ chapter, passages, claims }, record, random));
  found.push(...ofWords({ chapter, passages, claims }, record, random));
  return found;

  /** Does the component say something else, or nothing, with these attributes? */
  function otherwise(element: Element, attributes: Readonly<Record<string, string>>): boolean {
    const before = say(element.name, attributesOf(element), record);
    const after = say(element.name, { ...attributesOf(element), ...attributes }, record);
    return !before.ok || !after.ok || before.text !== after.text;
  }

  function edit(element: Element, key: string, value: string, kind: string): void {
    const a = element.attributes.find((x) => x.name === key);
    if (a) add(kind, a.start, a.end, `${key}="${value}"`);
  }
}

/** The element's source with an attribute set. */
function withAttribute(element: Element, source: string, key: string, value: string): string {
  const written = source.slice(element.start, element.end);
  const a = element.attributes.find((x) => x.name === key);
  if (a)
    return (
      written.slice(0, a.start - element.start) +
      `${key}="${value}"` +
      written.slice(a.end - element.start)
    );
  return written.replace(/\s*\/>$/, ` ${key}="${value}"/>`);
}

function swapValues(element: Element, source: string, one: string, two: string): string {
  const written = source.slice(element.start, element.end);
  const x = attribute(element, one) ?? "";
  const y = attribute(element, two) ?? "";
  return written
    .replace(`${one}="${x}"`, `${one}="${y}"`)
    .replace(`${two}="${y}"`, `${two}="${x}"`);
}

/** All mutations there are of the record. */
export function ofRecord({ context, record, random }: World): Mutation[] {
  const found: Mutation[] = [];
  for (const [name, { text }] of context.data) {
    if (
      [
        "published.json",
        "corrections.json",
        "names.json",
        "excerpts.json",
        "story.json",
        "house.json",
        "readings.json",
      ].includes(name)
    )
      continue;
    const root = parseTree(text);
    const file = `data/${name}`;
    const add = (kind: string, node: Node, now: string): void => {
      if (text.slice(node.offset, node.offset + node.length) !== now)
        found.push({ kind, file, from: node.offset, to: node.offset + node.length, text: now });
    };
    const walk = (node: Node, key: string, path: readonly string[]): void => {
      if (node.type === "property")
        return walk(node.children?.[1] as Node, String(node.children?.[0]?.value), [
          ...path,
          String(node.children?.[0]?.value),
        ]);
      if (node.type === "array" || node.type === "object")
        return node.children?.forEach((c) => walk(c, key, path));
      const value = node.value as unknown;
      if (typeof value === "number") {
        if (!path.includes("date-parts"))
          add(
            name === "national.json" ? "changed data file" : "digit of a figure in the record",
            node,
            otherDigit(String(value), random),
          );
        return;
      }
      if (typeof value !== "string") return;
      if (/^(?:date|published|inspected|known|period|asOf)$/.test(key))
        add("date in the record", node, JSON.stringify(otherDigit(value, random)));
      else if (key === "grade")
        add(
          "grade in the record",
          node,
          JSON.stringify(
            pick(
              gradeOrder(record).filter((g) => g !== value),
              random,
            ),
          ),
        );
      else if (name === "quotations.json" && key === "text")
        add("word inside a quotation", node, JSON.stringify(otherWord(value, random)));
      else if (name === "quotations.json" && /^(?:excerpt|speaker)$/.test(key))
        add(
          "word of a quotation's excerpt or speaker",
          node,
          JSON.stringify(otherWord(value, random)),
        );
      else if (key === "quote")
        add("word of a supporting quotation", node, JSON.stringify(otherWord(value, random)));
      else if (key === "source")
        add(
          "source of an entry exchanged",
          node,
          JSON.stringify(
            pick(
              record.sources.filter((s) => s.id !== value),
              random,
            ).id,
          ),
        );
      else if (key === "statement" && /\d/.test(value))
        add("digit of a statement", node, JSON.stringify(otherDigit(value, random)));
      else if (key === "from")
        add(
          "place of a figure exchanged",
          node,
          JSON.stringify(
            pick(
              record.facts.filter((f) => f.from && f.from !== value),
              random,
            ).from,
          ),
        );
      else if (key === "qualifier")
        add(
          "“at least” exchanged",
          node,
          JSON.stringify(value === "more than" ? "up to" : "more than"),
        );
      else if (key === "number" || key === "tel")
        add("digit of a help line", node, JSON.stringify(otherDigit(value, random)));
    };
    if (root) walk(root, "", []);
    if (name === "judgements.json") found.push(...scopesSwapped(file, text, root?.children ?? []));
    if (name === "sources.json")
      root?.children?.forEach((item, i, all) =>
        removed(item, i, all).forEach((m) => found.push({ kind: "deleted source", file, ...m })),
      );
    if (name === "facts.json" || name === "judgements.json")
      for (const item of root?.children ?? []) {
        const evidence =
          item.children?.find((p) => p.children?.[0]?.value === "sources")?.children?.[1]
            ?.children ?? [];
        evidence.forEach((e, i, all) =>
          removed(e, i, all).forEach((m) => found.push({ kind: "deleted source", file, ...m })),
        );
      }
  }
  return found;
}

/** An item taken out of a list, with its comma. */
function removed(
  item: Node,
  index: number,
  all: readonly Node[],
): { from: number; to: number; text: string }[] {
  const next = all[index + 1];
  const previous = all[index - 1];
  if (next) return [{ from: item.offset, to: next.offset, text: "" }];
  if (previous)
    return [{ from: previous.offset + previous.length, to: item.offset + item.length, text: "" }];
  return [{ from: item.offset, to: item.offset + item.length, text: "" }];
}

/** The scopes of two judgements exchanged, long form and short. */
function scopesSwapped(file: string, text: string, all: readonly Node[]): Mutation[] {
  const value = (item: Node, key: string): Node | undefined =>
    item.children?.find((p) => p.children?.[0]?.value === key)?.children?.[1];
  return all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((two): Mutation[] => {
      const edits = ["scope", "scopeShort"].flatMap((key) => {
        const [a, b] = [value(one, key), value(two, key)];
        if (!a || !b || a.value === b.value) return [];
        return [
          { node: a, now: b },
          { node: b, now: a },
        ];
      });
      if (edits.length === 0) return [];
      const raw = (node: Node) => text.slice(node.offset, node.offset + node.length);
      const now = edits
        .sort((x, y) => y.node.offset - x.node.offset)
        .reduce(
          (t, { node, now }) =>
            t.slice(0, node.offset) + raw(now) + t.slice(node.offset + node.length),
          text,
        );
      return [{ kind: "scope swapped", file, from: 0, to: text.length, text: now }];
    }),
  );
}
