import { mentionsIn } from "../../find/named/mentions.ts";
import { entryPlace } from "../../texts/dataplace.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "source-host",
    title: "A source at an address that isn’t its publisher’s",
    why: "Readers follow the link to see for themselves; at another’s address they find another’s words.",
  },
  function* ({ record, data }) {
    if (!record) return;
    for (const source of record.sources) {
      if (source.URL === undefined) continue;
      const named = source["container-title"] ?? source.publisher ?? "";
      const name = mentionsIn(record, named)[0]?.name;
      if (!name?.hosts) continue;
      const { hostname } = new URL(source.URL);
      if (name.hosts.some((h) => hostname === h || hostname.endsWith(`.${h}`))) continue;
      const where = entryPlace(data, source.id, "sources.json");
      if (!where) continue;
      yield {
        source: where.source,
        offset: Math.max(where.offset, where.source.text.indexOf(source.URL, where.offset) - 1),
        words: source.URL,
        entry: source.id,
        message: `${named} isn’t known to publish at ${hostname}, but at ${name.hosts.join(", ")}.`,
        remedy: `Correct the address or the publisher; if it does, add "${hostname}" to the hosts of “${name.id}” in data/names.json.`,
      };
    }
  },
);
