import { expect, test } from "vitest";
import { capital } from "./capital.ts";

test.each([
  ["adequate", "Adequate"],
  ["it is Ofsted’s word", "It is Ofsted’s word"],
  ["énorme", "Énorme"],
  ["1,400 children", "1,400 children"],
  ["", ""],
])("“%s” begins as “%s”", (text, begun) => {
  expect(capital(text)).toBe(begun);
});
