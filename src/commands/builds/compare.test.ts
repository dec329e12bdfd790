import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";

const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const page = (body: string) => `<!doctype html><title>T</title><body>${body}`;

/** A build of a few files, over one of each group. */
function build(over: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  made.push(folder);
  const files = {
    "index.html": page('<p class="a">Words.</p><svg><path d="M0 0"/></svg>'),
    "charts/one.svg": "<svg/>",
    "embed/one/index.html": page("An embed."),
    "data/one.csv": "a,b\n1,2\n",
    "_astro/style.css": "p{}",
    ...over,
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function compare(...folders: string[]) {
  const { status, stdout, stderr } = spawnSync(
    "node",
    ["src/commands/builds/compare.ts", ...folders],
    {
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
}

test("two builds of the same: no difference, exit 0; how a page is dressed doesn't count", () => {
  const other = build({
    "index.html": page('<p class="b">Words.</p><svg><path d="M0 0"/></svg>'),
    "_astro/style.css": "p{color:red}",
  });
  expect(compare(build(), other)).toEqual({
    status: 0,
    stdout:
      "charts: 1 of 1 the same\nembeds: 1 of 1 the same\ndata: 1 of 1 the same\nwords: 1 of 1 the same\ndrawings: 1 of 1 the same\n",
    stderr: "",
  });
});

test.each([
  ["a figure in a file of data", "data/one.csv", "a,b\n1,3\n", "data: data/one.csv: line 2"],
  ["a byte of a chart", "charts/one.svg", "<svg />", "charts: charts/one.svg: line 1"],
  [
    "how an embed is dressed",
    "embed/one/index.html",
    page("<b>An</b> embed."),
    "embeds: embed/one",
  ],
  ["a word", "index.html", page("<p>Word.</p><svg></svg>"), "words: index.html: line 2"],
  ["a drawing", "index.html", page("<p>Words.</p><svg></svg>"), "drawings: index.html: line 1"],
  [
    "a picture",
    "charts/one.svg",
    Buffer.from([0x89, 0, 0xff, 1]),
    "charts: charts/one.svg: 6 bytes, now 4",
  ],
  ["a new file", "charts/two.svg", "<svg/>", "charts: charts/two.svg: only in the new build"],
])("%s: shown, exit 1", (_, file, content, line) => {
  const { status, stdout } = compare(build(), build({ [file]: content }));
  expect(status).toBe(1);
  expect(stdout).toContain(line);
});

test("a folder that is no build, or none: exit 2 and how to write it", () => {
  const empty = mkdtempSync(join(tmpdir(), "build-"));
  made.push(empty);
  expect(compare(build(), empty)).toMatchObject({ status: 2 });
  expect(compare(build(), empty).stderr).toContain("is no build: it has no index.html");
  expect(compare(build()).stderr).toBe(
    "Name the folders of two builds.\nWrite: npm run compare -- OLD NEW\n",
  );
});
