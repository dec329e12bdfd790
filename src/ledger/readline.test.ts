/** What the ledger says of its readers: no second one where there was none. */
import { expect, test } from "vitest";
import { countRead, readInWords } from "./readline.ts";
import { sentenceKey } from "./readings.ts";

const claims = ["One.", "Two.", "Three."].map((text) => ({ text, ids: ["a"] }));
const last = (...alone: (string | undefined)[]) =>
  new Map(
    alone.map((why, i) => [sentenceKey(claims[i]!), why === undefined ? {} : { alone: why }]),
  );
const words = (...alone: (string | undefined)[]) =>
  readInWords(countRead(claims, last(...alone))).replaceAll("\u00a0", " ");

test("where nobody has read, it says so", () => {
  expect(words()).toBe(
    "No second person has yet read the three sentences and summaries against their sources as they stand now.",
  );
});

test("whoever reads what they wrote is no second person", () => {
  expect(countRead(claims, last("nobody else was there", undefined))).toEqual({
    all: 3,
    bySecond: 1,
    byWriter: 1,
  });
  expect(words("nobody else was there", undefined)).toBe(
    "A second person has read one of three sentences and summaries against their sources as they stand now; who and when is said with each. One was read again by the writer alone; why is said with each.",
  );
});

test("a sentence that has changed since counts as unread", () => {
  expect(countRead([{ text: "Four.", ids: ["a"] }], last(undefined)).bySecond).toBe(0);
});
