import { readdirSync } from "node:fs";
import { parse, type DefaultTreeAdapterMap, type ParserError } from "parse5";
import { describe, expect, test } from "vitest";
import { addressOf, documentOf, fileAt, pages, read, story, where } from "./html.ts";

describe("the story as served, no script run", () => {
  test("is in British English, with one heading of the first level", () => {
    expect(story().documentElement.lang).toBe("en-GB");
    expect(story().querySelectorAll("h1").length).toBe(1);
  });

  test("has a scene for each chapter, each with an id and a heading", () => {
    const scenes = [...story().querySelectorAll("main section.scene")];
    expect(scenes).toHaveLength(
      readdirSync("content/chapters").filter((name) => name.endsWith(".mdx")).length,
    );
    expect(scenes.filter((scene) => !scene.id).map(where)).toEqual([]);
    expect(scenes.filter((scene) => !scene.querySelector("h1, h2")).map(where)).toEqual([]);
  });

  test("numbers its notes from 1, in order of reading", () => {
    const numbers = [...story().querySelectorAll(".scene .cite")].map((mark) =>
      Number(mark.textContent?.replace(/\D/g, "")),
    );
    const firsts = numbers.filter((n, i) => numbers.indexOf(n) === i);
    expect(firsts).toEqual(firsts.map((_, i) => i + 1));
  });

  test("parts a note from the next one: 1 and 23 are not 123", () => {
    const marks = [...story().querySelectorAll(".scene .cite")];
    const after = (mark: Element) => {
      const own = mark.parentElement?.tagName === "SUP" ? mark.parentElement : mark;
      return { text: own.nextSibling, next: own.nextElementSibling };
    };
    const close = marks.filter((mark) => {
      const { text, next } = after(mark);
      const touches = text === next || text?.textContent?.trim() === "";
      return touches && (next?.matches(".cite") || next?.querySelector(":scope > .cite"));
    });
    expect(close.map(where)).toEqual([]);
    expect(story().querySelectorAll(".cite + .cite-comma + .cite").length).toBeGreaterThan(0);
  });

  test("goes on in no sentence after a quotation with a full stop of its own", () => {
    const texts = [...story().querySelectorAll(".scene p")].map((p) => p.textContent ?? "");
    expect(texts.filter((text) => /[.!]”\d* \p{Ll}/u.test(text))).toEqual([]);
  });

  test("leads from each place that was corrected to what it said and what it says now", () => {
    const links = [...story().querySelectorAll(".scene .correction-link")];
    const listed = documentOf("corrections/index.html");
    const silent = links.filter((link) => {
      const id = link.getAttribute("href")?.replace(/^\/corrections\/#/, "") ?? "";
      const told = listed.getElementById(id)?.textContent ?? "";
      const heard = (link.textContent ?? "").replaceAll("\u00a0", " ");
      return (
        !/^(?:Corrected|Withdrawn)(?:, last)? on \d+ \w+ \d{4}$/.test(heard) ||
        !/It said: \w[\s\S]+It says now: \w/.test(told)
      );
    });
    expect(silent.map(where)).toEqual([]);
    const places = [...listed.querySelectorAll(".corrected li a")].map((a) =>
      a.getAttribute("href"),
    );
    const changed = places.flatMap((href) => {
      const [, step] = /^\/#(.+)/.exec(href ?? "") ?? [];
      const [, chart] = /^\/embed\/([^/]+)\/$/.exec(href ?? "") ?? [];
      return step
        ? [`[id="${step}"]`]
        : chart
          ? [`.chart-links:has(a[href="/tables/#${chart}"])`]
          : [];
    });
    expect(changed.length).toBeGreaterThan(5);
    expect(changed.filter((place) => !story().querySelector(`${place} .correction-link`))).toEqual(
      [],
    );
  });

  test("names each step after its scene", () => {
    const steps = [...story().querySelectorAll(".scene .steps > .step")];
    expect(steps).not.toEqual([]);
    const misnamed = steps.filter((step) => !step.id.startsWith(`${step.closest(".scene")?.id}-`));
    expect(misnamed.map(where)).toEqual([]);
  });

  test("has a drawn chart with words in each step", () => {
    const steps = [...story().querySelectorAll(".step")];
    const bare = steps.filter((step) => {
      const texts = [...step.querySelectorAll("svg text")];
      return !texts.some((text) => text.textContent?.trim());
    });
    expect(bare.map(where)).toEqual([]);
  });
});

describe.each(pages)("%s", (file) => {
  const document = documentOf(file);
  const all = (selector: string) => [...document.querySelectorAll(selector)];

  test("is HTML without errors of syntax", () => {
    const errors: string[] = [];
    const html = read(file);
    parse<DefaultTreeAdapterMap>(html, {
      sourceCodeLocationInfo: true,
      onParseError: (error: ParserError) =>
        errors.push(`${error.code}: ${html.slice(error.startOffset - 40, error.startOffset + 40)}`),
    });
    expect(errors).toEqual([]);
    // A block inside a paragraph closes it; what is left over is an empty one.
    expect(all("p:empty:not([class])").map(where)).toEqual([]);
  });

  test("has a language, a title and ids used once", () => {
    expect(document.documentElement.lang).toBe("en-GB");
    expect(document.title.trim()).not.toBe("");
    const ids = all("[id]").map((element) => element.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test("has only links that lead somewhere", () => {
    const base = new URL(addressOf(file), "http://site.invalid");
    const broken = all("a[href], area[href], link[href], use[href]").filter((element) => {
      const url = new URL(element.getAttribute("href") ?? "", base);
      if (url.origin !== base.origin) return false;
      const target = fileAt(url.pathname);
      if (!target) return true;
      const id = decodeURIComponent(url.hash.slice(1));
      if (id === "" || id === "top" || !target.endsWith(".html")) return false;
      return !documentOf(target).getElementById(id);
    });
    expect(broken.map(where)).toEqual([]);
  });

  test("names only elements that are there", () => {
    const attributes = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];
    const lost = attributes.flatMap((name) =>
      all(`[${name}]`).filter((element) =>
        (element.getAttribute(name) ?? "")
          .split(/\s+/)
          .some((id) => document.getElementById(id) === null),
      ),
    );
    expect(lost.map(where)).toEqual([]);
  });

  test("loads nothing from elsewhere", () => {
    const loads = all(
      "[src], [srcset], [poster], [data]:is(object), link[href]:not([rel=canonical]):not([rel=alternate]):not([rel=license]):not([rel=author])",
    );
    const attributes = ["src", "srcset", "poster", "data", "href"];
    const elsewhere = loads.filter((element) =>
      attributes.some((name) => /(^|[\s,])(https?:)?\/\//.test(element.getAttribute(name) ?? "")),
    );
    expect(elsewhere.map(where)).toEqual([]);
    const styles = [...all("style"), ...all("[style]")].map(
      (element) => (element.textContent ?? "") + (element.getAttribute("style") ?? ""),
    );
    expect(styles.filter((css) => /(url\(|@import)\s*["']?(https?:)?\/\//.test(css))).toEqual([]);
  });

  test("sends no referrer with links to sources", () => {
    const leaking = all('a[href^="http"]').filter(
      (link) => !link.getAttribute("rel")?.split(/\s+/).includes("noreferrer"),
    );
    expect(leaking.map(where)).toEqual([]);
  });

  test("has no handlers or script addresses in its markup", () => {
    const handlers = all("*").filter((element) =>
      [...element.attributes].some(
        ({ name, value }) => name.startsWith("on") || /^\s*javascript:/i.test(value),
      ),
    );
    expect(handlers.map(where)).toEqual([]);
  });

  test("has no element with a style of its own, which its policy would not let in", () => {
    expect(all("[style]").map(where)).toEqual([]);
  });

  test("is covered by a content security policy that allows this site alone", () => {
    const policy = document
      .querySelector('meta[http-equiv="content-security-policy" i]')
      ?.getAttribute("content");
    expect(policy, "no policy").toBeTruthy();
    const directives = new Map(
      (policy ?? "").split(";").map((directive) => {
        const [name = "", ...sources] = directive.trim().split(/\s+/);
        return [name, sources] as const;
      }),
    );
    expect(directives.has("default-src"), "default-src").toBe(true);
    const known = /^('self'|'none'|'sha(256|384|512)-.+'|data:)$/;
    const loose = [...directives].flatMap(([name, sources]) =>
      sources.filter((source) => !known.test(source)).map((source) => `${name} ${source}`),
    );
    // What was frozen keeps the policy that it was published with.
    const frozen = /^embed\/[^/]+\/v\//.test(file) ? ["style-src 'unsafe-inline'"] : [];
    expect(loose).toEqual(frozen);
  });
});
