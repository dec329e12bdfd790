/** The story for those who listen, as it is served: what is said once, and what is named. */
import { describe, expect, test } from "vitest";
import { pages, documentOf, story, where } from "./html.ts";

const squeeze = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
const figures = () => [...story().querySelectorAll(".scene figure:not(.quotation)")];
/** The text of an element without what is hidden from listeners. */
function heard(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
  return squeeze(copy.textContent);
}

describe("a chart", () => {
  test("has a name of its own, which is not said again as its first words", () => {
    const names = figures().map((figure) => figure.getAttribute("aria-label") ?? "");
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !/^Chart \d+$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(figures().filter((figure) => figure.hasAttribute("aria-labelledby"))).toEqual([]);
  });

  test("says no letters of its drawing one after the other, and no legend of its marks", () => {
    for (const figure of figures()) {
      const letters = [...figure.querySelectorAll("svg")].filter(
        (svg) => !svg.closest("[aria-hidden=true]"),
      );
      expect(letters.map(where)).toEqual([]);
      expect(heard(figure)).not.toMatch(/bracket: |tick: |struck through|Where a ring stands/i);
    }
  });

  test("says each sentence of a state once in the story", () => {
    const sentences = [...story().querySelectorAll(".step, .state")].flatMap((state) =>
      [...state.querySelectorAll(".chart-description")].flatMap((text) =>
        heard(text).split(/(?<=\.) (?=\p{Lu})/u),
      ),
    );
    expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)).toEqual([]);
    const told = sentences.join(" ");
    expect(told.split("2009, inadequate, safeguarding")).toHaveLength(2);
  });

  test("whose title speaks of words, or of new rules, says which", () => {
    const of = (title: string) =>
      heard(figures().find((figure) => heard(figure).startsWith(title)) as Element);
    expect(of("One of these words")).toContain("outstanding, good, adequate and inadequate");
    expect(of("Under new rules")).toContain("requires improvement");
  });
});

test("an answer is a group with a name, so that its end is heard", () => {
  const answers = [...story().querySelectorAll(".answer")];
  expect(answers).not.toEqual([]);
  const nameless = answers.filter(
    (answer) =>
      answer.getAttribute("role") !== "group" ||
      answer.getAttribute("aria-label") !==
        squeeze(answer.querySelector(".who")?.textContent).replace("In answer", "Answer"),
  );
  expect(nameless.map(where)).toEqual([]);
});

test("that no answer was found is a line of the text, and no answer", () => {
  const lines = [...story().querySelectorAll(".unanswered")].map((p) => squeeze(p.textContent));
  expect(lines).not.toEqual([]);
  expect(lines.filter((line) => !/^We found no answer by [^.]+\.$/.test(line))).toEqual([]);
  const answers = [...story().querySelectorAll(".answer")].map((answer) =>
    squeeze(
      [...answer.children]
        .slice(1)
        .map((part) => part.textContent)
        .join(" "),
    ),
  );
  expect(answers.filter((text) => /^We found no answer/.test(text))).toEqual([]);
});

test("the links from step to step are for nobody until a script says where they lead", () => {
  const walks = [...story().querySelectorAll(".walk")];
  expect(walks).not.toEqual([]);
  const there = walks.filter(
    (walk) => !walk.hasAttribute("hidden") || walk.getAttribute("aria-hidden") !== "true",
  );
  expect(there.map(where)).toEqual([]);
});

test("no region is named as its own heading of the first level", () => {
  expect(story().querySelector("main [aria-labelledby=title]")).toBeNull();
});

test.each(pages)("%s has one name for the way out, and says where it leads", (page) => {
  const document = documentOf(page);
  const ways = [...document.querySelectorAll("a[data-exit]")];
  expect(ways.map((way) => heard(way)).filter((name) => name !== "Leave this page")).toEqual([]);
  const told = ways.map((way) =>
    squeeze(document.getElementById(way.getAttribute("aria-describedby") ?? "")?.textContent),
  );
  expect(told.filter((words) => !words.includes("weather forecast"))).toEqual([]);
  expect(document.querySelectorAll("nav a[data-exit]").length).toBeLessThan(2);
});
