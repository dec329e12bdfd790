import { expect, test } from "vitest";
import { cspHash } from "./csp.ts";

test("is the digest that the standard gives for its own example", () => {
  // CSP Level 3, section 6.7.3.3: alert('Hello, world.');
  expect(cspHash("alert('Hello, world.');")).toBe(
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  );
});
