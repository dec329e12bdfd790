import { describe, expect, test } from "vitest";
import { bornOut, findOrders, type Order } from "./orders.ts";
import { testFinder } from "../table.ts";

describe("one thing before another, or on, or over", () => {
  testFinder(
    (text) => findOrders(text).map(({ side, words }) => ({ words: `${side}: ${words}` })),
    {
      "It was lit before the keeper came.": ["before: before"],
      "Afterwards it was dark, and later cold.": ["after: Afterwards", "after: later"],
      "It has burned since then, and begun to smoke.": ["start: since", "start: begun"],
      "It burned until it ended.": ["end: until", "end: ended"],
      "It was still lit, and not yet cold.": ["on: still", "on: not yet"],
      "It was already out, and no longer lit.": ["over: already", "over: no longer"],
    },
  );
});

describe("ordinary language", () => {
  testFinder(findOrders, {
    "They looked after the lamp, named after a saint.": [],
    "He appeared before the committee.": [],
    "It stood still, in still water, at both ends.": [],
    "One after another they went out, sooner or later.": [],
  });
});

test.each([
  ["The keeper came after it was lit.", "It was lit, and after that the keeper came.", true],
  ["The keeper came.", "It was lit, and after that the keeper came.", false],
  // Where an entry speaks of both, the same word has to follow.
  ["Lit before sunset, cold after midnight.", "After midnight it was cold.", true],
  ["Lit before sunset, cold after midnight.", "After sunset it was cold.", false],
])("“%s” bears out “%s”: %s", (entry, sentence, said) => {
  const [order] = findOrders(sentence);
  expect(bornOut(entry, sentence, order as Order)).toBe(said);
});
