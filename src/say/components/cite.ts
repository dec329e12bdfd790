import { entryTypes } from "../../record/kinds.ts";
import { namedEntry } from "../namedentry.ts";
import { givenValue } from "../result.ts";
import type { Component } from "./component.ts";

export const citeComponent: Component = {
  about: "a note mark, for a sentence without a figure",
  attributes: { id: { required: true, is: "ids", of: entryTypes } },
  says: (attributes, record) => {
    const ids = givenValue(attributes["id"])?.split(/\s+/) ?? [undefined];
    for (const id of ids) {
      const found = namedEntry(record, id, "id");
      if (!found.ok) return found;
    }
    return { ok: true, text: "", ids: ids.filter((id) => id !== undefined) };
  },
};
