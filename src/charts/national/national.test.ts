import { formatDate } from "../../record/dates.ts";
import { nationalOf } from "../../record/grades.ts";
import { describe, expect, test } from "vitest";
import { shapeFor } from "../kit/frame.ts";
import { loadRecord } from "../../record/load.ts";
import type { Mark, Size } from "../kit/chart.ts";
import { sweep } from "../kit/sweep.ts";
import { overlaps, textBox, type Box } from "../kit/text.ts";
import chart from "./index.ts";

const record = loadRecord();
const data = chart.data(record);
const view = chart.view({}, data);
const draw = (size: Size) => chart.marks(data, view, size);

function box(mark: Mark): Box {
  if (mark.kind === "text") return textBox(mark);
  const at = mark.at as Record<string, number>;
  expect(Object.values(at).every((v) => Number.isFinite(v))).toBe(true);
  const {
    x = 0,
    y = 0,
    width = 0,
    height = 0,
    cx = 0,
    cy = 0,
    r = 0,
    x1 = 0,
    x2 = 0,
    y1 = 0,
    y2 = 0,
  } = at;
  if (mark.kind === "circle") return { x: cx - r, y: cy - r, width: 2 * r, height: 2 * r };
  if (mark.kind === "line") return { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
  return { x, y, width, height };
}

// A still is never squeezed: the least is the height that it asks for.
const frames = sweep(chart, data, [{}], (shape, own) => (shape === "narrow" ? own + 80 : 700));

describe.each(frames)("at $size.width × $size.height", ({ size }) => {
  const marks = draw(size);
  const texts = marks.filter((m) => m.kind === "text").map(textBox);

  test("stays inside the frame", () => {
    for (const { x, y, width, height } of marks.map(box)) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-0.5);
      expect(x + width).toBeLessThanOrEqual(size.width + 0.5);
      expect(y + height).toBeLessThanOrEqual(size.height + 0.5);
    }
  });

  test("lays no words on words or bars", () => {
    const rects = marks.filter((m) => m.kind === "rect").map(box);
    for (const text of texts)
      expect([...texts, ...rects].filter((b) => b !== text && overlaps(b, text))).toEqual([]);
  });

  test("draws each part as long as its share", () => {
    const long = size.shape === "wide" ? "height" : "width";
    for (const panel of data.panels)
      for (const bar of panel.bars) {
        const side = panel.series ? "height" : long;
        const parts = bar.parts.filter((p) => p.tone !== null && p.share > 0);
        const rects = parts.map((p) =>
          box(marks.find((m) => m.key === `${bar.id}-${p.rank}`) as Mark),
        );
        const [first] = parts;
        const unit = (rects[0] as Box)[side] / (first?.share ?? 1);
        rects.forEach((rect, i) =>
          expect(rect[side] / unit).toBeCloseTo(parts[i]?.share as number, 6),
        );
      }
  });
});

describe("the panels", () => {
  test("have one scale each: the words of their bars are the same", () => {
    for (const panel of data.panels) {
      const words = (rank: number) =>
        new Set(
          panel.bars.flatMap((b) =>
            b.parts.filter((p) => p.rank === rank && p.tone).map((p) => p.words),
          ),
        );
      for (const rank of [1, 2, 3, 4]) expect(words(rank).size).toBeLessThanOrEqual(1);
    }
  });

  test("never set adequate beside requires improvement", () => {
    for (const panel of data.panels) {
      const tones = panel.bars.flatMap((b) => b.parts.map((p) => p.tone));
      expect(tones.includes("adequate") && tones.includes("requires-improvement")).toBe(false);
    }
  });

  test("draw every count of the record but what is drawn quarter by quarter", () => {
    const drawn = data.panels.flatMap((p) => p.bars.map((b) => b.id));
    const left = nationalOf(record)
      .panels.map((p) => p.id)
      .filter((id) => !drawn.includes(id));
    expect(left).toEqual(["sif-2018-01-29"]);
    expect(drawn.filter((id) => id.startsWith("q-"))).toHaveLength(
      nationalOf(record).quarters.length,
    );
  });

  test("have shares that fill their bar", () => {
    for (const bar of data.panels.flatMap((p) => p.bars))
      expect(bar.parts.reduce((sum, p) => sum + p.share, 0)).toBeCloseTo(1, 6);
  });

  test("say which counts were made here", () => {
    const titled = data.panels.filter((p) =>
      p.bars.some((b) => b.sources.includes(nationalOf(record).source)),
    );
    expect(titled.map((p) => p.id)).toEqual(["quarters", "ilacs-derived"]);
    for (const panel of titled) expect(panel.title).toContain("derived");
  });
});

test("alone, a quarter's bar is as high as authorities had been graded, with a line at its middle", () => {
  const [first, last] = [data.panels.find((p) => p.id === "quarters")!.bars].flatMap((bars) => [
    bars[0]!,
    bars.at(-1)!,
  ]);
  const alone = chart.view({ panel: "quarters" }, data);
  for (const width of [320, 390, 900]) {
    const shape = shapeFor(width);
    const size = { width, height: chart.height(width, shape, alone), shape };
    const marks = chart.marks(data, alone, size);
    const of = (id: string) => {
      const rects = marks.filter((m) => m.key.startsWith(`${id}-`)).map(box);
      return rects.reduce((sum, r) => sum + r.height, 0);
    };
    const number = (bar: typeof first) => Number(bar!.of.replace(/\D/g, ""));
    expect(of(first!.id) / of(last!.id)).toBeCloseTo(number(first) / number(last), 6);
    const rects = marks.filter((m) => m.key.startsWith(`${last!.id}-`)).map(box);
    const half = box(marks.find((m) => m.key === `half-${last!.id}`) as Mark);
    const top = Math.min(...rects.map((r) => r.y));
    expect(half.y).toBeCloseTo(top + of(last!.id) / 2, 6);
    // What is what is said in the drawing, over none of its bars.
    const bars = marks.filter((m) => m.kind === "rect" && m.key.startsWith("q-")).map(box);
    for (const text of marks.filter((m) => /^(?:legend-words|of-)/.test(m.key)).map(textBox))
      expect(bars.filter((bar) => overlaps(bar, text))).toEqual([]);
  }
});

test("the words over all panels make no claim for one of them", () => {
  expect(chart.words(record, view).title).not.toContain("half");
});

test("Rotherham's own grades stand where its judgements say", () => {
  const here = data.panels.flatMap((p) =>
    p.bars.flatMap((b) => b.parts.filter((part) => part.here).map((part) => [b.id, part.words])),
  );
  expect(Object.fromEntries(here)).toMatchObject({
    "annual-2009": "performs poorly",
    "annual-2010": "performs adequately",
    "q-2014-12-31": "inadequate",
    "q-2017-12-31": "inadequate",
    "q-2018-03-31": "good",
    "ilacs-2025-12-16": "outstanding",
  });
  // No grade is claimed where the record has none.
  for (const id of ["annual-2011", "safeguarding-2010", "q-2014-09-30"])
    expect(here.map(([bar]) => bar)).not.toContain(id);
});

test("Plot leaves nothing of its own behind", () => {
  const classes = new Set(
    draw({ width: 900, height: 700, shape: "wide" }).flatMap((m) => m.class.split(" ")),
  );
  for (const name of classes) expect(name).toMatch(/^(?:[fsc]-[a-z-]+|w-\d|nofill|halo|dash)$/);
});

test("the title says what the quarters come to", () => {
  const { quarters } = nationalOf(record);
  const titled = (high: (i: number) => boolean) =>
    chart.words(
      {
        ...record,
        national: {
          ...nationalOf(record),
          quarters: quarters.map((q, i) => ({
            ...q,
            outstanding: 0,
            good: high(i) ? q.authorities : 0,
            "requires-improvement": 0,
            inadequate: high(i) ? 0 : q.authorities,
          })),
        },
      },
      chart.view({ panel: "quarters" }, data),
    ).title;
  expect(titled(() => false)).toContain("no quarter ended with half of the authorities");
  expect(titled((i) => i === 0)).toContain(
    `one of ${quarters.length} quarters ended with half or more of the authorities`,
  );
});

test("the words of the quarters alone name the lowest and the highest of them, and agree with the record", () => {
  const { description } = chart.words(record, chart.view({ panel: "quarters" }, data));
  const counted = nationalOf(record).quarters.map((q) => ({
    date: formatDate(q.date),
    of: q.authorities,
    share: Math.round(((Number(q.good) + Number(q.outstanding)) / q.authorities) * 100),
  }));
  const shares = counted.map(({ share }) => share);
  const told =
    /lowest at (\d+) per cent of (\d+) \(([^)]+)\) and highest at (\d+) per cent of (\d+) \(([^)]+)\)/.exec(
      description,
    );
  expect(told?.slice(1)).toHaveLength(6);
  const [, low, lowOf, lowDate, high, highOf, highDate] = told ?? [];
  expect([Number(low), Number(high)]).toEqual([Math.min(...shares), Math.max(...shares)]);
  expect(counted).toContainEqual({ date: lowDate, of: Number(lowOf), share: Number(low) });
  expect(counted).toContainEqual({ date: highDate, of: Number(highOf), share: Number(high) });
});

test("the words are short and every source is in the record", () => {
  const words = chart.words(record, view);
  expect(words.alt.length).toBeLessThanOrEqual(150);
  expect(words.sources.every((id) => record.sources.some((s) => s.id === id))).toBe(true);
});
