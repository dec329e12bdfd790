import { describe } from "vitest";
import { findRanks } from "./ranks.ts";
import { testFinder } from "./table.ts";
import { BOUND } from "./typed.ts";

describe("a grade in other words", () => {
  testFinder(findRanks, {
    "It was given the top grade.": ["top grade"],
    "The lowest rating is a word.": ["lowest rating"],
    "It stood on the second lowest rung.": ["second lowest rung"],
    "Inspectors gave it top marks.": ["top marks"],
    "It was the best possible judgement.": ["best possible judgement"],
    "The council failed its inspection.": ["failed its inspection"],
    "The council failed the second inspection.": ["failed the second inspection"],
    "Services passed the inspection.": ["passed the inspection"],
    "It was a failing council.": ["failing council"],
    "One failed key judgement was enough.": ["failed key judgement"],
    "The authority had failed.": ["authority had failed"],
    [`Its services were failing in ${BOUND}.`]: ["services were failing"],
    "The borough has passed.": ["borough has passed"],
    "The service had recovered.": ["recovered"],
    "It turned itself around.": ["turned itself around"],
    "The council was failed by the inspectors.": ["failed by the inspectors"],
    "It got a clean bill of health.": ["clean bill of health"],
    "The word stood for a fail.": ["a fail"],
  });
});

describe("ordinary language", () => {
  testFinder(findRanks, {
    "The council failed to reply.": [],
    "They failed the children of the town.": [],
    "The attempt failed.": [],
    "Years passed.": [],
    "The report was passed on, and the file was passed to another office.": [],
    "Parliament passed a law.": [],
    "The lost files were recovered.": [],
    "They recovered the documents.": [],
    "She turned round and left.": [],
    "The inspection failed to detect it.": [],
    "At the top of the page stands the highest figure.": [],
    "He noted in passing that failing that, another answer would do.": [],
    "A pass through the hills.": [],
  });
});
