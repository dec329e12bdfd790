/**
 * The first sight of a day: filled rings for authorities inspected, open ones
 * for the rest, in no order, and the number that is still open, large.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { block, type Line } from "../kit/place.ts";
import { measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { CoverageDay } from "./data.ts";

const remark = "Position means nothing.";

const heightOf = (lines: readonly Line[]) =>
  lines.reduce((sum, line) => sum + textStyles[line.style].line, 0);

/** The largest pitch at which `count` rings fit into a frame. */
function pitchFor(
  count: number,
  width: number,
  height: number,
): { pitch: number; columns: number } {
  for (let pitch = 60; pitch > 4; pitch -= 0.5) {
    const columns = Math.floor((width + pitch * 0.3) / pitch);
    if (Math.ceil(count / columns) * pitch - pitch * 0.3 <= height) return { pitch, columns };
  }
  return { pitch: 4, columns: Math.max(1, Math.floor(width / 4)) };
}

/** The marks of a day before it is sorted by grade. */
export function unsorted(day: CoverageDay, total: number, size: Size): Mark[] {
  const wide = size.shape === "wide";
  const open = new Set(day.groups.find((group) => group.id === "open")?.members);
  const figure: TextStyle = wide ? "grade96" : "grade56";
  const say = (text: string, style: TextStyle, ink: string): Line => ({ text, style, class: ink });
  const room = wide ? Math.max(measure(String(open.size), figure), 190) : size.width;
  const number = [say(String(open.size), figure, "c-ink")];
  const words = wrap(day.open, wide ? "serif" : "label", wide ? room : size.width - 110).map((t) =>
    say(t, wide ? "serif" : "label", "c-ink"),
  );
  const last = [say(remark, "label", "c-soft")];
  const left = wide ? room + 40 : 0;
  // Figures are set tall in their line.
  const lift = wide ? 8 : 5;
  const top = wide ? 8 : lift + heightOf(number) + 8;
  const { pitch, columns } = pitchFor(total, size.width - left - 1, size.height - top - 24);
  const r = pitch * 0.35;
  const beside = measure(String(open.size), figure) + 14;
  return [
    ...block("open-figure", { lines: number, x: 2, y: lift, anchor: "start", grow: "down" }),
    ...block("open-words", {
      lines: words,
      x: wide ? 0 : beside,
      y: wide ? lift + heightOf(number) + 4 : lift + heightOf(number) / 2 + 4 - heightOf(words) / 2,
      anchor: "start",
      grow: "down",
    }),
    ...block("position", { lines: last, x: left, y: size.height, anchor: "start", grow: "up" }),
    ...Array.from({ length: total }, (_, i): Mark => ({
      key: `a-${i + 1}`,
      kind: "circle",
      class: open.has(i + 1) ? "f-paper s-soft w-1" : "f-ink s-ink w-1",
      at: {
        cx: left + (i % columns) * pitch + r + 0.5,
        cy: top + Math.floor(i / columns) * pitch + r + 0.5,
        r,
      },
    })),
  ];
}
