// cspell:ignore Qoute Qute publishd reprot
/**
 * Mistakes as a hurried editor types them. Each gets one message, at its own line,
 * and what the message says to do makes the story pass: the test pastes it.
 */
import { describe, expect, test } from "vitest";
import { chapter, corrections, facts, quotations, said, smallStory } from "./small.ts";

interface Mistake {
  readonly name: string;
  readonly file: string;
  /** What stood there, and what was typed instead. */
  readonly from: string | RegExp;
  readonly typed: string;
  /** The line's own words, to find the line that the message has to name. */
  readonly at: string;
  readonly code: string;
  readonly message: RegExp;
  readonly remedy: RegExp;
  /** What the remedy says to write, by what is to be replaced. */
  readonly paste: readonly (readonly [string | RegExp, string])[];
}

const prose = 'The report was published on <Date of="report-published"/>.';
const own = "<Own>What follows is another matter.</Own>";
const step = '<Step id="one" chart="ratings" through="rating-2014">';

const mistake = (
  name: string,
  file: string,
  [from, typed]: readonly [string | RegExp, string],
  at: string,
  [code, message, remedy]: readonly [string, RegExp, RegExp],
  ...paste: Mistake["paste"]
): Mistake => ({ name, file, from, typed, at, code, message, remedy, paste });

const mistakes: readonly Mistake[] = [
  mistake(
    "two letters of a component exchanged",
    chapter,
    ["<Quote id", "<Qoute id"],
    "<Qoute",
    ["component-unknown", /no component <Qoute>/, /Write <Quote>/],
    ["<Qoute", "<Quote"],
  ),
  mistake(
    "a component in small letters",
    chapter,
    ["<Quote id", "<quote id"],
    "<quote",
    ["markup-foreign", /no component <quote>/, /Write <Quote>/],
    ["<quote", "<Quote"],
  ),
  mistake(
    "an attribute misspelt",
    chapter,
    ['<Date of="report', '<Date off="report'],
    "off=",
    ["attribute-unknown", /off/, /of/],
    ["off=", "of="],
  ),
  mistake(
    "a letter of an id left out",
    chapter,
    ['of="report-published"', 'of="report-publishd"'],
    "publishd",
    ["id-unknown", /no entry "report-publishd"/, /Write of="report-published"\./],
    ["report-publishd", "report-published"],
  ),
  mistake(
    "an id with a capital",
    chapter,
    ['of="report-published"', 'of="Report-published"'],
    "Report-published",
    ["id-unknown", /no entry/, /Write of="report-published"\./],
    ["Report-published", "report-published"],
  ),
  mistake(
    "an emoji in an id",
    chapter,
    ['of="report-published"', 'of="report-published🙂"'],
    "🙂",
    ["id-unknown", /no entry/, /Write of="report-published"\./],
    ["report-published🙂", "report-published"],
  ),
  mistake(
    "a grade asked of a fact",
    chapter,
    ['<Grade of="rating-2014"/>', '<Grade of="commissioners-five"/>'],
    "commissioners-five",
    ["id-kind", /is a fact; a judgement belongs here/, /Write <Fact id="commissioners-five"\/>/],
    ['<Grade of="commissioners-five"/>', '<Fact id="commissioners-five"/>'],
  ),
  mistake(
    "curly quotation marks around an attribute",
    chapter,
    ['of="report-published"', "of=“report-published”"],
    "“report",
    ["mdx-broken", /curly quotation mark/, /straight quotation marks/],
    ["“report-published”", '"report-published"'],
  ),
  mistake(
    "no quotation marks around an attribute",
    chapter,
    ['of="report-published"', "of=report-published"],
    "of=report",
    ["mdx-broken", /not in quotation marks/, /name="value"/],
    ["of=report-published", 'of="report-published"'],
  ),
  mistake(
    "a quotation mark that isn't closed",
    chapter,
    ['of="report-published"/>', 'of="report-published/>'],
    'of="report-published/>',
    ["mdx-broken", /never ends/, /Close it/],
    ['"report-published/>', '"report-published"/>'],
  ),
  mistake(
    "a value in braces",
    chapter,
    ['of="report-published"', 'of={"report-published"}'],
    "of={",
    ["attribute-value", /stands in braces/, /in quotation marks/],
    ['{"report-published"}', '"report-published"'],
  ),
  mistake(
    "a step that isn't closed",
    chapter,
    ["</Step>\n", "\n"],
    "<Step id",
    ["component-unclosed", /Step/, /<\/Step>/],
    ["</Steps>", "</Step>\n\n</Steps>"],
  ),
  mistake(
    "a closing tag too many",
    chapter,
    [own, `${own}</Own>`],
    "</Own></Own>",
    ["mdx-broken", /never opened/, /Take it out/],
    ["</Own></Own>", "</Own>"],
  ),
  mistake(
    "the slash of a component left out",
    chapter,
    ['<Date of="report-published"/>', '<Date of="report-published">'],
    "<Date of",
    ["component-unclosed", /Date/, /\/>/],
    ['"report-published">', '"report-published"/>'],
  ),
  mistake(
    "a step outside of its block",
    chapter,
    [/<Steps>\n\n|<\/Steps>\n\n/g, ""],
    "<Step id",
    ["component-misplaced", /Step/, /<Steps>/],
    ["<Step id", "<Steps>\n\n<Step id"],
    ["</Step>", "</Step>\n\n</Steps>"],
  ),
  mistake(
    "a chart that doesn't exist",
    chapter,
    ['chart="ratings"', 'chart="rating"'],
    'chart="rating"',
    ["chart-unknown", /rating/, /ratings/],
    ['chart="rating"', 'chart="ratings"'],
  ),
  mistake(
    "a view that the chart doesn't have",
    chapter,
    ['through="rating-2014"', 'through="rating-2041"'],
    "rating-2041",
    ["attribute-value", /rating-2041/, /rating-2014/],
    ["rating-2041", "rating-2014"],
  ),
  mistake(
    "a word in braces",
    chapter,
    [own, "<Own>What {this} is, is another matter.</Own>"],
    "{this}",
    ["markup-foreign", /A brace \{ stands here/, /out/],
    ["{this}", "this"],
  ),
  mistake(
    "a brace that isn't closed",
    chapter,
    [own, "<Own>What follows { is another matter.</Own>"],
    "follows {",
    ["mdx-broken", /never closed/, /brace out/],
    ["{ ", ""],
  ),
  mistake(
    "an HTML comment",
    chapter,
    [own, `<!-- to do -->\n\n${own}`],
    "<!-- to do -->",
    ["mdx-broken", /HTML comments/, /Take the comment out/],
    ["<!-- to do -->\n\n", ""],
  ),
  mistake(
    "an import",
    chapter,
    [own, `import X from "./x"\n\n${own}`],
    "import X",
    ["markup-foreign", /import or export/, /Take the line out/],
    ['import X from "./x"\n\n', ""],
  ),
  mistake(
    "HTML",
    chapter,
    [own, "<Own>What follows is <b>another</b> matter.</Own>"],
    "<b>",
    ["markup-foreign", /HTML stands here/, /Markdown/],
    ["<b>another</b>", "**another**"],
  ),
  mistake(
    "a table that came from Word",
    chapter,
    [own, "<table><tr><td>What follows</td></tr></table>"],
    "<table>",
    ["markup-foreign", /HTML stands here/, /Markdown/],
    ["<table><tr><td>What follows</td></tr></table>", own],
  ),
  mistake(
    "an invisible space that came from Word",
    chapter,
    ["The report was", "The\u200B report was"],
    "The\u200B",
    ["character-invisible", /A space of no width/, /Delete it/],
    ["\u200B", ""],
  ),
  mistake(
    "a byte-order mark",
    chapter,
    [/^/, "\uFEFF"],
    "---",
    ["character-invisible", /byte-order mark/, /without a byte-order mark/],
    ["\uFEFF", ""],
  ),
  mistake(
    "a figure typed",
    chapter,
    [own, 'The inquiry counted at least 1,400 children.<Cite id="children-at-least-1400"/>'],
    "1,400",
    ["figure-bare", /1,400/, /<Fact id="children-at-least-1400"\/>/],
    ["at least 1,400 children", '<Fact id="children-at-least-1400"/>'],
    ['<Cite id="children-at-least-1400"/>', ""],
  ),
  mistake(
    "a date typed",
    chapter,
    ['<Date of="report-published"/>', "26 August 2014"],
    "26 August 2014",
    ["date-bare", /26 August 2014/, /<Date of="report-published"\/>/],
    ["26 August 2014", '<Date of="report-published"/>'],
  ),
  mistake(
    "a grade typed",
    chapter,
    ['was <Grade of="rating-2014"/>', 'was inadequate<Cite id="rating-2014"/>'],
    "inadequate",
    ["grade-bare", /inadequate/, /<Grade of="rating-2014"\/>/],
    ['inadequate<Cite id="rating-2014"/>', '<Grade of="rating-2014"/>'],
  ),
  mistake(
    "a sentence without a source",
    chapter,
    [own, "What follows is another matter."],
    "What follows",
    ["sentence-uncited", /Nothing in the record/, /<Own>…<\/Own>/],
    ["What follows is another matter.", own],
  ),
  mistake(
    "a word twice",
    chapter,
    [own, "<Own>What follows is another another matter.</Own>"],
    "another another",
    ["word-doubled", /another/, /./],
    ["another another", "another"],
  ),
  mistake(
    "a step's address used twice",
    chapter,
    ['id="one"', 'id="scene"'],
    'id="scene"',
    ["id-duplicate", /“scene” is taken/, /“scene-scene”/],
    ['id="scene"', 'id="scene-scene"'],
  ),
  mistake(
    "a colon in a title",
    chapter,
    ["title: A scene", "title: A scene: again"],
    "title: A scene: again",
    ["front-matter", /colon/, /in quotation marks/],
    ["A scene: again", '"A scene: again"'],
  ),
  mistake(
    "the summary left out",
    chapter,
    ["summary: One sentence for sharing.\n", ""],
    "---",
    ["front-matter", /no “summary”/, /summary: …/],
    ["title: A scene\n", "title: A scene\nsummary: …\n"],
  ),
  mistake(
    "the closing line of the front matter left out",
    chapter,
    ["sharing.\n---", "sharing.\n"],
    "---",
    ["front-matter", /closing --- line/, /three hyphens/],
    ["sharing.\n", "sharing.\n---\n"],
  ),
  mistake(
    "a trailing comma",
    facts,
    [/\n {2}\}\n\]/, "\n  },\n]"],
    "  },\n]",
    ["broken-json", /comma stands after the last/, /Take the comma out/],
    ["  },\n]", "  }\n]"],
  ),
  mistake(
    "a comma left out",
    facts,
    ['"id": "report-published",', '"id": "report-published"'],
    '"id": "report-published"\n',
    ["broken-json", /comma is missing/, /Write a comma after it/],
    ['"id": "report-published"', '"id": "report-published",'],
  ),
  mistake(
    "curly quotation marks in data",
    facts,
    ['"id": "report-published"', "“id”: “report-published”"],
    "“id”",
    ["broken-json", /curly quotation mark/, /straight quotation marks/],
    ["“id”: “report-published”", '"id": "report-published"'],
  ),
  mistake(
    "a date as it is spoken",
    facts,
    ['"date": "2014-08-26"', '"date": "26/08/2014"'],
    "26/08/2014",
    ["impossible-date", /not written as a date/, /Write "2014-08-26"\./],
    ["26/08/2014", "2014-08-26"],
  ),
  mistake(
    "the 31st of November",
    quotations,
    ['"date": "2018-01-29"', '"date": "2014-11-31"'],
    "2014-11-31",
    ["impossible-date", /November has 30 days/, /Look the day up/],
    ["2014-11-31", "2018-01-29"],
  ),
  mistake(
    "a key misspelt",
    facts,
    ['"statement": "The inquiry\'s', '"statment": "The inquiry\'s'],
    '"statment"',
    ["unknown-key", /not a key/, /Write "statement"/],
    ["statment", "statement"],
  ),
  mistake(
    "a number in quotation marks",
    facts,
    ['"value": 1400', '"value": "1,400"'],
    '"1,400"',
    ["wrong-type", /must be a number/, /1400/],
    ['"1,400"', "1400"],
  ),
  mistake(
    "a source that isn't there",
    facts,
    ['"source": "inquiry-report"', '"source": "inquiry-reprot"'],
    "inquiry-reprot",
    ["unknown-source", /no source/, /Write "inquiry-report"\./],
    ["inquiry-reprot", "inquiry-report"],
  ),
  mistake(
    "an entry of a name alone",
    corrections,
    [/^\[\]/, '[{ "id": "c1" }]'],
    '"c1"',
    [
      "missing-key",
      /"date", "severity", "said", "says", "facts", "charts" and "steps"/,
      /"facts": \[\]/,
    ],
    [
      '"id": "c1"',
      '"id": "c1", "date": "2026-11-20", "severity": "minor", "said": "So.", "says": "Otherwise.", "facts": [], "charts": [], "steps": []',
    ],
  ),
  mistake(
    "a correction of a step that isn't there",
    corrections,
    [
      /^\[\]/,
      '[{ "id": "c1", "date": "2026-11-20", "severity": "minor", "said": "So.", "says": "Otherwise.", "facts": [], "charts": [], "steps": ["oen"] }]',
    ],
    '"oen"',
    ["correction-target", /no step “oen”/, /"one"/],
    ['"oen"', '"one"'],
  ),
];

const replace = (text: string, from: string | RegExp, to: string): string => {
  const now = text.replace(from, () => to);
  expect(now, `${String(from)} stands in the file`).not.toBe(text);
  return now;
};

test("the story is right before anybody mistypes it", () => {
  expect(said(smallStory())).toEqual([]);
  expect(smallStory()[chapter]).toContain(prose);
  expect(smallStory()[chapter]).toContain(step);
});

/** What a hurried editor is known to do, each with the mistakes here that are of its kind. */
const known: Readonly<Record<string, RegExp>> = {
  tags: /^two letters of a component|^a component in small/,
  quotes: /^no quotation marks|^a quotation mark that isn't closed/,
  "closing tags": /isn't closed$|^a closing tag too many/,
  "smart quotes": /^curly quotation marks around/,
  "a byte-order mark": /^a byte-order mark/,
  "what was pasted from Word": /came from Word$/,
  "an emoji in an id": /^an emoji in an id/,
  "an HTML comment": /^an HTML comment/,
  "an import": /^an import/,
  "a curly brace": /brace/,
  "a trailing comma": /^a trailing comma/,
};

test("each kind is among them, and no two are alike", () => {
  const names = mistakes.map((m) => m.name);
  expect(new Set(names).size).toBe(names.length);
  const untried = Object.keys(known).filter((k) => !names.some((name) => known[k]?.test(name)));
  expect(untried).toEqual([]);
});

test.each<[string, (text: string) => string]>([
  ["Windows line ends", (text) => text.replaceAll("\n", "\r\n")],
  ["tabs before lines", (text) => text.replace(/^(?=The council|The report)/gm, "\t")],
  ["lines moved in", (text) => text.replace(/^(?=<Own>|<Step |<\/Step>|The council)/gm, "  ")],
  ["spaces at the ends of lines", (text) => text.replace(/(?<=[.>])$/gm, " ")],
])("%s are no mistake", (_, typed) => {
  const files = smallStory();
  const text = files[chapter] ?? "";
  expect(typed(text)).not.toBe(text);
  expect(said({ ...files, [chapter]: typed(text) })).toEqual([]);
});

describe.each(mistakes)("$name", ({ file, from, typed, at, code, message, remedy, paste }) => {
  const files = smallStory();
  const wrong = replace(files[file] ?? "", from, typed);

  test("is told once, at its line, with a remedy", () => {
    const problems = said({ ...files, [file]: wrong });
    expect(problems.map((p) => `${p.code}: ${p.message}`)).toHaveLength(1);
    const [problem] = problems;
    expect(problem?.code).toBe(code);
    expect(problem?.file).toBe(file);
    expect(problem?.line).toBe(wrong.slice(0, wrong.indexOf(at)).split("\n").length);
    expect(problem?.message).toMatch(message);
    expect(problem?.remedy).toMatch(remedy);
  });

  test("what the remedy says to write puts it right", () => {
    const right = paste.reduce((text, [was, is]) => replace(text, was, is), wrong);
    expect(said({ ...files, [file]: right })).toEqual([]);
  });
});
