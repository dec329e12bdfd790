/**
 * What two builds of the site are compared by: charts, embeds and data, file by
 * file and byte by byte; the drawings and the words of pages, each on its own,
 * so that a change of layout alone isn't called one of content.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

export type Group = "charts" | "embeds" | "data" | "words" | "drawings";

/** Something published: the group, a name, and what is published under it. */
export interface Part {
  readonly group: Group;
  readonly name: string;
  readonly content: Buffer;
}

/** Files that are published as they are. Pages are taken apart; what only pages load is left out. */
const groups: readonly (readonly [RegExp, Group])[] = [
  [/^(?:charts|cards)\//, "charts"],
  [/^embed(?:\/|\.js$)/, "embeds"],
  [/^data\/|^sources\.|^(?:rss|sitemap)\.xml$|^feed\.json$/, "data"],
];

/** Attributes that are read out or shown. */
const spoken = new Set(["alt", "aria-label", "title", "content", "placeholder"]);

/** The words of a page, one stretch a line, and its drawings as they stand in it. */
function partsOfPage(html: string): { words: string; drawings: string } {
  const words: string[] = [];
  const drawings: string[] = [];
  const walk = (node: Tree.Node): void => {
    if ("value" in node && node.nodeName === "#text") {
      const text = node.value.replace(/\s+/g, " ").trim();
      if (text !== "") words.push(text);
    }
    if ("tagName" in node) {
      if (node.tagName === "style" || node.tagName === "script") return;
      // What a browser is told of a page is no word of it.
      const policy = node.attrs.some(({ name }) => name === "http-equiv");
      for (const { name, value } of policy ? [] : node.attrs)
        if (spoken.has(name) && value.trim() !== "") words.push(`${name}: ${value}`);
      const place = node.sourceCodeLocation;
      if (node.tagName === "svg" && place)
        drawings.push(html.slice(place.startOffset, place.endOffset));
    }
    if ("childNodes" in node) node.childNodes.forEach(walk);
  };
  walk(parse(html, { sourceCodeLocationInfo: true }));
  return { words: words.join("\n"), drawings: drawings.join("\n") };
}

/** All that is compared of a build. @throws Error for a folder without a page. */
export function partsOfBuild(folder: string): Part[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join("/"))
    .sort();
  if (!files.includes("index.html"))
    throw new Error(`${folder} is no build: it has no index.html. Run npm run build first.`);
  return files.flatMap((name): Part[] => {
    const content = readFileSync(join(folder, name));
    const group = groups.find(([path]) => path.test(name))?.[1];
    if (group) return [{ group, name, content }];
    if (!name.endsWith(".html")) return [];
    const { words, drawings } = partsOfPage(content.toString("utf8"));
    return [
      { group: "words", name, content: Buffer.from(words) },
      { group: "drawings", name, content: Buffer.from(drawings) },
    ];
  });
}

/** A part that isn't in both builds alike. */
export interface Difference {
  readonly group: Group;
  readonly name: string;
  /** What is told of it: only in one, or the first place where they part. */
  readonly account: string;
}

/** Everything in which two builds differ, in order of group and name. */
export function differences(old: readonly Part[], now: readonly Part[]): Difference[] {
  const key = ({ group, name }: Part): string => `${group}\n${name}`;
  const [before, after] = [old, now].map((parts) => new Map(parts.map((p) => [key(p), p])));
  const all = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort();
  return all.flatMap((one) => {
    const [a, b] = [before?.get(one), after?.get(one)];
    const { group, name } = (a ?? b) as Part;
    if (a && b && a.content.equals(b.content)) return [];
    const account = !a ? "only in the new build" : !b ? "only in the old build" : firstOf(a, b);
    return [{ group, name, account }];
  });
}

/** The first place where two texts part, with what stands around it; of other files, their sizes. */
function firstOf(a: Part, b: Part): string {
  const [x, y] = [a.content.toString("utf8"), b.content.toString("utf8")];
  if (x.includes("\0") || x.includes("\uFFFD") || y.includes("\uFFFD"))
    return `${a.content.length} bytes, now ${b.content.length}`;
  let at = 0;
  while (x[at] === y[at]) at += 1;
  const line = x.slice(0, at).split("\n").length;
  const around = (text: string): string =>
    text.slice(Math.max(0, at - 30), at + 50).replaceAll("\n", "⏎");
  return `line ${line}\n  - …${around(x)}…\n  + …${around(y)}…`;
}
