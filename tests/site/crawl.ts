/**
 * Follows every address that the built site names, as a visitor, a network or a
 * feed reader would, and answers those that lead nowhere. Reads files alone: an
 * address is right if the host, given the folder `dist`, would answer it.
 */
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse, type DefaultTreeAdapterTypes } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

export interface Crawled {
  /** "page: address: what is wrong". */
  readonly wrong: readonly string[];
  /** Pages that no address of the site leads to, of another page. */
  readonly unreached: readonly string[];
  /** By kind of place: how many were found there. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** An address and the kind of place that names it. */
type Named = readonly [kind: string, address: string];

const linked = new Set(["href", "src", "action", "poster", "data-adequate"]);
const cards = /^(?:og:(?:url|image)|twitter:image)$/;
/** Whole addresses in text: JSON, feeds, snippets to paste. */
const inText = /https?:\/\/[^\s"'<>\\)}]+/g;

function ofHtml(html: string): { named: Named[]; ids: Set<string> } {
  const named: Named[] = [];
  const ids = new Set<string>();
  const walk = (node: DefaultTreeAdapterTypes.Node, within = ""): void => {
    if ("attrs" in node) {
      const { attrs, tagName } = node as Element;
      const value = (name: string) => attrs.find((a) => a.name === name)?.value;
      for (const a of attrs) {
        if (a.name === "id") ids.add(a.value);
        if (linked.has(a.name) && tagName !== "use") named.push([tagName, a.value]);
        if (a.name === "srcset")
          for (const part of a.value.split(","))
            named.push([tagName, part.trim().split(" ")[0] ?? ""]);
      }
      if (tagName === "meta" && cards.test(value("property") ?? value("name") ?? ""))
        named.push(["card", value("content") ?? ""]);
    }
    const text = "value" in node ? node.value : "";
    if (within === "textarea" || within === "script")
      for (const [address] of text.matchAll(inText))
        named.push([within === "script" ? "data in the page" : "snippet", address]);
    const tag = "tagName" in node ? node.tagName : "";
    if ("childNodes" in node) for (const child of node.childNodes) walk(child, tag);
  };
  walk(parse(html));
  return { named, ids };
}

/** Crawls a built site that is served at `site`, an address with a slash at its end. */
export function crawl(dist: string, site: string): Crawled {
  const { origin, pathname: base } = new URL(site);
  const files = globSync("**/*.{html,xml,json,txt}", { cwd: dist }).sort();
  const pages = new Map<string, ReturnType<typeof ofHtml>>();
  const page = (file: string) => {
    const known = pages.get(file) ?? ofHtml(readFileSync(join(dist, file), "utf8"));
    pages.set(file, known);
    return known;
  };
  const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
  const wrong = new Set<string>();
  const kinds = new Map<string, number>();
  const reached = new Set<string>();

  /** What is wrong with an address, if it is one of the site and leads nowhere. */
  const fault = (kind: string, address: string, from: string): string | undefined => {
    if (/^(?:mailto|tel|data|sms|javascript):/.test(address)) return undefined;
    const url = URL.parse(address, from);
    if (!url) return "is no address";
    if (url.origin !== origin) return undefined;
    if (!url.pathname.startsWith(base)) return `leaves the folder ${base}`;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    if (!isFile(join(dist, file))) return "isn’t there";
    if (new URL(file.replace(/(^|\/)index\.html$/, "$1"), site).href !== from) reached.add(file);
    // What machines call the story and its data are names, and no places in it.
    if (kind === "data in the page") return undefined;
    const id = decodeURIComponent(url.hash.slice(1));
    if (id === "" || !file.endsWith(".html") || id.startsWith(":~:")) return undefined;
    return page(file).ids.has(id) ? undefined : `has no place “${id}”`;
  };

  for (const file of files) {
    const at = new URL(file.replace(/(^|\/)index\.html$/, "$1"), site).href;
    const named: readonly Named[] = file.endsWith(".html")
      ? page(file).named
      : [...readFileSync(join(dist, file), "utf8").matchAll(inText)].map(([address]) => [
          file.split("/").at(-1) as string,
          // In XML an address ends before an escaped mark, and in a sentence before its stop.
          (address.split(/&(?:lt|gt|quot);|\\/)[0] as string)
            .replaceAll("&amp;", "&")
            .replace(/[.,;]+$/, ""),
        ]);
    for (const [kind, address] of named) {
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const said = fault(kind, address, at);
      if (said) wrong.add(`${file}: ${address}: ${said}`);
    }
  }
  const unreached = files.filter((file) => file.endsWith(".html") && !reached.has(file));
  return { wrong: [...wrong], unreached, kinds };
}
