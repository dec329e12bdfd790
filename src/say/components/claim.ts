import { claimAttributes, claimTests, testClaim } from "../claimtests/table.ts";
import { namedEntry } from "../namedentry.ts";
import { refusal, givenValue } from "../result.ts";
import { dateParts, type Component } from "./component.ts";

export const claimComponent: Component = {
  about: "a comparison in words, held against the record",
  attributes: {
    test: { required: true, is: Object.keys(claimTests) },
    ...Object.fromEntries(
      Object.entries(claimAttributes).map(([name, of]) => [name, { is: "id", of } as const]),
    ),
    by: { is: "text" },
    "a-part": { is: dateParts },
    "b-part": { is: dateParts },
  },
  container: true,
  says: (attributes, record, words) => {
    const ids: string[] = [];
    for (const [name, kinds] of Object.entries(claimAttributes)) {
      const id = givenValue(attributes[name]);
      if (id === undefined) continue;
      const found = namedEntry(record, id, name, kinds);
      if (!found.ok) return found;
      ids.push(id);
    }
    const outcome = testClaim(attributes, record);
    return outcome.ok
      ? { ok: true, text: words, ids }
      : refusal(outcome.code, outcome.message, outcome.remedy, {
          attribute: outcome.attribute ?? "test",
        });
  },
};
