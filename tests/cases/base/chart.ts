/** A small chart for the cases, so that their messages don't change with the charts of the story. */
import { defineChart } from "../../../src/charts/kit/chart.ts";

const ids = (record: { judgements: readonly { id: string }[] }) =>
  record.judgements.map((j) => j.id);

export default defineChart<string[], { through: string; strands: boolean }>({
  id: "ratings",
  moves: true,
  data: ids,
  attributes: {
    through: {
      about: "the last judgement shown",
      values: (record) => [...ids(record), "none"],
      required: true,
    },
    focus: { about: "the judgements that stand out", values: ids, many: true },
    strands: { about: "opens the judgement into its strands" },
  },
  view(attributes) {
    const through = String(attributes["through"]);
    if (through === "none" && attributes["strands"])
      throw new Error("without a judgement there are no strands to show");
    return { through, strands: attributes["strands"] === true };
  },
  height: () => 300,
  marks: () => [],
  words: () => ({
    title: "Ratings",
    subtitle: "",
    alt: "",
    description: "",
    note: "",
    sources: [],
  }),
  table: () => ({ caption: "Ratings", columns: [], rows: [] }),
});
