/** Components that say whose words stand between their tags, and why nothing binds them. */
import { entryTypes } from "../../record/kinds.ts";
import type { Component } from "./component.ts";

export const voiceComponents = {
  Own: { about: "our own reading, listed as ours in the ledger", attributes: {}, container: true },
  Plain: {
    about: "ordinary language that looks like a figure, a grade or a quotation",
    attributes: { why: { required: true, is: "text" } },
    container: true,
  },
  Answer: {
    about: "the answer of whoever is criticised: by whom, to what",
    attributes: {
      by: { required: true, is: "text" },
      to: { required: true, is: "ids", of: entryTypes },
    },
    container: true,
  },
} satisfies Readonly<Record<string, Component>>;
