/**
 * Single changes that falsify the story or its record, for `mutate.ts`. Each is
 * one edit of one file, of a kind that an editor, a merge or a slip of the
 * keyboard makes.
 */
import type { Chart } from "../../charts/kit/chart.ts";
import { gradeLabel, gradeOrder } from "../../record/grades.ts";
import { attributesOf, type Rendered } from "../../chapters/render.ts";
import { attribute, type Element } from "../../chapters/chapter.ts";
import { askedChart } from "../../checks/chartattributes.ts";
import type { Context } from "../../checks/context.ts";
import { claimTests } from "../../say/claimtests/table.ts";
import { entriesOf, entryOf } from "../../record/lookup.ts";
import { say } from "../../say/say.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Mutation } from "./mutation.ts";
import { ofNames } from "./namemutations.ts";
import { ofWords } from "./wordmutations.ts";
import { pick, otherDigit, otherWord } from "./chance.ts";
import { withAttribute, swapValues } from "./attributeedits.ts";

export interface World {
  readonly context: Context;
  readonly record: PublicRecord;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly random: () => number;
}

const unbroken = (text: string): string => text.replaceAll("\u00a0", " ");

/** All mutations there are of the chapters: what `mutate.ts` draws from. */
export function mutationsOfStory(world: World): Mutation[] {
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
    const ofRecord = ["Fact", "Date", "Grade", "Quote", "Span"].includes(name)
      ? say(name, attributesOf(element), record)
      : undefined;
    const said = ofRecord?.ok ? unbroken(ofRecord.text) : "";
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
      const chart = askedChart(element, charts);
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
