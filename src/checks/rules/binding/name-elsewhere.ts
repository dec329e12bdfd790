import { stepId } from "../../../chapters/bindings.ts";
import { entriesOf } from "../../../record/lookup.ts";
import type { Name } from "../../../record/shapes/name.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import { castOf } from "../../cast.ts";
import { mentionsIn, type Mention } from "../../find/named/mentions.ts";
import { findQuotes } from "../../find/quotes.ts";
import { standingOf, type Standing } from "../../find/named/standing.ts";
import { rule } from "../../rule.ts";
import type { Sentence } from "../../../chapters/render.ts";
import { claimAt, sourceOffset, typedOf } from "../../texts/typedsentence.ts";

/** Whom entries have in such a part. */
function allowed(record: PublicRecord, ids: readonly string[], mention: Standing, name?: Name) {
  const casts = ids.map((id) => castOf(record, id));
  const acting = casts.flatMap((c) => [...c.by]);
  const reporting = casts.flatMap((c) => [...c.reporters]);
  if (mention === "acts") return new Set(acting);
  if (mention === "speaks") return new Set([...acting, ...reporting]);
  if (mention === "acted-upon" && name?.kind !== "publisher")
    return new Set(casts.flatMap((c) => [...c.others]));
  const about = casts.flatMap((c) => [...c.about]);
  // A publisher has one part only.
  return new Set([...acting, ...about, ...(name?.kind === "publisher" ? reporting : [])]);
}

/**
 * The entries that bear out who is named at a place: those of the claim around
 * it. For whoever speaks or acts, what is quoted, counted or cited; dates alone
 * only where there is nothing else.
 */
function grounds(
  sentence: Sentence,
  at: number,
  standing: Standing,
  next: readonly string[],
): readonly string[] {
  const claim = claimAt(sentence, at);
  if (claim) return claim;
  if (standing === "spoken-of" || standing === "acted-upon") return [...sentence.ids, ...next];
  const bound = (names: readonly string[]) => [
    ...new Set(
      sentence.pieces.flatMap((p) => (names.includes(p.run.bound?.name ?? "") ? p.ids : [])),
    ),
  ];
  const stated = [...bound(["Quote", "Cite", "Fact"]), ...next];
  const ids = stated.length > 0 ? stated : bound(["Grade"]);
  return ids.length > 0 ? ids : sentence.ids;
}

/** "It found that …": whoever the sentence before began with goes on speaking. */
const goesOn =
  /^(?:It|They)[ \u00a0](?:also[ \u00a0])?(?:found|concluded|wrote|noted|recommended|accepted|added)\b/u;

/** Nobody is named twice in a clause, nor anew at full length: the second time it would be "it" or "its". */
function twice(
  typed: string,
  one: Mention,
  all: readonly Mention[],
  before: Mention | undefined,
): boolean {
  // "its inspectors", "the Lamp Office’s inspectors"
  if (/(?:\b(?:its|their|own)|[’']s?)[ \u00a0]$/iu.test(typed.slice(0, one.start))) return false;
  const another = (end: number) => /[,.;:—–\uFFFC]| and /u.test(typed.slice(end, one.start));
  if (before?.name.id === one.name.id && goesOn.test(typed) && !another(0)) return true;
  return all.some(
    ({ name, role, start, end }) =>
      start < one.start &&
      name.id === one.name.id &&
      (!another(end) ||
        (role && one.words === one.name.name) ||
        // An aside is no other clause: "the secretary, Ada Marlow, appointed …".
        (one.name.kind === "person" &&
          !/[.;:—–\uFFFC]| and |^, (?:now|then|later|today) $/u.test(typed.slice(end, one.start)))),
  );
}

/** "Ann Wick of the Lamp Office": the body that a person speaks for, or nothing where no person stands before. */
function bodyOf(typed: string, one: Mention, all: readonly Mention[]): string | undefined {
  return all.find(
    ({ name, end }) =>
      name.kind === "person" && name.of && /^,? of (?:the )?$/.test(typed.slice(end, one.start)),
  )?.name.of;
}

const what: Readonly<Record<Standing, string>> = {
  speaks: "speaks or reports here",
  acts: "acts here",
  "spoken-of": "is spoken of here",
  "acted-upon": "is who it happens to here",
};

export default rule(
  {
    code: "name-elsewhere",
    title: "Somebody whom the sentence’s own entries don’t have in that part",
    why: "With another name a true sentence is a false one, about somebody: whoever speaks, acts or reports has to do so in what the sentence is bound to.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const { chapter, passages } of rendered) {
      for (const [i, shown] of passages.entries())
        for (const [n, sentence] of shown.sentences.entries()) {
          if (sentence.ids.length === 0) continue;
          const typed = typedOf(sentence);
          const previous = shown.sentences[n - 1];
          const [before] = previous ? mentionsIn(record, typedOf(previous)) : [];
          // "The Lamp Office said:" and the words below it.
          const next = /:\s*$/.test(typed)
            ? (passages[i + 1]?.pieces.flatMap((p) => p.ids) ?? [])
            : [];
          const quotes = findQuotes(typed);
          const mentions = mentionsIn(record, typed)
            .filter((m) => !m.name.everywhere)
            .filter((m) => !quotes.some((q) => q.start < m.end && m.start < q.end));
          for (const mention of mentions) {
            const { name } = mention;
            const standing = standingOf(typed, mention);
            const ids = grounds(sentence, mention.start, standing, next);
            const there = allowed(record, ids, standing, name);
            const again = twice(typed, mention, mentions, before);
            const body = bodyOf(typed, mention, mentions);
            if (body ? name.id === body : there.has(name.id) && !again) continue;
            const step = stepId(shown);
            const others = record.names
              .filter((n) => there.has(n.id) && n.kind !== "place" && n.id !== name.id)
              .map((n) => n.name);
            const fits = [...entriesOf(record).keys()].filter((id) =>
              allowed(record, [id], standing).has(name.id),
            );
            yield {
              source: chapter,
              offset: sourceOffset(sentence, mention.start),
              words: mention.words,
              ...(step ? { entry: step } : {}),
              message: again
                ? `“${mention.words}” stands here besides, and is named in this sentence already.`
                : `“${mention.words}” ${what[standing]}, and in none of the entries of this sentence (${ids.join(", ")}).`,
              remedy: `${
                others.length > 0
                  ? `They have ${others.slice(0, 4).join(", ")}${others.length > 4 ? " …" : ""}: write that name, or`
                  : "Take the name out, or"
              } add <Cite id="…"/> with the entry that bears this one out${fits.length > 0 ? `: ${fits.slice(0, 3).join(", ")}${fits.length > 3 ? " …" : ""}` : ""}.`,
            };
          }
        }
    }
  },
);
