import { nationalOf } from "../../record/grades.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadRecord } from "../../record/load.ts";
import { namedViews, type Size } from "../kit/chart.ts";
import { sweep } from "../kit/sweep.ts";
import { overlaps, textBox, type Box } from "../kit/text.ts";
import { assign } from "./data.ts";
import chart from "./index.ts";

const record = loadRecord();
const data = chart.data(record);
const draw = (at: string, size: Size) => chart.marks(data, chart.view({ at }, data), size);
const all = nationalOf(record).authoritiesInEngland;

const states = chart.attributes["at"]?.values?.(record) ?? [];
const frames = sweep(
  chart,
  data,
  states.map((at) => ({ at })),
);

describe.each(frames)("$view.at at $size.width × $size.height", ({ view: { at }, size }) => {
  const marks = draw(at, size);
  const texts = marks.filter((m) => m.kind === "text").map(textBox);
  const rings = marks
    .filter((m) => m.kind === "circle")
    .map(({ at }): Box => {
      const [cx, cy, r] = [Number(at["cx"]), Number(at["cy"]), Number(at["r"])];
      return { x: cx - r, y: cy - r, width: 2 * r, height: 2 * r };
    });

  test("stays inside the frame", () => {
    for (const { x, y, width, height } of [...texts, ...rings]) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-0.5);
      expect(x + width).toBeLessThanOrEqual(size.width + 0.5);
      expect(y + height).toBeLessThanOrEqual(size.height + 0.5);
    }
  });

  test("lays no words on words, and no ring on words or rings", () => {
    for (const text of texts)
      expect([...texts, ...rings].filter((b) => b !== text && overlaps(b, text))).toEqual([]);
    expect(new Set(rings.map((b) => `${b.x} ${b.y}`)).size).toBe(all);
  });

  test("draws every authority, as the table counts them", () => {
    expect(marks.filter((m) => m.key.startsWith("a-"))).toHaveLength(all);
    const view = chart.view({ at }, data);
    for (const [group, n] of chart.table(record, view).rows)
      expect({ group, n }).toEqual({
        group,
        n: data.days
          .concat(data.before)
          .find((d) => d.id === at)
          // The table has the room to say where it is missing from.
          ?.groups.filter(
            (g) => (g.id === "unknown" ? "report not in the archive" : g.word) === group,
          )
          .reduce((sum, g) => sum + g.members.length, 0),
      });
  });
});

const wide: Size = { width: 900, height: 700, shape: "wide" };
const words = (at: string, size = wide) =>
  draw(at, size)
    .flatMap((m) => m.text ?? [])
    .join(" ");

describe("what is stated against what is counted", () => {
  test.each([wide, { width: 320, height: 420, shape: "narrow" } as Size])(
    "is in the drawing of 2015",
    (size) => {
      expect(words("2015-03-17", size)).toContain("42 reports found, 1 missing");
    },
  );

  test("leaves one ring without a grade in 2015 and five in 2017", () => {
    const unknown = (day: number) =>
      data.days[day]?.groups.find((g) => g.id === "unknown")?.members.length;
    expect([unknown(0), unknown(1)]).toEqual([1, 5]);
  });

  test("is counted as the source counts, which took in reports published later", () => {
    expect(words("2017-10-31")).toContain("147 reports found, 5 missing");
    expect(words("2017-10-31")).not.toContain("Counted at");
    const view = chart.view({ at: "2017-10-31" }, data);
    const { note, title } = chart.words(record, view);
    expect(note).toContain("36% good or outstanding, 19% inadequate");
    expect(note).toMatch(/Reports published by 8\sDecember 2017 are counted/);
    expect(title).toMatch(/^31\sOctober 2017, our count: 64 of 147 /);
  });
});

test("what is open in 2015 is those without a report, and that more had been inspected is said", () => {
  const view = chart.view({ at: "2015-03-17", unsorted: true }, data);
  const { title, note, description } = chart.words(record, view);
  expect(title).toMatch(/109 of 152 had no report under/);
  // Inspected by then, and with a report that came out later.
  expect(note).toContain(
    "By our count at least eight more had been inspected, and many others by earlier rules.",
  );
  for (const text of [title, note, description, ...chart.table(record, view).rows.flat()])
    expect(String(text)).not.toMatch(/not yet (?:been )?inspected/);
});

test("a ring never loses a grade between the two days", () => {
  const group = (day: number, member: number) =>
    data.days[day]?.groups.find((g) => g.members.includes(member))?.id;
  for (let n = 1; n <= all; n++) if (group(0, n) !== "open") expect(group(1, n)).toBe(group(0, n));
});

test("any tallies give every ring to one group", () => {
  const tally = fc
    .array(fc.nat({ max: 20 }), { minLength: 5, maxLength: 5 })
    .map(([a = 0, b = 0, c = 0, d = 0, e = 0]) => ({
      inadequate: a,
      "requires-improvement": b,
      good: c,
      outstanding: d,
      unknown: e,
      open: 100 - a - b - c - d - e,
    }));
  fc.assert(
    fc.property(fc.array(tally, { minLength: 1, maxLength: 4 }), (tallies) => {
      assign(100, ["outstanding", "good", "requires-improvement", "inadequate"], tallies).forEach(
        (groups, i) => {
          const given = [...groups.values()].flat().sort((x, y) => x - y);
          expect(given).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
          for (const [id, members] of groups)
            expect(members).toHaveLength((tallies[i] as Record<string, number>)[id] as number);
        },
      );
    }),
  );
});

test("named views are days of the record", () => {
  for (const attributes of Object.values(namedViews(chart, record)))
    expect(states).toContain(attributes["at"]);
  expect(() => chart.view({ at: "2016-01-01" }, data)).toThrow('"2016-01-01"');
});

test.each(states)("the words of %s are short and sourced", (at) => {
  const own = chart.words(record, chart.view({ at }, data));
  expect(own.alt.length).toBeLessThanOrEqual(150);
  expect(own.sources.length).toBeGreaterThan(0);
  expect(own.sources.every((id) => record.sources.some((s) => s.id === id))).toBe(true);
});
