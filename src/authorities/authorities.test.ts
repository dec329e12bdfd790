/** Over every authority: the ladder in every width, its words, and what is made of it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameFor } from "../charts/kit/frame.ts";
import { inside } from "../charts/kit/place.ts";
import { overlaps, textBox, textStyles } from "../charts/kit/text.ts";
import { gradeLabel } from "../record/grades.ts";
import { loadRecord } from "../record/load.ts";
import { nameMatches } from "./browser/match.ts";
import { near } from "./browser/near.ts";
import { ladder } from "./ladder.ts";
import { authorityRecord } from "./record.ts";
import { findable, searchIndex } from "./search.ts";
import { sheetWidths } from "./sheet.ts";
import { smallMarks, smallPanels, smallSize } from "./small.ts";
import { reportsOn } from "./reports.ts";
import { gradeWords, missing, plainName, words } from "./words.ts";

const record = loadRecord();
const authorities = record.history!.authorities;
const charts = new Map(authorities.map((a) => [a.id, ladder(record, a)]));
const chartOf = (id: string) => charts.get(id)!;
const named = (id: string) => authorities.find((a) => a.id === id)!;

/** Every mark of an authority at a width, with what is wrong about it. */
function faults(id: string, width: number): string[] {
  const chart = chartOf(id);
  const { shape } = frameFor(width, 400);
  const state = chart.view({}, chart.data(record));
  const size = { width, height: chart.height(width, shape, state), shape };
  const marks = chart.marks(chart.data(record), state, size).filter((m) => m.opacity !== 0);
  const texts = marks.filter((m) => m.kind === "text" && m.text);
  const boxes = texts.map(textBox);
  const at = (i: number) => `${id} at ${width}: “${texts[i]?.text ?? ""}”`;
  const lines = marks.filter((m) => m.kind === "line" || m.kind === "rect");
  return [
    ...boxes.flatMap((box, i) => (inside(box, size) ? [] : [`${at(i)} leaves the frame`])),
    ...boxes.flatMap((box, i) =>
      boxes
        .slice(i + 1)
        .flatMap((other, j) =>
          overlaps(box, other, 1) ? [`${at(i)} lies over ${at(i + 1 + j)}`] : [],
        ),
    ),
    ...texts.flatMap((t, i) => (textStyles[t.style!].size >= 14 ? [] : [`${at(i)} is too small`])),
    ...lines.flatMap(({ key, at }) =>
      ["x", "x1", "x2"].some((n) => Number(at[n] ?? 0) < -1.5 || Number(at[n] ?? 0) > width + 1.5)
        ? [`${id} at ${width}: ${key} leaves the frame`]
        : [],
    ),
  ];
}

describe("the ladder of every authority", () => {
  test.each([...sheetWidths.map((w) => w.width), 280, 390, 760, 1920])("fits at %i px", (width) => {
    expect(authorities.flatMap(({ id }) => faults(id, width))).toEqual([]);
  });

  test("fits at any width between", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...authorities),
        fc.integer({ min: 240, max: 1920 }),
        ({ id }, width) => {
          expect(faults(id, width)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("names the year of every grade, at every width that it is drawn at", () => {
    const lost = authorities.flatMap((authority) => {
      const chart = chartOf(authority.id);
      const state = chart.view({}, chart.data(record));
      const graded = reportsOn(record, authority).filter((t) => t.grade);
      return [
        ...sheetWidths,
        { width: 272, shape: "narrow" as const },
        { width: 600, shape: "wide" as const },
      ].flatMap(({ width, shape }) => {
        const size = { width, height: chart.height(width, shape, state), shape };
        const said = chart
          .marks(chart.data(record), state, size)
          .flatMap((m) => (m.kind === "text" && m.key.startsWith("label-") ? (m.text ?? "") : []))
          .join(" ");
        return graded
          .map((t) => t.known.slice(0, 4))
          .filter((year) => !said.includes(year) && !said.includes(`’${year.slice(2)}`))
          .map((year) => `${authority.id} at ${width}: ${year}`);
      });
    });
    expect(lost).toEqual([]);
  });

  test("has a panel for each framework that it was graded under, and a mark for each grade", () => {
    for (const authority of authorities) {
      const graded = reportsOn(record, authority).filter((t) => t.grade);
      const chart = chartOf(authority.id);
      const state = chart.view({}, chart.data(record));
      const size = {
        width: 1180,
        height: chart.height(1180, "wide", state),
        shape: "wide",
      } as const;
      const keys = chart.marks(chart.data(record), state, size).map((m) => m.key);
      for (const t of graded)
        expect(
          keys.some((k) => k === `tick-${t.judgement?.id ?? t.id}`),
          t.id,
        ).toBe(true);
    }
  });
});

test("the small ladders stay in their frame, and hold a mark for each grade of their panels", () => {
  const all = authorities.map((a) => reportsOn(record, a));
  const panels = smallPanels(all, record);
  expect(panels.map((p) => p.framework.id)).toEqual(["sif-2013", "ilacs-2018"]);
  for (const one of all) {
    const marks = smallMarks(one, panels).filter((m) => m.kind !== "line");
    const drawn = one.filter(
      (t) => t.ungraded || (t.grade && panels.some((p) => p.framework === t.framework)),
    );
    expect(marks.length).toBe(drawn.length);
    for (const { at, kind } of marks)
      for (const [, x = "", y = ""] of kind === "path"
        ? String(at["d"]).matchAll(/([\d.]+),([\d.]+)/g)
        : []) {
        expect(Number(x)).toBeLessThanOrEqual(smallSize.width);
        expect(Number(y)).toBeLessThanOrEqual(smallSize.height);
      }
  }
});

describe("words", () => {
  test("name the authority, say every grade with its day, and judge nothing", () => {
    for (const authority of authorities) {
      const { title, description, alt, note } = words(record, authority);
      expect(alt.length, authority.id).toBeLessThanOrEqual(150);
      for (const t of reportsOn(record, authority).filter((t) => t.grade))
        expect(description).toContain(gradeWords(t));
      expect(title).toMatch(/: Ofsted’s grades for children’s services$/);
      expect([title, alt, note, ...missing(record, authority)].join(" ")).not.toMatch(
        /\b(?:best|worst|better|worse|rank|fail|improv(?:ed|ing)|declin|fell|rose)\b/i,
      );
    }
  });

  test("what is missing is said: successors, what can’t be read, what has no overall grade", () => {
    const of = (id: string) => missing(record, named(id)).join(" ");
    expect(of("cumberland")).toContain(
      "Until 31\u00a0March 2023 there was another authority here (Cumbria County Council)",
    );
    expect(of("dorset")).toContain("Bournemouth, Poole and Dorset County Council");
    expect(of("birmingham")).toContain("can’t be read");
    expect(of("trafford")).toContain("since April 2026 only the parts are graded");
    expect(of("nottingham")).toContain(
      "framework of the report of 5\u00a0September 2022 was not read",
    );
    expect(of("leeds")).toBe("");
  });
});

test("the page of the story’s own authority says what the story says, to the day", () => {
  const own = reportsOn(record, named("rotherham")).filter((t) => t.grade);
  const story = record.judgements.filter((j) => j.series === "headline");
  expect(own.map((t) => [t.known, t.grade, t.framework?.id, t.inspected])).toEqual(
    story.map((j) => [j.known, j.grade, j.framework, j.inspected]),
  );
  for (const t of own)
    expect(t.strands.map((s) => gradeLabel(s.grade)).sort(), t.id).toEqual(
      t.judgement?.strands.map((s) => gradeLabel(s.grade)).sort(),
    );
});

test.each([
  ["a row", "leeds-2015-03-27"],
  ["a row that is gone", "leeds-2014-02-03"],
])("a correction of %s is one of the authority's chart", (_, id) => {
  const [correction] = record.corrections;
  const changed = authorityRecord({
    ...record,
    corrections: [{ ...correction!, facts: [id], charts: [] }],
  });
  expect(changed.corrections[0]?.charts).toEqual(["authorities/leeds"]);
});

describe("looking for one", () => {
  const found = (typed: string) =>
    authorities.filter((a) => nameMatches(typed, findable(a))).map((a) => a.id);

  test.each([
    ["leed", ["leeds"]],
    ["st helens", ["st-helens"]],
    ["St. Helens", ["st-helens"]],
    ["hull", ["kingston-upon-hull"]],
    ["city of bristol", ["bristol"]],
    ["cumbria", ["cumberland", "westmorland-and-furness"]],
    ["northamptonshire county", ["north-northamptonshire", "west-northamptonshire"]],
    ["poole", ["bournemouth-christchurch-and-poole", "dorset"]],
    ["xyz", []],
  ])("%s", (typed, ids) => {
    expect(found(typed)).toEqual(ids);
  });

  test.each([
    ["rotheram", ["rotherham"]],
    ["Birmigham", ["birmingham"]],
    ["Midlesborough", ["middlesbrough"]],
    ["wolverhamtpon", ["wolverhampton"]],
    ["leiecster", ["leicester", "leicestershire"]],
    ["glasgow", []],
    ["xyz", []],
    ["x", []],
    [" ", []],
  ])("%s, by a slip", (typed, ids) => {
    expect(found(typed)).toEqual(typed === " " ? authorities.map((a) => a.id) : []);
    expect(authorities.filter((a) => near(typed, findable(a))).map((a) => a.id)).toEqual(ids);
  });

  test("any one letter left out of a longer name still finds it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...authorities), fc.nat(), (a, at) => {
        const [word = ""] = plainName(a).match(/\p{L}{5,}/u) ?? [];
        const typed =
          word.slice(0, at % (word.length || 1)) + word.slice((at % (word.length || 1)) + 1);
        expect(typed === "" || near(typed, findable(a))).toBe(true);
      }),
    );
  });

  test("a region gives all of it, nothing typed gives all", () => {
    const there = authorities.filter((a) => a.region === "North East").map((a) => a.id);
    expect(there).not.toEqual([]);
    expect(found("north east")).toEqual(expect.arrayContaining(there));
    expect(found("  ")).toEqual(authorities.map((a) => a.id));
  });

  test("any name that the list shows finds itself", () => {
    fc.assert(
      fc.property(fc.constantFrom(...authorities), (a) => {
        expect(found(a.name)).toContain(a.id);
      }),
    );
  });

  test("no grade is in the index, and it is light", () => {
    const text = JSON.stringify(searchIndex(authorities));
    expect(text).not.toMatch(/good|outstanding|inadequate|requires/);
    expect(text.length).toBeLessThanOrEqual(12_000);
  });
});
