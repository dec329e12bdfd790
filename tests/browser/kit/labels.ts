/** Words in charts as a real browser sets them; the unit tests know only their measured widths. */
import type { Page } from "playwright-core";

/**
 * What is wrong with the words in the charts that are seen, or in those that
 * `which` selects: smaller than `least` px, cut off, or one on another.
 */
export const labelFaults = (page: Page, least = 12, which = "svg.chart") =>
  page.evaluate(
    ({ least, which }) => {
      const found: string[] = [];
      for (const chart of document.querySelectorAll<SVGSVGElement>(which)) {
        if (!chart.checkVisibility({ visibilityProperty: true })) continue;
        const name = `${chart.closest(".step")?.id ?? chart.closest("[id]")?.id}`;
        const frame = chart.getBoundingClientRect();
        const texts = [...chart.querySelectorAll("text")]
          .filter((text) => text.checkVisibility({ opacityProperty: true }))
          .map((text) => {
            const scale = text.getScreenCTM()?.d ?? 1;
            const px = parseFloat(getComputedStyle(text).fontSize) * scale;
            const { left, right, top, bottom } = text.getBoundingClientRect();
            // The box of a line is higher than its letters: a quarter of it is air.
            const air = (bottom - top) * 0.14;
            return {
              words: text.textContent,
              px,
              left,
              right,
              top: top + air,
              bottom: bottom - air,
            };
          });
        const smallest = texts.sort((a, b) => a.px - b.px)[0];
        if (smallest && smallest.px < least - 0.01)
          found.push(`${name}: “${smallest.words}” is ${smallest.px.toFixed(1)} px`);
        texts.forEach((a, i) => {
          const out = Math.max(
            frame.left - a.left,
            a.right - frame.right,
            frame.top - a.top,
            a.bottom - frame.bottom,
          );
          if (out > 1) found.push(`${name}: “${a.words}” leaves the frame by ${out.toFixed(1)} px`);
          for (const b of texts.slice(i + 1)) {
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (across > 1 && down > 1)
              found.push(
                `${name}: “${a.words}” lies on “${b.words}”, ${across.toFixed(1)} × ${down.toFixed(1)} px`,
              );
          }
        });
      }
      return found;
    },
    { least, which },
  );
