import { expect, test } from "vitest";
import { plainMarkup } from "./markup.ts";

const site = new URL("https://adequate.example/");

test("addresses within the site become whole, others stay", () => {
  expect(
    plainMarkup(
      '<a href="/ledger/#a-b">x</a><img src="/cards/jay.png"><a href="https://elsewhere.example/">y</a>',
      site,
    ),
  ).toBe(
    '<a href="https://adequate.example/ledger/#a-b">x</a><img src="https://adequate.example/cards/jay.png"><a href="https://elsewhere.example/">y</a>',
  );
});

test("classes, marks of the page, comments, scripts and styles go; words stay", () => {
  expect(
    plainMarkup(
      '<!-- a --><p class="fact" data-view="{}">“1,400 children”</p><script>x</script><style>p{}</style>',
      site,
    ),
  ).toBe("<p>“1,400 children”</p>");
});
