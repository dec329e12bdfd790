/**
 * The story as data, `content/story.json`: what it is called, who publishes it
 * under which licence, and what each of its charts draws. The code knows none
 * of it; another story brings its own.
 */
import { z } from "zod";
import { address, text } from "./primitives.ts";

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "it is lower-case words joined by hyphens");

export const storySchema = z.strictObject({
  /** The name of the publication: after the title of a page, in credits and citations. */
  name: text,
  /** The same where it stands in an address or on a card. */
  slug,
  /** The story in one line, for tabs, feeds and metadata; neutral enough for a tab strip. */
  title: text,
  /** What all of it is about, at the foot of a card. */
  about: text,
  /** The day of first publication, `YYYY-MM-DD`. */
  published: z.iso.date(),
  /** The address that it has where `SITE` names none. */
  origin: address,
  /** The grade whose colour the word on the poster has; without it, that of ink. */
  poster: z.strictObject({ grade: slug }).optional(),
  /** Where a reader who has to leave at once is led, and what is there; without it nothing leads away. */
  exit: z.strictObject({ url: address, about: text }).optional(),
  /** Whom to call first: an entry of helplines.json, and the words before its number. */
  emergency: z.strictObject({ helpline: slug, words: text }).optional(),
  licence: z.strictObject({
    name: text,
    /** As in the SPDX list, for data packages. */
    id: text,
    title: text,
    url: address,
  }),
  /** Sentences that the licences of sources ask for. */
  contains: z.array(text),
  /** The record as a data set, for machines. */
  dataset: z.strictObject({
    name: text,
    description: text,
    place: text,
    /** One of its dates of each kind, which show how dates are written in its files. */
    dates: z.strictObject({
      day: z.iso.date(),
      month: z.string().regex(/^\d{4}-\d{2}$/, "it is a month: 2001-02"),
      year: z.string().regex(/^\d{4}$/, "it is a year: 2001"),
      period: z.string().regex(/^[\d-]+\/[\d-]+$/, "it is a period: 2001/2004"),
    }),
  }),
  /** The figure that the page on how the story is made follows from its source to its mark; without it there is no such page. */
  making: z.strictObject({ fact: slug, chart: slug, view: slug }).optional(),
  /** What each chart draws and says, by the chart's id; a chart that isn't here isn't part of the story. */
  charts: z.record(
    slug,
    z.looseObject({
      /** Views with a page and a picture of their own, by name: what is asked of the chart. The first is the default. */
      views: z
        .record(slug, z.record(z.string(), z.union([z.string(), z.literal(true)])))
        .refine((views) => Object.keys(views).length > 0, "a chart needs at least one view"),
    }),
  ),
});
export type Story = z.infer<typeof storySchema>;
