import createDOMPurify, { type WindowLike } from "dompurify";
import { JSDOM } from "jsdom";
import sanitizeHtml from "sanitize-html";
import { describe, expect, test } from "vitest";
import { embedSnippets, type Pasted } from "./snippet.ts";

const pasted: Pasted = {
  site: "https://story.example",
  page: "https://story.example/embed/ratings/",
  image: "https://story.example/charts/ratings.png",
  imageWidth: 1280,
  imageHeight: 900,
  story: "https://story.example/#word",
  publisher: "The Paper",
  licence: { name: "CC BY 4.0", url: "https://licence.example/" },
  title: "Two grades & a “blank”",
  alt: "Chart of two grades.",
  sources: "Source: The Office",
  height: 600,
};
const purify = createDOMPurify(new JSDOM("").window as unknown as WindowLike);
const sanitizers: [string, (html: string) => string][] = [
  ["sanitize-html with its defaults", (html) => sanitizeHtml(html)],
  ["DOMPurify with its defaults", (html) => purify.sanitize(html)],
];

describe.each(sanitizers)("behind %s", (_, clean) => {
  test.each(["figure", "frame", "image"] as const)(
    "the form “%s” still says what the chart says, whose it is, and where it is",
    (id) => {
      const text = embedSnippets(pasted).find((snippet) => snippet.id === id)?.text ?? "";
      const left = new JSDOM(clean(text)).window.document.body;
      expect(left.textContent.replace(/\s+/g, " ").trim()).toBe(
        "Two grades & a “blank”. Chart: The Paper, CC BY 4.0. Source: The Office.",
      );
      const links = [...left.querySelectorAll("a")];
      expect(links.map((a) => [a.href, a.textContent])).toContainEqual([
        pasted.story,
        pasted.title,
      ]);
      expect(links.filter((a) => a.textContent.trim() === "")).toEqual([]);
    },
  );
});
