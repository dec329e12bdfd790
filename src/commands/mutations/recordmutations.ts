/** Single changes that falsify the record, for `mutate.ts`. */
import { parseTree, type Node } from "jsonc-parser";
import { gradeOrder } from "../../record/grades.ts";
import type { Mutation } from "./mutation.ts";
import type { World } from "./mutations.ts";
import { pick, otherDigit, otherWord } from "./chance.ts";

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
