/** Components that show a chart: what they say is the chart's own. */
import type { Component } from "./component.ts";

export const chartComponents = {
  Steps: {
    about: "holds the steps of one chart, which stays while they pass",
    attributes: {},
    container: true,
  },
  Step: {
    about: "one screen of text, with the chart in one state",
    attributes: {
      id: { required: true, is: "text" },
      chart: { required: true, is: "text" },
      was: { is: "text" },
    },
    container: true,
    within: "Steps",
    chart: true,
  },
  Still: {
    about: "a chart that doesn't move, outside of steps",
    attributes: {
      chart: { required: true, is: "text" },
      id: { is: "text" },
      ground: { is: ["black"] },
      folded: { is: "switch" },
      bleed: { is: "switch" },
      was: { is: "text" },
    },
    chart: true,
  },
  Scrub: {
    about: "two states of a chart; the second is drawn over the first as the page is scrolled",
    attributes: {
      from: { required: true, is: ["left", "right"] },
      was: { is: "text" },
      bleed: { is: "switch" },
      flat: { is: ["second"] },
    },
    container: true,
  },
  State: {
    about: "one of the two states of a scrub",
    attributes: {
      id: { required: true, is: "text" },
      chart: { required: true, is: "text" },
      was: { is: "text" },
    },
    within: "Scrub",
    chart: true,
  },
} satisfies Readonly<Record<string, Component>>;
