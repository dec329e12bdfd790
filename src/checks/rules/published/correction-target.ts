import type { Node } from "jsonc-parser";
import { alike, slip } from "../../../record/slip.ts";
import { rule, type Finding } from "../../rule.ts";
import { jsonTree } from "../../texts/jsontree.ts";
import { addresses } from "../../usage.ts";

const child = (node: Node, key: string): Node | undefined =>
  node.children?.find((p) => p.children?.[0]?.value === key)?.children?.[1];

/** A month on: a correction may be prepared, and not dated a year ahead by a slip. */
const ahead = (today: string): string =>
  new Date(Date.parse(today) + 31 * 86_400_000).toISOString().slice(0, 10);

/** What to write for the name of a chart or a step that isn't there. */
function instead(kind: string, name: string, known: readonly string[]): string {
  const meant = slip(name, known);
  if (meant) return `Write "${meant}".`;
  const near = known.length <= 12 ? known : alike(name, known);
  const list = near.map((n) => `"${n}"`).join(", ");
  return list === ""
    ? `Write the address of a ${kind} of the story (what stands in its id), or take it out of the list: a notice may lose a ${kind} that is gone.`
    : `Write one of ${list}, or take it out.`;
}

export default rule(
  {
    code: "correction-target",
    title: "A correction that would stand nowhere",
    why: "The notice is shown beside what it corrects; with a wrong name nobody who read the old version sees it.",
  },
  function* (context) {
    const { data, charts, record, today, chapters } = context;
    const source = data.get("corrections.json");
    if (!source || chapters.length === 0) return;
    const known = { charts: [...charts.keys()], steps: addresses(context) };
    for (const entry of jsonTree(source.text)?.children ?? []) {
      const id = String(child(entry, "id")?.value ?? "");
      const finding = (node: Node, words: string, message: string, remedy: string): Finding => ({
        source,
        offset: node.offset,
        words,
        ...(id ? { entry: id } : {}),
        message,
        remedy,
      });
      for (const [key, kind] of [
        ["charts", "chart"],
        ["steps", "step"],
      ] as const)
        for (const node of child(entry, key)?.children ?? []) {
          const name = String(node.value);
          if (known[key].includes(name)) continue;
          yield finding(
            node,
            JSON.stringify(name),
            `There is no ${kind} “${name}” in the story.`,
            instead(kind, name, known[key]),
          );
        }
      for (const key of ["said", "says"]) {
        const node = child(entry, key);
        if (node && /^(?:…|\.{3}|\?+|TODO|tbc)$/i.test(String(node.value).trim()))
          yield finding(
            node,
            JSON.stringify(node.value),
            `“${key}” isn't filled in.`,
            key === "said"
              ? "Write what readers were told before, as a sentence."
              : "Write what the story says now, as a sentence.",
          );
      }
      const day = child(entry, "date");
      if (typeof day?.value === "string" && day.value > ahead(today))
        yield finding(
          day,
          JSON.stringify(day.value),
          `The correction is dated ${day.value}, which is still to come.`,
          `Write the day on which it is published: "${today}".`,
        );
      const places = ["facts", "charts", "steps"].map((key) => child(entry, key));
      const empty = places.every((list) => list && (list.children ?? []).length === 0);
      if (record && empty && child(entry, "severity")?.value === "changes-meaning")
        yield finding(
          entry,
          "",
          "The correction changes the meaning of the story and names nothing that it stands beside.",
          'Name at least one entry in "facts", one chart in "charts" or one step in "steps".',
        );
    }
  },
);
