import { expect, test } from "vitest";
import type { PublicRecord } from "../../../record/schema.ts";
import type { Name } from "../../../record/shapes/name.ts";
import { mentionsIn } from "./mentions.ts";

const names: Name[] = [
  { id: "office", kind: "body", name: "Lamp Office", forms: ["Office"], roles: ["the office"] },
  { id: "beam", kind: "person", name: "Ada Beam", forms: ["Beam"] },
  { id: "wick", kind: "person", name: "Wick (the elder)", forms: [] },
];
const record = { names } as unknown as PublicRecord;

test.each([
  ["The Lamp Office wrote to Ada Beam.", ["office Lamp Office", "beam Ada Beam"]],
  [
    "The office answered, and the office wrote.",
    ["office (role) The office", "office (role) the office"],
  ],
  ["Beam’s lamp, in Beamish, of Beam-Wick.", ["beam Beam"]],
  ["They asked Wick (the elder) once.", ["wick Wick (the elder)"]],
  ["Nobody was asked in the offices.", []],
])("%s", (text, found) => {
  expect(
    mentionsIn(record, text).map(
      ({ name, role, words }) => `${name.id} ${role ? "(role) " : ""}${words}`,
    ),
  ).toEqual(found);
});

test("a record without names has nobody to mention", () => {
  expect(mentionsIn({ names: [] } as unknown as PublicRecord, "The Lamp Office wrote.")).toEqual(
    [],
  );
});
