/** Statements of what is counted here, written again where the counts have changed. */
import { applyEdits, modify } from "jsonc-parser";
import { countsBeside } from "../checks/find/counts.ts";
import { findDates } from "../checks/find/time/dates.ts";
import { numberInText } from "../record/numbers.ts";
import { units } from "../record/words/numberwords.ts";
import { pathOf, type PublicRecord } from "../record/schema.ts";
import { inForm, type Change, type Files } from "./change.ts";

const number = new RegExp(
  `(?<![\\w,.-])(?:\\d+|${units.slice(0, 9).join("|")})(?![\\w-]|,\\d)`,
  "gi",
);
const valueOf = (word: string): number =>
  /\d/.test(word) ? Number(word) : units.indexOf(word.toLowerCase()) + 1;

/** The statement with each old count as it is now; what two counts share and only one has changed in stays. */
function written(statement: string, old: readonly number[], now: readonly number[]): string {
  const dates = findDates(statement);
  return statement.replace(number, (word, at: number) => {
    if (dates.some((d) => at >= d.start && at < d.start + d.words.length)) return word;
    const values = new Set(old.flatMap((n, i) => (n === valueOf(word) ? [now[i] ?? n] : [])));
    const [value = valueOf(word)] = values;
    return values.size > 1 || value === valueOf(word) ? word : numberInText(value);
  });
}

/**
 * A change of every statement whose counts come to something else now. A second person reads
 * them, as all that changes; what it can't tell the check goes on refusing.
 */
export async function recounted(
  files: Files,
  before: PublicRecord,
  after: PublicRecord,
): Promise<Change> {
  const path = pathOf("facts.json");
  let text = files[path] ?? "[]";
  const ids = (JSON.parse(text) as { id: string }[]).map(({ id }) => id);
  for (const fact of after.facts) {
    const old = before.facts.find((f) => f.id === fact.id);
    if (fact.from === undefined || !old) continue;
    const statement = written(fact.statement, countsBeside(old, before), countsBeside(fact, after));
    if (statement === fact.statement) continue;
    const edit = modify(text, [ids.indexOf(fact.id), "statement"], statement, {});
    text = applyEdits(text, edit);
  }
  return text === files[path] ? {} : { [path]: await inForm(path, text) };
}
