/** Front matter as texts: typed words around references in double braces. */
import type { PublicRecord } from "../../record/schema.ts";
import { resolveTemplate } from "../../say/template.ts";
import type { Chapter } from "../../chapters/chapter.ts";
import type { Text } from "./text.ts";
import { templateTyped } from "./templatetyped.ts";
import { addressKeys } from "../../chapters/frontkeys.ts";

/** The values of a chapter's front matter that readers see. */
export function frontTexts(chapter: Chapter, record: PublicRecord | undefined): Text[] {
  return chapter.front.values
    .filter((v) => v.plain && !addressKeys.has(v.key))
    .map((v): Text => {
      // A value in quotation marks begins one character later; escapes are rare enough.
      const quoted = /["']/.test(chapter.source[v.start] ?? "") ? 1 : 0;
      const at = (i: number): number => v.start + quoted + i;
      return {
        source: chapter,
        where: "front",
        ...templateTyped(v.value, at),
        about: record ? resolveTemplate(v.value, record).ids : [],
        binds: true,
        entry: v.key,
      };
    });
}
