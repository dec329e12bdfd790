/** Components that lay a page out, or draw one entry across it. */
import { anyEntry, gradedEntry, type Component } from "./component.ts";

export const layoutComponents = {
  Spread: {
    about: "a quotation that decides something, across the screen, with the answer to it",
    attributes: { was: { is: "text" }, alone: { is: "switch" } },
    container: true,
  },
  Exchange: {
    about: "what was found, and the answer to it beside it",
    attributes: { was: { is: "text" } },
    container: true,
  },
  Columns: {
    about: "short parts under headings of their own, side by side",
    attributes: {},
    container: true,
  },
  Word: {
    about: "a grade across the screen as an outline, struck through if it is no longer given",
    attributes: { of: { ...gradedEntry, required: true }, struck: { is: "switch" } },
  },
  Ruler: {
    about: "the page as an axis: a line for each day between two entries, text at its day",
    attributes: {
      from: { ...anyEntry, required: true },
      to: { ...anyEntry, required: true },
      was: { is: "text" },
      left: { is: "text" },
      right: { is: "text" },
    },
    container: true,
  },
  Day: {
    about: "text at the day of an entry, on a ruler",
    attributes: {
      of: { ...anyEntry, required: true },
      part: { is: ["published", "inspected"] },
      side: { is: ["left", "right"] },
    },
    container: true,
    within: "Ruler",
  },
  Pause: {
    about: "an empty screen; the story has two",
    attributes: { ground: { is: ["black"] } },
  },
} satisfies Readonly<Record<string, Component>>;
