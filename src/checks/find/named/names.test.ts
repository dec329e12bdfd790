import { describe } from "vitest";
import { findNames } from "./names.ts";
import { testFinder } from "../table.ts";

const known = (word: string): boolean => ["Lamp", "Harbour", "Ada"].includes(word);

describe("words with a capital, one after the other", () => {
  testFinder((text) => findNames(text, known), {
    "It was told by Ada Beam of the Lamp Office.": ["Ada Beam of the Lamp Office"],
    "Ada came.": ["Ada"],
    "The Lamp Office wrote to Harbour Board.": ["Lamp Office", "Harbour Board"],
    "It was the Harbour’s, said Miss Beam-Wick.": ["Harbour", "Miss Beam-Wick"],
  });
});

describe("ordinary language", () => {
  testFinder((text) => findNames(text, known), {
    "Keepers came. They were late: Nobody asked.": [],
    "It was a Monday in February, and I was there.": [],
    "See the report, HC 1114, at Section 20.": [],
    "“Light,” said the keeper.": [],
  });
});
