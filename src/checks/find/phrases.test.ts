/** How the phrases of a story’s house rules are read. Words and rules are invented. */
import { expect, test } from "vitest";
import { phraseFault } from "../../record/house-schema.ts";
import { anyOf, wholeWords } from "./phrases.ts";

const found = (phrases: readonly string[], text: string): string[] =>
  text.match(wholeWords(anyOf(phrases))) ?? [];

test.each([
  [["beacon"], "A Beacon, the beacons, abeacon.", ["Beacon"]],
  [["beacon*"], "A Beacon, the beacons, abeacon.", ["Beacon", "beacons"]],
  [
    ["(dim|unlit) lamp*"],
    "A dim lamp, unlit\u00a0lamps, a lit lamp.",
    ["dim lamp", "unlit\u00a0lamps"],
  ],
  [["(lamp|light)*"], "Lamplight and lighting.", ["Lamplight", "lighting"]],
  [["keeper's watch"], "The keeper’s watch, the keepers watch.", ["keeper’s watch"]],
  [["on-off"], "On-off and on off.", ["On-off"]],
  [["lamp", "lamp office"], "The lamp office.", ["lamp"]],
  [["lamp office", "lamp"], "The lamp office.", ["lamp office"]],
  [["St. Ives"], "St. Ives, Stx Ives.", ["St. Ives"]],
  [["Île"], "L’Île, îles.", ["Île"]],
  [[], "A lamp, or nothing.", []],
])("%j in “%s”", (phrases, text, expected) => {
  expect(found(phrases, text)).toEqual(expected);
});

test.each([
  ["(dim|unlit", "isn’t closed"],
  ["dim) lamp", "isn’t closed"],
  ["((dim) lamp)", "isn’t closed"],
  ["dim|unlit", "outside of brackets"],
  ["*lamp", "not at its end"],
  ["la*mp", "not at its end"],
  ["a * lamp", "not at its end"],
  ["lamps?", "no letter"],
  ["\\blamp", "no letter"],
  ["(lamp|light)* out", undefined],
  ["L’Île-des-lampes", undefined],
])("“%s” as a phrase: %s", (phrase, fault) => {
  if (fault === undefined) expect(phraseFault(phrase)).toBeUndefined();
  else expect(phraseFault(phrase)).toContain(fault);
});
