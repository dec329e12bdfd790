import { correctedIn } from "../../publication/corrected.ts";
import { hashesOf, valuesOf } from "../../publication/published.ts";
import { rule } from "../../rule.ts";
import { entryPlace } from "../../texts/dataplace.ts";
import { jsonTree } from "../../texts/jsontree.ts";

const remedy =
  "Have a second person compare it with the source, then run npm run mark-checked -- --by NAME. If the change is a slip, take it back.";

/** Panels whose numbers are typed: all others of the file are counted here from the archive. */
function typedPanels(text: string): ReadonlySet<string> {
  const root = jsonTree(text);
  const list = (key: string) =>
    root?.children?.find((p) => p.children?.[0]?.value === key)?.children?.[1]?.children ?? [];
  const typed = list("panels").flatMap((panel) => {
    const keys = new Map(panel.children?.map((p) => [p.children?.[0]?.value, p.children?.[1]]));
    return keys.has("denominator") ? [`panels/${String(keys.get("id")?.value)}`] : [];
  });
  return new Set(typed);
}

export default rule(
  {
    code: "entry-changed",
    title: "A published entry whose evidence or details changed",
    why: "What stands in the ledger and in the charts was checked against its source; a change has to be checked as well.",
  },
  function* ({ record, published, data }) {
    if (!record || !published) return;
    const corrected = correctedIn(record, published);
    const now = hashesOf(record);
    const values = valuesOf(record);
    const national = data.get("national.json");
    const typed = typedPanels(national?.text ?? "");
    const counts: string[] = [];
    const gone = new Map<string, string[]>();
    for (const [key, before] of Object.entries(published.entries)) {
      const [file, id] = key.split("#") as [string, string];
      if (now[key] === before) continue;
      // A value that readers haven't been told of has a rule of its own.
      const other = values[id] !== undefined && published.values[id] !== values[id];
      if (now[key] !== undefined && other && !corrected(id)) continue;
      if (file === "national.json" && now[key] !== undefined && !typed.has(id))
        if (/^(?:quarters|days|panels)\/|^reinspected$/.test(id)) {
          counts.push(id);
          continue;
        }
      if (now[key] === undefined) {
        gone.set(file, [...(gone.get(file) ?? []), id]);
        continue;
      }
      const name = id.split("/").at(-1) as string;
      const source = data.get(file);
      const found = entryPlace(data, name, file) ?? (source && { source, offset: 0 });
      if (!found) continue;
      yield {
        ...found,
        words: id,
        entry: id,
        message: `“${id}” in data/${file} is not as it was when it was last checked.`,
        remedy,
      };
    }
    for (const [file, ids] of gone) {
      const source = data.get(file);
      if (!source) continue;
      const all = ids.map((id) => `“${id}”`).join(", ");
      yield {
        source,
        offset: 0,
        ...(ids.length === 1 && ids[0] ? { words: ids[0], entry: ids[0] } : {}),
        message:
          ids.length === 1
            ? `${all} was published and is gone from data/${file}.`
            : `${ids.length} entries were published and are gone from data/${file}: ${all}.`,
        remedy: `If ${ids.length === 1 ? "it was" : "they were"} meant to go, have a second person see that, who then runs npm run mark-checked -- --by NAME. If it is a slip, put ${ids.length === 1 ? "it" : "them"} back.`,
      };
    }
    if (national && counts.length > 0)
      yield {
        source: national,
        offset: 0,
        message: `${counts.length === 1 ? "One count" : `${counts.length} counts`} of data/national.json ${counts.length === 1 ? "is" : "are"} not as last checked: ${counts.join(", ")}.`,
        remedy:
          "They are counted here from data/authorities-history.csv, so there is no source to compare: see that what came to it or went from it was meant. npm run mark-checked -- --by NAME marks them with the rest.",
      };
  },
);
