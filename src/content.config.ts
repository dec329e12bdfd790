/** The chapters, as Astro reads them. Whether they may be published is decided in `src/checks`. */
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { join } from "node:path";
import { storyRoot } from "./record/root.ts";

export const collections = {
  chapters: defineCollection({
    loader: glob({ base: join(storyRoot, "content/chapters"), pattern: "*.mdx" }),
    schema: z.strictObject({
      id: z.string(),
      title: z.string(),
      question: z.string().optional(),
      summary: z.string(),
      above: z.string().optional(),
      standfirst: z.string().optional(),
      note: z.string().optional(),
      card: z.string().optional(),
    }),
  }),
};
