import { expect, test } from "vitest";
import { tracesOf } from "./withdrawn.ts";

const found = (id: string, text: string, standing: readonly string[] = []) =>
  tracesOf(id, "", standing).some((one) => one.test(text));

test.each([
  ["in words", "whitmouth", "Whitmouth was graded", true],
  ["in an id", "whitmouth", '"id": "whitmouth-2014-05-06"', true],
  ["with other signs between", "much-whit", "Much&nbsp;Whit", true],
  ["not in a longer word", "whit", "Whitmouth", false],
  [
    "not in the longer name of another",
    "whitmouth",
    "North East Whitmouth, west-whitmouth-2014",
    false,
  ],
  ["nor where the name goes on", "whitmouth", "Whitmouth Magna and whitmouth-magna", false],
  ["but beside it", "whitmouth", "North East Whitmouth and Whitmouth", true],
])("what was withdrawn is found %s", (_, id, text, is) => {
  const standing = ["north-east-whitmouth", "west-whitmouth-2014-01-02", "whitmouth-magna", "ash"];
  expect(found(id, text, standing)).toBe(is);
});
