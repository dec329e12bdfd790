import { describe, expect, test } from "vitest";
import type { PublicRecord } from "../record/schema.ts";
import { loadRecord } from "../record/load.ts";
import { readScenes, sceneOf } from "../chapters/scenes.ts";
import { makeLedger } from "./ledger.ts";

const record = loadRecord();

const chapter = (id: string, body: string, front = "") =>
  sceneOf(
    `content/chapters/01-${id}.mdx`,
    `---\nid: ${id}\ntitle: Scene ${id}\nsummary: About it.\n${front}---\n\n${body}\n`,
    record,
  );
const ledgerOf = (...bodies: string[]) =>
  makeLedger(
    bodies.map((body, i) => chapter(String.fromCharCode(97 + i), body)),
    record,
  );

describe("makeLedger", () => {
  test("sets an entry once, in the scene that uses it first, with every sentence that rests on it", () => {
    const ledger = ledgerOf(
      'It was published on <Date of="jay-published"/>.',
      'It came on <Date of="jay-published"/>, with <Fact id="victims-at-least-1400"/>.',
    );
    expect(
      ledger.scenes.map(({ entries }) => entries.map(({ id, uses }) => [id, uses.length])),
    ).toEqual([[["jay-published", 2]], [["victims-at-least-1400", 1]]]);
    expect(ledger).toMatchObject({ bound: 3, sentences: 2, entries: 2, own: 0, plain: 0 });
  });

  test("marks in each sentence what rests on the entry, and nothing else", () => {
    const ledger = ledgerOf(
      'It came on <Date of="jay-published"/>, with <Fact id="victims-at-least-1400"/>.',
    );
    const marked = ledger.scenes[0]?.entries.map(({ uses }) =>
      uses[0]?.stretches.filter((s) => s.here).map((s) => s.text),
    );
    expect(marked).toEqual([["26\u00a0August 2014"], ["at least 1,400\u00a0children"]]);
  });

  test("says which other entries the same words rest on, and what they were tested for", () => {
    const ledger = ledgerOf(
      'He left on the <Claim test="same-day" a="stone-resigned-day-of-jay" b="jay-published">day of the report</Claim>.',
    );
    expect(
      ledger.scenes[0]?.entries.map(({ id, uses }) => [id, uses[0]?.with, uses[0]?.tests]),
    ).toEqual([
      ["stone-resigned-day-of-jay", ["jay-published"], ["same-day"]],
      ["jay-published", ["stone-resigned-day-of-jay"], ["same-day"]],
    ]);
    expect(ledger.bound).toBe(1);
  });

  test("leads to the step, to the scene, or to the scene whose summary it is", () => {
    const scene = chapter(
      "a",
      '<Steps>\n\n<Step id="a-one" chart="ratings" through="none">\n\nOn <Date of="jay-published"/>.\n\n</Step>\n\n</Steps>\n\n<Answer>\n\nIn <Date of="jay-published" as="year"/>.\n\n</Answer>',
      "question: What came in {{date:jay-published|year}}?\n",
    );
    const [entry] = makeLedger([scene], record).scenes[0]?.entries ?? [];
    expect(entry?.uses.map(({ place }) => place)).toEqual([
      { href: "/#a", words: "Scene a, line above the heading" },
      { href: "/#a-one", words: "Scene a" },
      { href: "/#a", words: "Scene a, in answer" },
    ]);
  });

  test("lists sentences in our own voice, and words marked as ordinary with the reason", () => {
    const ledger = ledgerOf(
      '<Own>We read it so.</Own>\n\nOn <Date of="jay-published"/> <Plain why="an idiom">at sixes and sevens</Plain>.',
    );
    expect(ledger.scenes[0]?.own.map((c) => c.text)).toEqual(["We read it so."]);
    expect(ledger.scenes[0]?.plain.flatMap((c) => c.plain)).toEqual([
      { words: "at sixes and sevens", why: "an idiom" },
    ]);
    expect(ledger).toMatchObject({ own: 1, plain: 1, bound: 1 });
  });

  test("counts each source as used, drawn or not used", () => {
    const two: PublicRecord = { ...record };
    const ledger = makeLedger([chapter("a", 'On <Date of="jay-published"/>.')], two, [
      "jay-2014",
      "hc1114-ch1",
    ]);
    const used = [...ledger.uses.keys()];
    expect(used).toContain("hc1114-ch1");
    // What an entry rests on is not counted again as drawn.
    expect(ledger.drawn).toEqual(["jay-2014"]);
    expect(used.length + ledger.drawn.length + ledger.unused.length).toBe(record.sources.length);
  });
});

test("the ledger of the story leaves no entry without evidence", () => {
  const { scenes, entries } = makeLedger(readScenes(record), record);
  const all = scenes.flatMap((s) => s.entries);
  expect(all.length).toBe(entries);
  expect(all.filter(({ ground }) => ground.evidence.length === 0).map(({ id }) => id)).toEqual([]);
});
