import { formatFact, type FactForm } from "../../record/numbers.ts";
import { namedEntry } from "../namedentry.ts";
import { asSentence, refusal, givenValue } from "../result.ts";
import type { Component, TypedWords } from "./component.ts";
import { nearby } from "./nearby.ts";

/** The last word of a unit, without its plural. */
const noun = (unit: string): string =>
  (unit.split(" ").at(-1) ?? unit).replace(/ies$|s$/, "").toLowerCase();

/** Small numbers are everywhere: of those, only facts that the text is about, or whose noun follows. */
const isMeant = (fact: { id: string; unit?: string | undefined }, typed: TypedWords): boolean =>
  (typed.value ?? 0) > 12 ||
  typed.about.includes(fact.id) ||
  (fact.unit !== undefined && typed.words.toLowerCase().includes(noun(fact.unit)));

const says: NonNullable<Component["says"]> = (attributes, record) => {
  const found = namedEntry(record, givenValue(attributes["id"]), "id", ["fact"]);
  if (!found.ok) return found;
  const { entity } = found;
  if (entity.value === undefined)
    return refusal(
      "fact-without-figure",
      `The fact "${entity.id}" has no figure to show.`,
      `Write your sentence, and <Cite id="${entity.id}"/> after it.`,
      { attribute: "id", words: entity.id },
    );
  const form = (givenValue(attributes["as"]) ?? "full") as FactForm;
  try {
    return { ok: true, text: formatFact(entity, form), ids: [entity.id] };
  } catch (error) {
    return refusal("form-impossible", asSentence(error), `Leave out "as", or write as="number".`, {
      attribute: "as",
      words: entity.id,
    });
  }
};

export const factComponent: Component = {
  about: "the figure of a fact",
  attributes: {
    id: { required: true, is: "id", of: ["fact"] },
    as: { is: ["number", "count", "words"] },
  },
  says,
  inBraces: (id, form) => ({ id, ...(form ? { as: form } : {}) }),
  /** `words` is what follows the number. */
  suggests: (typed, record) =>
    typed.value === undefined
      ? []
      : nearby(
          record.facts.filter((f) => f.value === typed.value && isMeant(f, typed)),
          typed.about,
        ).map(({ id }) => {
          const shown = says({ id }, record, "");
          return { attributes: { id }, ...(shown.ok ? { note: ` (${shown.text})` } : {}) };
        }),
};
