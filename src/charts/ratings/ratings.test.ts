import { describe, expect, test } from "vitest";
import { loadRecord } from "../../record/load.ts";
import { comparable } from "../../record/grades.ts";
import type { Mark } from "../kit/chart.ts";
import { textBox } from "../kit/text.ts";
import chart from "./index.ts";
import { layout } from "./layout.ts";

const record = loadRecord();
const data = chart.data(record);
const whole = chart.view({ through: "rating-2025-outstanding", focus: "none", blank: true }, data);
const wide = { width: 860, height: 620, shape: "wide" } as const;
const roomOf = ({ height }: { height: number }) => ({ top: 38, bottom: height - 2 });
const draw = (attributes: Parameters<typeof chart.view>[0]) =>
  chart.marks(data, chart.view(attributes, data), wide);
const word = (marks: readonly Mark[], key: string) => marks.find((m) => m.key === key);

describe("panels", () => {
  test("hold the judgements of one scale, by framework and not by date", () => {
    const scale = (id: string) => {
      const judgement = record.judgements.find((j) => j.id === id);
      const found = record.frameworks.find((f) => f.id === judgement?.framework);
      if (!found) throw new Error(`no framework for ${id}`);
      return found;
    };
    for (const a of data.judgements)
      for (const b of data.judgements)
        expect(a.panel === b.panel, `${a.id} and ${b.id}`).toBe(
          comparable(scale(a.id), scale(b.id)),
        );
  });

  test("have headings that end with their year and stay in their columns, at any width", () => {
    for (let width = 560; width <= 1920; width += 40) {
      const marks = chart.marks(data, whole, { ...wide, width });
      const heads = marks.filter((m) => m.kind === "text" && m.key.startsWith("panel-"));
      expect(heads.length).toBe(data.panels.length + 1);
      heads.forEach((head, i) => {
        expect(head.text).toMatch(/ \d{4}$/);
        const next = heads[i + 1];
        if (next) expect(textBox(head).x + textBox(head).width).toBeLessThan(textBox(next).x);
      });
    }
  });

  test("the good of 29 January 2018 stands with the inadequate of 2014, not with what came later", () => {
    const panel = (id: string) => data.judgements.find((j) => j.id === id)?.panel;
    expect(panel("rating-2018-good")).toBe(panel("rating-2014-inadequate"));
    expect(panel("rating-2018-good")).not.toBe(panel("rating-2022-good"));
  });

  test("“requires improvement” is never on the rung of “adequate”", () => {
    for (const size of [wide, { width: 1200, height: 700, shape: "wide" } as const]) {
      const { columns } = layout(data, whole, size, roomOf(size), true);
      const at = (grade: string) =>
        columns.flatMap((c) => c.rungs.filter((r) => r.grade === grade).map((r) => r.y));
      expect(at("adequate")).toHaveLength(1);
      expect(at("requires-improvement")).toHaveLength(2);
      for (const y of at("requires-improvement")) expect(at("adequate")).not.toContain(y);
    }
  });

  /** The rule under a grade in each panel that a state draws, from the top. */
  const rules = (marks: readonly Mark[], grade: string) =>
    marks
      .filter((m) => new RegExp(`^rule-\\d+-${grade}$`).test(m.key))
      .map((m) => Number(m.at["y1"]));

  test.each([
    ["2014", { through: "rating-2014-inadequate" }],
    ["2018", { through: "rating-2018-good" }],
  ])("height is rank in both panels of %s, on a desk and on a phone", (_, attributes) => {
    const view = chart.view(attributes, data);
    for (const size of [
      wide,
      { width: 1200, height: 480, shape: "wide" } as const,
      { width: 358, height: 293, shape: "narrow" } as const,
      { width: 288, height: 352, shape: "narrow" } as const,
    ]) {
      const marks = chart.marks(data, view, size);
      const order = ["outstanding", "good", "requires-improvement", "adequate", "inadequate"];
      const heights = order.map((grade) => rules(marks, grade));
      expect(heights.map((ys) => ys.length)).toEqual([2, 2, 1, 1, 2]);
      for (const ys of heights) expect(new Set(ys).size).toBe(1);
      const once = heights.map((ys) => ys[0] as number);
      expect(once).toEqual([...once].sort((a, b) => a - b));
      expect(new Set(once).size).toBe(order.length);
    }
  });

  test("no line runs from one panel into another", () => {
    const { columns } = layout(data, whole, wide, roomOf(wide), true);
    const edges = columns.map(({ left, right }) => [left - 4, right + 4] as const);
    for (const { key, kind, at } of chart.marks(data, whole, wide)) {
      if (kind !== "line" || key.includes("rule-blank")) continue;
      const [x1, x2] = [Number(at["x1"]), Number(at["x2"])];
      expect(
        edges.some(([left, right]) => x1 >= left && x2 <= right),
        key,
      ).toBe(true);
    }
  });
});

describe("words", () => {
  test("are outlines until their grade is in focus", () => {
    const before = draw({ through: "none" });
    const then = draw({ through: "rating-2012-child-protection-adequate" });
    expect(word(before, "word-0-adequate-0")?.class).toContain("outline");
    expect(word(then, "word-0-adequate-0")?.class).toBe("c-adequate");
    expect(word(then, "word-0-inadequate-0")?.class).toContain("outline");
  });

  test("“adequate” is struck once the next scale is there, and not before", () => {
    const struck = (marks: readonly Mark[]) =>
      marks.filter((m) => m.key.startsWith("struck-")).map((m) => m.key);
    expect(struck(draw({ through: "rating-2012-child-protection-adequate" }))).toEqual([]);
    expect(struck(draw({ through: "rating-2014-inadequate" }))).toEqual(["struck-0-adequate-0"]);
  });

  test("drained, keep their places and lose their colour", () => {
    const attributes = { through: "rating-2025-outstanding", focus: "none", blank: true } as const;
    const words = (marks: readonly Mark[]) => marks.filter((m) => m.key.startsWith("word-"));
    const full = words(draw(attributes));
    const drained = words(draw({ ...attributes, drained: true }));
    expect(drained.map(({ key, at }) => [key, at])).toEqual(full.map(({ key, at }) => [key, at]));
    expect(full.some((m) => m.class.startsWith("c-"))).toBe(true);
    expect(drained.every((m) => m.class.includes("outline"))).toBe(true);
  });
});

test("a judgement whose day isn’t known is a bracket over the time that it may have been", () => {
  const marks = draw({ through: "rating-2012-child-protection-adequate" });
  expect(word(marks, "tick-rating-2009-inadequate")?.kind).toBe("path");
  expect(word(marks, "tick-rating-2010-safeguarding-adequate")?.kind).toBe("path");
  expect(word(marks, "tick-rating-2012-child-protection-adequate")?.kind).toBe("line");
});

test("opened, a judgement has a row for each of its parts, each with its own grade", () => {
  const marks = draw({ through: "rating-2018-good", strands: true });
  const strands = data.judgements.find((j) => j.id === "rating-2018-good")?.strands ?? [];
  expect(strands.length).toBe(5);
  for (const strand of strands) expect(word(marks, `strand-${strand.id}`)?.text).toBe(strand.word);
});
