/**
 * Who has read which sentence against its sources, when, and with what verdict:
 * `data/readings.json`. A sentence is called by a hash of its words and of what it
 * stands on, so a changed one is unread by itself.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { storyRoot } from "../record/root.ts";
import type { Claim } from "./claims.ts";

export const verdicts = ["so", "loose", "wrong"] as const;
export type Verdict = (typeof verdicts)[number];

const readingSchema = z.strictObject({
  sentence: z.string().regex(/^[0-9a-f]{16}$/),
  by: z.string().trim().min(1),
  on: z.iso.date(),
  verdict: z.enum(verdicts),
  why: z.string().optional(),
  /** Why nobody else read what the reader had written. */
  alone: z.string().trim().min(1).optional(),
});
export type Reading = z.infer<typeof readingSchema>;

/** What a sentence is called in the readings: 16 hexadecimal digits. */
export function sentenceKey({ text, ids }: Pick<Claim, "text" | "ids">): string {
  const plain = text.replaceAll("\u00a0", " ");
  return createHash("sha256")
    .update(JSON.stringify([plain, [...ids].sort()]))
    .digest("hex")
    .slice(0, 16);
}

export const readingsFile = (root = storyRoot): string => join(root, "data/readings.json");

/**
 * The readings that are remembered; none where there is no file.
 * @throws Error naming the file if it can't be read.
 */
export function loadReadings(root = storyRoot): Reading[] {
  const file = readingsFile(root);
  if (!existsSync(file)) return [];
  try {
    return z.array(readingSchema).parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new Error(`${file} can't be read: ${(error as Error).message}`);
  }
}

/** The last reading of each sentence, by its key. */
export function lastReadings(readings: readonly Reading[]): ReadonlyMap<string, Reading> {
  const found = new Map<string, Reading>();
  for (const reading of readings) {
    const before = found.get(reading.sentence);
    if (!before || before.on <= reading.on) found.set(reading.sentence, reading);
  }
  return found;
}

/** Readings with new ones added: one a sentence and reader. Readings of sentences that are gone go. */
export function withReadings(
  known: readonly Reading[],
  fresh: readonly Reading[],
  story: ReadonlySet<string>,
): Reading[] {
  const all = new Map([...known, ...fresh].map((r) => [`${r.sentence} ${r.by}`, r]));
  return [...all.values()]
    .filter((r) => story.has(r.sentence))
    .sort((a, b) => (a.sentence + a.by < b.sentence + b.by ? -1 : 1));
}
