import { expect, test } from "vitest";
import { standingOf, type Standing } from "./standing.ts";
import { BOUND } from "../typed.ts";

/** "the Lamp Office" in each sentence: what it does there. */
const table: Readonly<Record<Standing, readonly string[]>> = {
  speaks: [
    "The Lamp Office said that it was lit.",
    "The Lamp Office, which keeps the books, then reported a fault.",
    "According to the Lamp Office it was dark.",
    "It was dark, reported the Lamp Office.",
    "The Lamp Office’s account is another.",
  ],
  acts: [
    "The Lamp Office lit it.",
    "It was lit by the Lamp Office.",
    "The Lamp Office’s chair resigned.",
    "In that week the Lamp Office closed the tower.",
  ],
  "acted-upon": [
    "The Lamp Office was given another name.",
    "A letter was sent to the Lamp Office.",
    "Nor was the Lamp Office.",
    "Keepers left the Lamp Office.",
  ],
  "spoken-of": [
    "It was a lamp that the Lamp Office lit.",
    "It hung in the Lamp Office.",
    "The Lamp Office had a tower.",
    `The Lamp Office had ${BOUND} keepers.`,
  ],
};

test.each(
  Object.entries(table).flatMap(([standing, texts]) =>
    texts.map((text) => [text, standing] as const),
  ),
)("%s: %s", (text, standing) => {
  const words = "Lamp Office";
  const start = text.indexOf(words);
  expect(standingOf(text, { start, end: start + words.length, words })).toBe(standing);
});
