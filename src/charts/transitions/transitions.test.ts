import { nationalOf } from "../../record/grades.ts";
import { describe, expect, test } from "vitest";
import { loadRecord } from "../../record/load.ts";
import { numberInText } from "../../record/numbers.ts";
import type { Mark, Size } from "../kit/chart.ts";
import { sweep } from "../kit/sweep.ts";
import { overlaps, textBox, type Box } from "../kit/text.ts";
import chart from "./index.ts";

const record = loadRecord();
const data = chart.data(record);
const draw = (show: string, size: Size) => chart.marks(data, chart.view({ show }, data), size);

/** The box of a mark. Paths are absolute, and their curves stay among their points. */
function box(mark: Mark): Box {
  if (mark.kind === "text") return textBox(mark);
  const { d, x1, x2, y1, y2, cx, cy, r } = mark.at;
  if (mark.kind === "circle") {
    const radius = Number(r);
    return {
      x: Number(cx) - radius,
      y: Number(cy) - radius,
      width: 2 * radius,
      height: 2 * radius,
    };
  }
  const numbers = String(d ?? `${x1},${y1} ${x2},${y2}`)
    .match(/-?[\d.]+/g)
    ?.map(Number) as number[];
  expect(numbers.every(Number.isFinite)).toBe(true);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const states = chart.attributes["show"]?.values?.(record) ?? [];
const frames = sweep(
  chart,
  data,
  states.map((show) => ({ show })),
);

describe.each(frames)("$view.show at $size.width × $size.height", ({ view: { show }, size }) => {
  const marks = draw(show, size);
  const texts = marks.filter((m) => m.kind === "text").map(textBox);

  test("stays inside the frame", () => {
    for (const { x, y, width, height } of marks.map(box)) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-0.5);
      expect(x + width).toBeLessThanOrEqual(size.width + 0.5);
      expect(y + height).toBeLessThanOrEqual(size.height + 0.5);
    }
  });

  test("lays no words on words, nor on the shapes at the ends of lines", () => {
    const shapes = marks.filter((m) => /^(?:from|to|waiting-ring)-/.test(m.key)).map(box);
    for (const text of texts)
      expect([...texts, ...shapes].filter((b) => b !== text && overlaps(b, text))).toEqual([]);
  });

  test("draws and names every authority, and says that it is derived", () => {
    const lines = marks.filter((m) => m.key.startsWith("t-")).map((m) => m.key);
    expect(lines.sort()).toEqual(record.authorities.map((a) => `t-${a.id}`).sort());
    const words = marks.flatMap((m) => m.text ?? []);
    for (const { name } of record.authorities) expect(words).toContain(name);
    expect(words.join(" ")).toContain("Derived: counted here");
  });
});

const wide: Size = { width: 900, height: 700, shape: "wide" };
const classOf = (show: string, key: string) => draw(show, wide).find((m) => m.key === key)?.class;

/** The mark of somebody other than Rotherham whose second grade this is; nothing where there is nobody. */
const other = (grade: string) =>
  data.groups.find((g) => g.grade === grade)?.lines.find(({ marked }) => !marked)?.id;

describe("the drawing", () => {
  test("counts as the record's own summary does", () => {
    const words = draw("all", wide).flatMap((m) => m.text ?? []);
    const { counts, total } = nationalOf(record).reinspected;
    expect(words).toContain(`${counts.good} good`);
    expect(words).toContain(`${counts["requires-improvement"]} requires improvement`);
    expect(words).toContain(`${counts.inadequate} inadequate`);
    expect(words).toContain(`${total} inadequate`);
  });

  test("marks Rotherham in every state", () => {
    for (const show of states) expect(classOf(show, "t-rotherham")).toContain("s-ink w-3");
  });

  test("puts one group to the fore and leaves the others quiet", () => {
    const [good, inadequate] = [`t-${other("good")}`, `t-${other("inadequate")}`];
    expect(classOf("good", good)).toContain("s-good");
    expect(classOf("good", inadequate)).toContain("s-hair");
    expect(classOf("all", good)).toBe(classOf("all", inadequate));
  });

  test("shows no later grade before the second inspection", () => {
    const start = draw("start", wide);
    expect(start.map((m) => m.class).join(" ")).not.toMatch(/good|requires-improvement/);
    const columns = chart.table(record, chart.view({ show: "start" }, data)).columns;
    expect(columns.map((c) => c.name)).not.toContain("next_grade");
  });

  test("has a ring for each authority that waits for its second grade, where there is room", () => {
    const rings = draw("all", wide).filter((m) => m.key.startsWith("waiting-ring-"));
    expect(rings).toHaveLength(nationalOf(record).reinspected.notYet);
    expect(rings.every((m) => m.class.startsWith("f-paper"))).toBe(true);
  });

  test("a higher grade ends higher", () => {
    const y = (id: string) => box(draw("all", wide).find((m) => m.key === `to-${id}`) as Mark).y;
    const [middle = "", lowest = ""] = [other("requires-improvement"), other("inadequate")];
    expect(y("rotherham")).toBeLessThan(y(middle));
    expect(y(middle)).toBeLessThan(y(lowest));
  });
});

test.each(states)("the words of %s are short and sourced", (show) => {
  const words = chart.words(record, chart.view({ show }, data));
  expect(words.alt.length).toBeLessThanOrEqual(150);
  expect(words.note).toContain("Derived");
  expect(words.sources).toEqual([nationalOf(record).source]);
});

test("the title of each group's state counts that group", () => {
  const title = (show: string) => chart.words(record, chart.view({ show }, data)).title;
  const { counts, total } = nationalOf(record).reinspected;
  const number = (grade: string) => numberInText(counts[grade] ?? 0);
  expect(title("good")).toMatch(
    new RegExp(
      `^29\\sJanuary 2018, our count: of ${total} .*, ${number("good")} (?:was|were) good$`,
    ),
  );
  expect(title("inadequate")).toMatch(
    new RegExp(`, ${number("inadequate")} (?:was|were) inadequate again$`),
  );
  expect(title("requires-improvement")).toContain(
    `, ${number("requires-improvement")} required improvement`,
  );
});
