/** The ledger against the story as built, and both against the chapters as written. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { numberInText } from "../../src/record/numbers.ts";
import { documentOf, read, story, where } from "./html.ts";

const ledger = documentOf("ledger/index.html");
const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];
/** As compared: one space for any, none at the ends. */
const words = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
const stated = (name: string) => words(ledger.querySelector(`[data-count="${name}"]`)?.textContent);

/** The text of all chapters, without front matter. */
const chapters = readdirSync("content/chapters")
  .filter((name) => name.endsWith(".mdx"))
  .map((name) =>
    readFileSync(`content/chapters/${name}`, "utf8").replace(/^---\n[\s\S]*?\n---/, ""),
  )
  .join("\n");
const bound = [
  ...chapters.matchAll(/<(Fact|Date|Grade|Quote|Span|Claim|Cite)\b((?:"[^"]*"|[^">])*)>/g),
];
const idsOf = (attributes: string) =>
  [...attributes.matchAll(/\b(?:id|of|a|b|part|whole|from|to)="([^"]+)"/g)]
    .flatMap(([, value]) => (value ?? "").split(/\s+/))
    .filter((value) => /-/.test(value) && !/^inspected-/.test(value));

describe("the ledger holds every claim of the story", () => {
  test("by count: as many as there are bound components in the chapters", () => {
    expect(stated("bound")).toBe(`${bound.length} claims`);
  });

  test("by count: as many as lead from the story to it, or have a note mark", () => {
    // Of words quoted in a sentence, the number after them leads to their source.
    const leading = all(story(), ".scene a.fact, .scene a.of-quote").length;
    const cited = bound.filter(([, name]) => name === "Cite").length;
    // A heading or standfirst may be bound as well; it is in the ledger, but it is no component.
    expect(leading + cited).toBe(bound.length);
  });

  test("by id: each entry that a component names has its article", () => {
    const ids = new Set(bound.flatMap(([, , attributes]) => idsOf(attributes ?? "")));
    expect(ids).not.toEqual(new Set());
    expect([...ids].filter((id) => !ledger.getElementById(id)?.matches("article"))).toEqual([]);
    expect(stated("entries")).toBe(`${all(ledger, "article.entry").length} entries`);
  });

  test("as published: what leads from the story is marked in the entry that it leads to", () => {
    const lost = all(story(), ".scene a.fact").filter((link) => {
      const id = new URL((link as HTMLAnchorElement).href).hash.slice(1);
      const marks = all(ledger, `[id="${id}"] mark`).map((mark) => words(mark.textContent));
      return !marks.some(
        (mark) =>
          mark.startsWith(words(link.textContent)) ||
          words(link.closest("blockquote")?.textContent).includes(mark),
      );
    });
    expect(lost.map(where)).toEqual([]);
  });

  test("as published: every sentence of an entry stands in the story, at the step it names", () => {
    const lost = all(ledger, ".entry .uses li").flatMap((use) => {
      const link = use.querySelector<HTMLAnchorElement>(".where a");
      const place = link && story().getElementById(new URL(link.href).hash.slice(1));
      if (!place) return [`nowhere: ${words(use.textContent)}`];
      if (/summary|heading/.test(link.textContent ?? "")) return [];
      const shown = (root: Element) => {
        const copy = root.cloneNode(true) as Element;
        for (const other of all(copy, "sup, .cite, h2, svg, figure")) other.remove();
        return words(copy.textContent).replace(/\s+/g, "");
      };
      const sentence = use.querySelector(".published");
      // A quotation set apart has its attribution built in another way: its words are enough.
      const text = sentence ? shown(sentence).replace(/”.*$/, "") : "";
      const within = place.matches(".step") ? place : (place.closest(".scene") ?? place);
      return shown(within).includes(text) ? [] : [`${place.id}: ${words(sentence?.textContent)}`];
    });
    expect(lost).toEqual([]);
  });
});

describe.each(all(ledger, "article.entry").map((entry) => [entry.id, entry] as const))(
  "%s",
  (_, entry) => {
    test("states something, and says what bears it out, where, how far and since when", () => {
      expect(words(entry.querySelector("h3")?.textContent).length).toBeGreaterThan(3);
      const evidence = all(entry, ".borne-out li");
      expect(evidence.length).toBeGreaterThan(0);
      for (const item of evidence) {
        expect(words(item.querySelector("blockquote")?.textContent).length).toBeGreaterThan(2);
        // Who and what, then the place in it.
        const cited = words(item.querySelector("cite")?.textContent);
        const line = words(item.querySelector("p")?.textContent);
        expect(line.slice(line.indexOf(cited) + cited.length)).toMatch(/, \S/);
      }
      expect(words(entry.querySelector(".trust")?.textContent)).toMatch(
        /^(Taken|Counted) .+\. Last checked on \d{1,2} \w+ \d{4}\.$/,
      );
    });

    test("shows each sentence with the value marked, and leads back to it", () => {
      const uses = all(entry, ".uses li");
      expect(uses.length).toBeGreaterThan(0);
      for (const use of uses) {
        expect(all(use, "mark").length, words(use.textContent)).toBeGreaterThan(0);
        expect(use.querySelector(".where a")?.getAttribute("href")).toMatch(/^\/#./);
      }
    });
  },
);

describe("what rests on nothing, and what nothing rests on", () => {
  test("sentences in our own voice are all there, as published", () => {
    const own = all(ledger, 'section[aria-labelledby="own"] li').map((li) => words(li.textContent));
    expect(stated("own")).toBe(`${own.length} sentences`);
    const told = words(story().querySelector("main")?.textContent);
    expect(own.filter((sentence) => !told.includes(sentence))).toEqual([]);
  });

  test("ordinary language is listed with its reason", () => {
    const plain = all(ledger, 'section[aria-labelledby="plain"] li');
    expect(plain.length).toBe([...chapters.matchAll(/<Plain\b/g)].length);
    for (const item of plain)
      expect(words(item.textContent).split(": ")[1]?.length).toBeGreaterThan(10);
  });

  test("every source is used or listed as not used, by number", () => {
    const items = all(ledger, ".read li");
    const csl = JSON.parse(read("sources.json")) as { id: string }[];
    expect(items.map((li) => li.id)).toEqual(csl.map(({ id }) => `source-${id}`));
    expect(items.map((li) => li.getAttribute("value"))).toEqual(csl.map((_, i) => String(i + 1)));
    const used = items.filter((li) => /Bears out|Used in the charts/.test(li.textContent ?? ""));
    const unused = items.filter((li) => /Not used\./.test(li.textContent ?? ""));
    expect(used.length + unused.length).toBe(items.length);
    expect(stated("sources")).toBe(`${used.length} sources`);
    expect(stated("unused")).toBe(numberInText(unused.length));
  });

  test("a note mark in the story has the number of the first source of its entry", () => {
    const wrong = all(story(), "a.cite").filter((link) => {
      const id = new URL((link as HTMLAnchorElement).href).hash.slice(1);
      const number = words(ledger.querySelector(`[id="${id}"] .borne-out .number`)?.textContent);
      return (
        words(link.textContent) !== number || link.getAttribute("aria-label") !== `Source ${number}`
      );
    });
    expect(wrong.map(where)).toEqual([]);
  });
});

describe("the sources as files", () => {
  const csl = JSON.parse(read("sources.json")) as { id: string; type: string; title: string }[];

  test("CSL-JSON has id, type and title for each", () => {
    expect(csl).not.toEqual([]);
    expect(csl.filter(({ id, type, title }) => !id || !type || !title)).toEqual([]);
  });

  test("BibTeX has the same sources by the same keys", () => {
    const keys = [...read("sources.bib").matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key);
    expect(keys).toEqual(csl.map(({ id }) => id));
  });
});

test("the ledger runs no script", () => {
  expect(all(ledger, "script").map(where)).toEqual([]);
});
