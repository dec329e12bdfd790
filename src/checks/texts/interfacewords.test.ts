import { expect, test } from "vitest";
import { interfaceTexts, interfaceWords, shownWords } from "./interfacewords.ts";

/** What is read of a component's markup, as a reader sees it. */
const words = (markup: string): string[] =>
  interfaceWords(`---\nconst inCode = "words in code";\n---\n${markup}`).map(shownWords);

test.each<[string, string, string[]]>([
  [
    "text between tags",
    "<p>Some words <b>in bold</b> go on</p>",
    ["Some words", "in bold", "go on"],
  ],
  ["what code puts in", "<p>Last read {n} days ago.</p>", ["Last read {…} days ago."]],
  [
    "code that holds braces",
    "<p>In {all.map((a) => ({ a })).length} of them</p>",
    ["In {…} of them"],
  ],
  ["words within code", "<p>{a && (<b>only then</b>)}</p>", ["only then"]],
  [
    "words before code with a colon",
    "<p>The data: {a ? <i>this file</i> : null}</p>",
    ["The data: {…}", "this file"],
  ],
  ["attributes that are read out", '<img alt="A chart" class="some class"/>', ["A chart"]],
  ["an attribute in single quotes", "<nav aria-label='The scenes'></nav>", ["The scenes"]],
  ["a comparison", "<p>{a > b ? 1 : 2}</p>", []],
  [
    "styles and scripts",
    "<style>p { content: 'some words' }</style><script>say('words')</script>",
    [],
  ],
  ["comments", "<!-- some words --><p>{/* more words */}</p>", []],
  ["no word", "<p>·  {a}</p>", []],
])("%s", (_, markup, found) => {
  expect(words(markup)).toEqual(found);
});

test("each letter keeps its place in the file", () => {
  const source = "---\nconst é = 1;\n---\n<p>\n  “One” {é} two\n</p>";
  const [text] = interfaceTexts("src/story/A.astro", source);
  const at = (part: string) => text?.typed.at(text.typed.text.indexOf(part));
  expect(at("“One”")).toBe(source.indexOf("“One”"));
  expect(at("two")).toBe(source.indexOf("two"));
});

test.each([
  "{/* plain: a reason */}\n<p>Some words</p>",
  "<!-- plain: a reason -->\n<p>Some words</p>",
  "<p>Some words</p> <!-- plain: a reason -->",
])("a comment marks ordinary language on its line and the next: %s", (source) => {
  expect(interfaceTexts("src/story/A.astro", source)).toEqual([]);
});

test.each(["<!-- plain: -->\n<p>Some words</p>", "<!-- plain: a reason -->\n\n<p>Some words</p>"])(
  "without a reason, or further away, it marks nothing: %j",
  (source) => {
    expect(interfaceTexts("src/story/A.astro", source)).toHaveLength(1);
  },
);
