/** What is for editors stays with them. */
import { expect, test } from "vitest";
import { files, pages, read } from "./html.ts";

test("the published site has no desk, nor a word of it", () => {
  expect(files.filter((file) => file.startsWith("desk/"))).toEqual([]);
  const named = [...pages, ...files.filter((f) => f.endsWith(".js"))];
  expect(named.filter((file) => /\/desk\/|desk-bar/.test(read(file)))).toEqual([]);
});
