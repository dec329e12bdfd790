/** What is suggested for words that were typed, from the record of an invented story. */
import { expect, test } from "vitest";
import { loadRecord } from "../../record/load.ts";
import type { PublicRecord } from "../../record/schema.ts";
import {
  asWritten,
  forDate,
  forDuration,
  forGrade,
  forNumber,
  forQuote,
  inBraces,
  ordinary,
} from "./suggest.ts";
import type { Text } from "../texts/text.ts";

const quotation = { id: "quote-dark", text: "The light was out for most of that winter." };
const record = {
  ...loadRecord("tests/stories/lighthouses"),
  quotations: [quotation],
} as unknown as PublicRecord;

/** A text of a kind, near these entries. */
const near = (about: readonly string[], where: Text["where"] = "chapter") =>
  ({ where, about }) as Text;
const nowhere = near([]);

test.each([
  [
    "a number with its noun",
    forNumber(900, "lamps", record, nowhere),
    '<Fact id="lamps-out"/> (at least 900\u00a0lamps)',
  ],
  ["a number that no fact has", forNumber(901, "lamps", record, nowhere), undefined],
  ["words without a number", forNumber(undefined, "many", record, nowhere), undefined],
  ["a day", forDate("2 March 2008", record, nowhere), '<Date of="gull-2008"/>'],
  ["a month", forDate("June 2014", record, nowhere), '<Date of="gull-2014" as="month"/>'],
  [
    "a year, near what has it",
    forDate("2001", record, near(["office-founded"])),
    '<Date of="office-founded"/>',
  ],
  ["a date that nothing has", forDate("3 February 1999", record, nowhere), undefined],
  [
    "a grade",
    forGrade("lit" as never, record, nowhere),
    '<Grade of="gull-2008"/> (lit, 2\u00a0March 2008)',
  ],
  ["a grade that nobody got", forGrade("murky" as never, record, nowhere), undefined],
  [
    "a part of a quotation",
    forQuote("out for most of that winter", record, nowhere),
    '<Quote id="quote-dark"/> (“The light was out for most of that winter.”)',
  ],
  ["words that nobody said", forQuote("a calm sea all summer", record, nowhere), undefined],
  [
    "a duration between two entries near it",
    forDuration(2282, "2,282 days", record, near(["gull-2008", "gull-2014"])),
    '<Span from="gull-2008" to="gull-2014" unit="days"/> (2,282\u00a0days)',
  ],
  [
    "a duration with nothing near it",
    forDuration(6, "six years", record, nowhere),
    '<Span from="…" to="…" unit="years"/>, with the ids of the two entries',
  ],
  [
    "a duration outside of a chapter",
    forDuration(6, "six years", record, near([], "data")),
    undefined,
  ],
  ["a record that can’t be read", forNumber(900, "lamps", undefined, nowhere), undefined],
])("for %s", (_, suggested, expected) => {
  expect(suggested).toBe(expected);
});

test.each<[Text["where"], string, string]>([
  ["chapter", '<Fact id="lamps-out" as="count"/>', '<Plain why="…">one</Plain>'],
  ["chart", '${…} with the fact of "lamps-out"', "// plain: the reason"],
  ["interface", '${…} with the fact of "lamps-out"', "{/* plain: the reason */}"],
  ["data", "{{fact:lamps-out|count}}", "{{plain:one|the reason}}"],
])("in a %s it is written %s, and ordinary language %s", (where, written, plain) => {
  expect(asWritten(where, "Fact", { id: "lamps-out", as: "count" })).toBe(written);
  expect(ordinary(where, "one")).toContain(plain);
});

test("a remedy for a chapter is told in braces where components can’t stand", () => {
  expect(inBraces('Write <Fact id="lamps-out"/>, or of="gull-2008".')).toBe(
    "Write {{fact:lamps-out}}, or the id gull-2008.",
  );
});
