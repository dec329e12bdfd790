/** Words that grade, on an invented scale: which of them are found, and what is told by what stands around them. */
import { expect, test } from "vitest";
import { gradeFinder } from "./grades.ts";

const grade = (id: string) =>
  ({ id, label: id.replaceAll("-", " "), colour: "red", shape: "bar" }) as const;
const find = gradeFinder({
  grades: [
    { ...grade("murky"), forms: ["murkier"] },
    { ...grade("lit"), ordinary: true },
    grade("needs-oil"),
    grade("brilliant"),
  ],
  frameworks: [{ scale: ["murky", "needs oil to be lit", "lit", "brilliant", "burns low"] }],
  house: {
    grades: { never: ["gleaming"], nouns: ["(lamp|lamps)"] },
    ordinary: { grades: ["lit (match|corner)"], dates: [], orders: [] },
  },
});

test.each([
  ["The lamp was lit.", ["lit lit"]],
  ["It was lit by the sea, then rated murky.", ["lit lit", "murky murky"]],
  ["They lit the lamp.", []],
  ["A lit match, in a lit corner.", []],
  ["From lit to needs\u00a0oil.", ["lit lit", "needs\u00a0oil needs-oil"]],
  ["The keeper needs oil today.", ["needs oil needs-oil"]],
  ["Rated as needs oil to be lit.", ["needs oil needs-oil", "lit lit"]],
  ["It burns low on most days.", ["burns low "]],
  ["Judged gleaming by the office.", ["gleaming "]],
  ["The sea was gleaming.", []],
  ["It gave the overall grade lit.", ["lit lit"]],
  ["It had begun with lit, by the sea.", ["lit lit"]],
  ["Towers were rated so, beacons lit.", ["lit lit"]],
  ["Beacons lit the sea.", []],
  ["A murkier sea.", []],
  ["It was murkier.", ["murkier murky"]],
  ["The night was brilliant, and lit lamps lay ahead.", ["brilliant brilliant", "lit lit"]],
  ["A brilliant night.", []],
  ["Called “brilliant” at once.", ["brilliant brilliant"]],
])("%s", (text, expected) => {
  expect(find(text).map((f) => `${f.words} ${f.grade ?? ""}`)).toEqual(expected);
});

test("a story without grades has no words for them", () => {
  const none = gradeFinder({
    grades: [],
    frameworks: [],
    house: {
      grades: { never: [], nouns: [] },
      ordinary: { grades: [], dates: [], orders: [] },
    },
  });
  expect(none("It was lit. Rated murky by one.")).toEqual([]);
});
