import { interpolateString } from "d3";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { blendText } from "./between.ts";

test("each number goes its way, and what stands between them stays", () => {
  expect(blendText("M0,10H20", "M10,20H40")(0.5)).toBe("M5,15H30");
  expect(blendText("1", "0")(0.25)).toBe("0.75");
});

test("at the end it is the end, to the letter; a number without a start is there at once", () => {
  expect(blendText("M1 2", "M1.50 2")(1)).toBe("M1.50 2");
  expect(blendText("M1", "M3 7")(0.5)).toBe("M2 7");
});

test("is d3’s interpolateString for the attributes that marks have", () => {
  const numbers = fc.array(fc.integer({ min: -2000, max: 2000 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(numbers, numbers, fc.integer({ min: 0, max: 9 }), (a, b, tenths) => {
      const path = ([x, y, u, v]: number[]) => `M${x} ${y}h${u}m${v} 0`;
      const share = tenths / 10;
      const read = (d: string) => d.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
      const theirs = read(interpolateString(path(a), path(b))(share));
      read(blendText(path(a), path(b))(share)).forEach((ours, i) => {
        expect(ours).toBeCloseTo(theirs[i] as number, 6);
      });
    }),
  );
});
