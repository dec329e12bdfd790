/** The built site as the tests read it: files of dist/, parsed, no script run. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { JSDOM, VirtualConsole } from "jsdom";

export const dist = process.env.DIST ?? "dist";

/** Paths of all files in dist/, with "/" and without one at the start: `jay/index.html`. */
export const files: readonly string[] = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .filter((file) => statSync(join(dist, file)).isFile())
  .map((file) => file.split(sep).join("/"))
  .sort();

/** Every page, those that are made once for each authority included. */
export const everyPage: readonly string[] = files.filter((file) => file.endsWith(".html"));

/** Authorities whose pages stand for all: one with all that a page can have, one with the least, one that comes late. */
export const sampled: readonly string[] = ["rotherham", "cumberland", "trafford"];

/** Pages, each kind of them: of those that are alike but for their authority, the sampled. */
export const pages: readonly string[] = everyPage.filter((file) => {
  const [, authority] = /^(?:embed\/)?authorities\/([^/]+)\/index\.html$/.exec(file) ?? [];
  return authority === undefined || sampled.includes(authority);
});

export const bytes = (file: string): Buffer => readFileSync(join(dist, file));
export const read = (file: string): string => bytes(file).toString("utf8");

const parsed = new Map<string, Document>();

/** The document of a page. Parsed once; tests that change it take a clone. */
export function documentOf(file: string): Document {
  let document = parsed.get(file);
  if (!document) {
    document = new JSDOM(read(file), {
      url: new URL(addressOf(file), "http://site.invalid").href,
      // jsdom says on the console where its CSS parser is older than the browsers'.
      virtualConsole: new VirtualConsole(),
    }).window.document;
    parsed.set(file, document);
  }
  return document;
}

export const story = (): Document => documentOf("index.html");

/** The address at which a page of dist/ is served: `/jay/` for `jay/index.html`. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, "$1")}`;

/** The file of dist/ that a path within the site is answered with, if there is one. */
export function fileAt(path: string): string | undefined {
  const name = decodeURIComponent(path).replace(/^\//, "");
  const file = name === "" || name.endsWith("/") ? `${name}index.html` : name;
  return files.includes(file) ? file : undefined;
}

/** Where in the page an element stands, short enough for a message. */
export function where(element: Element): string {
  const near = element.closest("[id]");
  const tag = element.outerHTML.slice(0, 120).replace(/\s+/g, " ");
  return near ? `#${near.id}: ${tag}` : tag;
}
