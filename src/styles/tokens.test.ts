import { expect, test } from "vitest";
import { lightPalette, plainRules, styles, tokens } from "./tokens.ts";

const names = (css: string) => [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);

test("every colour that charts name is known: a comment hides none", () => {
  const palette = lightPalette();
  for (const name of names(styles("styles/chart.css"))) expect([...palette.keys()]).toContain(name);
});

test("a value is resolved, and nothing of a comment is read as one", () => {
  for (const [name, value] of lightPalette()) {
    expect(name).toMatch(/^--[\w-]+$|^color-scheme$/);
    expect(value).not.toMatch(/var\(|\*\//);
  }
});

test.each(["dark", "print"] as const)("what is set for %s is set in light first", (theme) => {
  for (const name of tokens(theme).keys()) expect([...tokens("light").keys()]).toContain(name);
});

test("rules that hold everywhere are those outside of @media", () => {
  const rules = plainRules(
    "/* a: b */ p { top: 0 } @media print { p { top: 1px } } i { top: 2px }",
  );
  expect(rules.map(String)).toEqual(["p { top: 0 }", "i { top: 2px }"]);
});
