import { rule } from "../../rule.ts";

export default rule(
  {
    code: "helpline-number",
    title: "A help line whose number isn’t the same wherever it stands",
    why: "One is what a reader sees, the other what a phone dials. Where they differ one of them reaches nobody, or somebody else.",
  },
  function* ({ record, data }) {
    const source = data.get("helplines.json");
    if (!record || !source) return;
    for (const line of record.helplines) {
      if (line.number === undefined && line.tel === undefined) continue;
      const digits = line.number?.replace(/\D/g, "");
      const seen = line.seen?.words.replace(/\D/g, "");
      if (seen !== undefined && line.tel !== undefined && !seen.includes(line.tel)) {
        const at = source.text.indexOf('"seen"', source.text.indexOf(`"${line.id}"`));
        yield {
          source,
          offset: Math.max(0, at),
          words: line.seen?.words ?? "",
          entry: line.id,
          message: `${line.name} is dialled as “${line.tel}”, and the provider’s own words have another number.`,
          remedy: "Look the number up with the service itself, and correct all three.",
        };
      }
      if (line.seen === undefined && line.unseen === undefined) {
        const at = source.text.indexOf('"number"', source.text.indexOf(`"${line.id}"`));
        yield {
          source,
          offset: Math.max(0, at),
          words: line.number ?? line.tel ?? "",
          entry: line.id,
          message: `Nothing says where the number of ${line.name} was seen.`,
          remedy:
            'Add "seen" with the provider’s own words and their address; where they are not at hand, say in "unseen" who gives the number.',
        };
      }
      if (digits === line.tel) continue;
      const at = source.text.indexOf('"number"', source.text.indexOf(`"${line.id}"`));
      yield {
        source,
        offset: Math.max(0, at),
        words: line.number ?? line.tel ?? "",
        entry: line.id,
        message: `${line.name} is shown as “${line.number ?? ""}” and dialled as “${line.tel ?? ""}”.`,
        remedy:
          "Look the number up with the service itself; write it as number, and its digits alone as tel.",
      };
    }
  },
);
