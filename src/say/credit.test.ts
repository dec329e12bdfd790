import { expect, test } from "vitest";
import type { Quotation } from "../record/shapes/statement.ts";
import type { Source } from "../record/shapes/source.ts";
import { creditOf } from "./credit.ts";

const source = (kind: "news" | "inspectorate", container?: string, day?: number) =>
  ({
    custom: { kind },
    ...(container && { "container-title": container }),
    ...(day && { issued: { "date-parts": [[2015, 3, day]] } }),
  }) as Source;

test.each([
  ["speaker and body", "The chair", "A board", source("inspectorate"), "The chair, A board"],
  [
    "a body named once",
    "A Board spokesperson",
    "Board",
    source("inspectorate"),
    "A Board spokesperson",
  ],
  [
    "the press that quotes",
    "The chair",
    "A board",
    source("news", "The Post"),
    "The chair, A board, as quoted by The Post",
  ],
  [
    "a headline of the press itself",
    "A headline",
    "The Post",
    source("news", "The Post"),
    "A headline, The Post",
  ],
  [
    "through whom, once and last",
    "The report, as quoted by the Post",
    "A board",
    source("news", "The Post (North)"),
    "The report, A board, as quoted by the Post",
  ],
  [
    "through whom on another day",
    "The report, as quoted by the Post",
    "A board",
    source("news", "The Post (North)", 17),
    "The report, A board, as quoted by the Post on 17\u00a0March 2015",
  ],
  [
    "through whom on the day itself",
    "The report, as quoted by the Post",
    "A board",
    source("news", "The Post (North)", 4),
    "The report, A board, as quoted by the Post",
  ],
])("%s", (_, speaker, body, from, credit) => {
  const { who, through } = creditOf({ speaker, body, date: "2015-03-04" } as Quotation, from);
  expect([who, through].filter(Boolean).join(", ")).toBe(credit);
});
