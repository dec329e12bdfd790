import { expect, test } from "vitest";
import { compareAddresses, readAddresses, withAdded } from "./addresslist.ts";

const text = "# What is published.\n/\n/#one\n/scene/old/ # withdrawn on 3 December 2026\n";

test("an address that isn't built any more is named, one that was withdrawn isn't", () => {
  const { gone, back, added } = compareAddresses(readAddresses(text), new Set(["/", "/#two"]));
  expect({ gone, back, added }).toEqual({ gone: ["/#one"], back: [], added: ["/#two"] });
});

test("what was withdrawn and is built again is named", () => {
  const built = new Set(["/", "/#one", "/scene/old/"]);
  expect(compareAddresses(readAddresses(text), built).back).toEqual(["/scene/old/"]);
});

test("new addresses are put in their order, and nothing is taken out", () => {
  expect(withAdded(text, ["/#two", "/a/"])).toBe(
    "# What is published.\n/\n/#one\n/#two\n/a/\n/scene/old/ # withdrawn on 3 December 2026\n",
  );
});
