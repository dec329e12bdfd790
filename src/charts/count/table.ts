/** The rows behind `count`: one figure. */
import { formatFact } from "../../record/numbers.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Table } from "../kit/chart.ts";
import { figureFact } from "./data.ts";
import { options } from "./options.ts";
import type { CountView } from "./views.ts";

/** The figure with what it is and how far it goes. The same for every state: one mark stands for a part of it. */
export function table(record: PublicRecord, view: CountView): Table {
  const settings = options.of(record);
  const fact = figureFact(record);
  return {
    caption: `The figure behind the marks: ${formatFact(fact)}`,
    columns: [
      { name: "fact", title: "Fact", type: "string", description: "Id of the fact in the record" },
      {
        name: "qualifier",
        title: "Qualifier",
        type: "string",
        description: "The words that belong before the figure",
      },
      {
        name: "value",
        title: settings.column.title,
        type: "integer",
        description: settings.column.description,
      },
      {
        name: "marks",
        title: "Marks drawn",
        type: "integer",
        description: settings.columnMarks,
      },
      {
        name: "statement",
        title: "Statement",
        type: "string",
        description: "What the figure says",
      },
    ],
    rows: [
      [fact.id, fact.qualifier, fact.value, view.stage === "one" ? 1 : fact.value, fact.statement],
    ],
  };
}
