import { expect, test } from "vitest";
import { recordDate } from "./recorddate.ts";
import { loadRecord } from "../load.ts";

const record = loadRecord();

test("a record was last changed on the latest day that anything in it was checked", () => {
  expect(
    recordDate({
      ...record,
      facts: [],
      quotations: [],
      judgements: record.judgements.slice(0, 1),
      corrections: [],
    }),
  ).toBe(record.judgements[0]?.checked);
});

test("a correction is a change, too", () => {
  const [correction] = record.corrections;
  if (!correction) throw new Error("there is no correction");
  const later = { ...correction, date: "2999-01-01" };
  expect(recordDate({ ...record, corrections: [later] })).toBe("2999-01-01");
});
