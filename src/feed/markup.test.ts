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

test("text and ids stay as they are, to the letter", () => {
  const html = '<section> <span id="a-b"></span> <p>“1&nbsp;400” &amp; &lt;more&gt;</p></section>';
  expect(plainMarkup(html, site)).toBe(html.replace("&nbsp;", "\u00a0").replace("&gt;", ">"));
});

test("what could act is taken out, whatever its case and quotes; unknown elements leave their words", () => {
  expect(
    plainMarkup(
      "<P class=x onclick='y'>a <a href='javascript:z'>b</a> <bdi>c</bdi><SVG><text>d</text></SVG></P>",
      site,
    ),
  ).toBe("<p>a <a>b</a> c</p>");
});

test("an address without a scheme is another host’s, not ours", () => {
  expect(plainMarkup('<a href="//other.example/">x</a>', site)).toBe(
    '<a href="//other.example/">x</a>',
  );
});
