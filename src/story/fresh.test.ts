import { expect, test } from "vitest";
import { freshWords } from "./fresh.ts";

test.each([
  [
    "all of it where nothing came before",
    "One grade. 2009: good.",
    undefined,
    "One grade. 2009: good.",
  ],
  [
    "what is new",
    "Two grades. 2009: good. 2010: poor.",
    "One grade. 2009: good.",
    "Two grades. 2010: poor.",
  ],
  ["nothing, where all has been said", "One grade.", "One grade. 2009: good.", ""],
  [
    "a sentence that says more, whole",
    "There are 43 of 152.",
    "There are 42 of 152.",
    "There are 43 of 152.",
  ],
  [
    "figures with points in one piece",
    "It is 3.5 per cent. It fell.",
    "It fell.",
    "It is 3.5 per cent.",
  ],
])("%s", (_, description, before, fresh) => {
  expect(freshWords(description, before)).toBe(fresh);
});
