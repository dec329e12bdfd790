import { expect, test } from "vitest";
import { isEnglish, smallWords } from "./ordinary.ts";

test.each([
  ["harbour", true],
  ["Lamp", true],
  ["colour", true],
  ["beamwick", false],
])("“%s” is a word of the language: %s", (word, is) => {
  expect(isEnglish(word)).toBe(is);
});

test("words in small letters are those that no letter and no mark stands before", () => {
  expect([...smallWords(["The lamp’s Keeper lit it", "McLean’s lamp"])]).toEqual([
    "lamp",
    "lit",
    "it",
  ]);
});
