import { describe, expect, test } from "vitest";
import { loadRecord } from "../../record/load.ts";
import { namedViews, type Mark, type Size } from "../kit/chart.ts";
import { sweep } from "../kit/sweep.ts";
import { overlaps, textBox, type Box } from "../kit/text.ts";
import chart from "./index.ts";

const record = loadRecord();
const data = chart.data(record);
const draw = (stage: string, size: Size) => chart.marks(data, chart.view({ stage }, data), size);

/** The boxes of the squares of a path: a stroke as long as it is wide for each. */
function squares(mark: Mark): Box[] {
  const side = Number(mark.at["stroke-width"]);
  const boxes: Box[] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest = ""] of String(mark.at["d"]).matchAll(/([Mmh])([^Mmh]*)/g)) {
    const [a = 0, b = 0] = rest.trim().split(" ").map(Number);
    if (command === "M") [x, y] = [a, b];
    if (command === "m") [x, y] = [x + a, y + b];
    if (command === "h") {
      boxes.push({ x, y: y - side / 2, width: a, height: side });
      x += a;
    }
  }
  return boxes;
}

const frames = sweep(chart, data, Object.values(namedViews(chart, record)));

describe.each(frames)("$view.stage at $size.width × $size.height", ({ view, size }) => {
  const stage = String(view["stage"]);
  const marks = draw(stage, size);
  const texts = marks.filter((m) => m.kind === "text").map(textBox);
  const boxes = [...marks.filter((m) => m.kind === "path").flatMap(squares), ...texts];

  test("stays inside the frame", () => {
    for (const { x, y, width, height } of boxes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(size.width);
      expect(y + height).toBeLessThanOrEqual(size.height);
    }
  });

  test("lays no words on words or on marks", () => {
    for (const text of texts)
      expect(boxes.filter((b) => b !== text && overlaps(b, text))).toEqual([]);
  });

  test("draws as many marks as the state says", () => {
    const subpaths = marks.flatMap((m) => String(m.at["d"] ?? "").match(/[Mm]/g) ?? []);
    const [row] = chart.table(record, chart.view({ stage }, data)).rows;
    expect(subpaths).toHaveLength(Number(row?.[3]));
  });
});

const wide: Size = { width: 900, height: 700, shape: "wide" };

describe("the figure", () => {
  const value = record.facts.find((f) => f.id === "victims-at-least-1400")?.value as number;

  test("is drawn exactly, no two marks on one another", () => {
    const boxes = draw("gathered", wide)
      .filter((m) => m.kind === "path")
      .flatMap(squares);
    expect(boxes).toHaveLength(value);
    expect(new Set(boxes.map((b) => `${b.x} ${b.y}`)).size).toBe(value);
  });

  test("stands as a floor beside the open edge", () => {
    const words = draw("gathered", wide)
      .flatMap((m) => m.text ?? [])
      .join(" ");
    expect(words).toMatch(/^at least 1,400\u00a0children /);
    expect(words).toContain("conservative estimate");
    expect(words).toContain("A floor, not a count");
  });

  test("has a last row that breaks off, and no frame", () => {
    const marks = draw("gathered", wide);
    const rows = marks.filter((m) => m.kind === "path").map((m) => squares(m).length);
    expect(rows.at(-1)).toBeLessThan(rows.at(-2) as number);
    // Nothing closes the block: the black under it is a ground, without an edge of its own.
    const others = marks.filter((m) => m.kind === "rect" || m.kind === "line");
    expect(others.map((m) => [m.key, m.class])).toEqual([["ground", "f-black"]]);
  });

  test("costs a few kB", () => {
    expect(JSON.stringify(draw("gathered", wide).map((m) => m.at)).length).toBeLessThan(14_000);
  });
});

test("the mark that stood alone is one of those gathered", () => {
  const key = "m-1";
  const one = draw("one", wide).filter((m) => m.kind === "path");
  expect(one.map((m) => m.key)).toEqual([key]);
  expect(draw("gathered", wide).some((m) => m.key === key)).toBe(true);
});

test.each(Object.values(namedViews(chart, record)))(
  "the words of %o name the limit",
  (attributes) => {
    const words = chart.words(record, chart.view(attributes, data));
    expect(words.alt.length).toBeLessThanOrEqual(150);
    expect(words.note).toContain("An estimate and a floor");
    expect(Object.values(words).join(" ")).not.toMatch(/more than|up to|girls/);
    expect(words.sources.every((id) => record.sources.some((s) => s.id === id))).toBe(true);
  },
);

describe("marks that pass", () => {
  const frame = (width: number, shape: Size["shape"]): Size => {
    const view = chart.view({ stage: "passing" }, data);
    return { width, shape, height: chart.height(width, shape, view) };
  };
  test.each([frame(760, "wide"), frame(1320, "wide"), frame(288, "narrow"), frame(400, "narrow")])(
    "begin with one alone, stand at one pitch and end ragged at $width px",
    (size) => {
      const paths = draw("passing", size).filter((m) => m.kind === "path");
      const rows = paths.map(squares);
      expect(rows.flat()).toHaveLength(data.total);
      expect(rows[0]).toHaveLength(1);
      expect(rows.at(-1)?.length).toBeLessThan(rows[1]?.length ?? 0);
      const tops = rows.slice(1).map((row) => row[0]?.y ?? 0);
      const pitches = tops.slice(1).map((y, i) => (y - (tops[i] ?? 0)).toFixed(3));
      expect(new Set(pitches).size).toBe(1);
    },
  );
});

test("an unknown stage is refused by name", () => {
  expect(() => chart.view({ stage: "falling" }, data)).toThrow('no stage "falling"');
});
