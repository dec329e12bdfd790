import { rule } from "../../rule.ts";
import { jsonTree } from "../../texts/jsontree.ts";
import {
  byFrozenDay,
  goneSince,
  holders,
  newWithdrawals,
  settledLast,
} from "../../publication/withdrawn.ts";

const list = (paths: readonly string[]): string =>
  paths.length > 6
    ? `${paths.slice(0, 6).join(", ")} and ${paths.length - 6} more`
    : paths.join(", ");

export default rule(
  {
    code: "kept-withdrawn",
    title: "Something withdrawn that still stands in a kept chart or in another file",
    why: "What a court has forbidden, or what harms somebody, is published for as long as one file holds it.",
  },
  function* ({ record, published, data, everywhere }) {
    const source = data.get("corrections.json");
    if (!record || !published || !source) return;
    const notice = newWithdrawals(record, published)[0];
    if (!notice) return;
    const files = Object.fromEntries(
      Object.entries(everywhere()).filter(([path]) => !settledLast.has(path)),
    );
    const entry = jsonTree(source.text)?.children?.find((e) =>
      e.children?.some(
        ({ children: [key, value] = [] }) => key?.value === "id" && value?.value === notice.id,
      ),
    );
    for (const { id, traces } of goneSince(record, published)) {
      const { frozen: days, other } = byFrozenDay(holders(files, traces));
      const code = other.filter((path) => /^(?:src|tests|docs)\//.test(path));
      const own = other.filter((path) => !code.includes(path));
      if (days.length + other.length === 0) continue;
      yield {
        source,
        offset: entry?.offset ?? 0,
        entry: notice.id,
        message: `“${id}” was withdrawn, and still stands in ${list([...days, ...other])}.`,
        remedy: [
          days.length > 0
            ? `Take ${list(days)} away, and write the reason behind the lines of those days in data/addresses.txt: npm run withdraw -- --words "${id}" does both. Then npm run freeze keeps the charts as they are now.`
            : "",
          own.length > 0 ? `Take it out of ${list(own)}.` : "",
          code.length > 0 ? `Ask whoever keeps the code to take it out of ${list(code)}.` : "",
        ]
          .filter(Boolean)
          .join(" "),
      };
    }
  },
);
