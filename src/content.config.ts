/** The chapters, as Astro renders them. Whether they may be published is decided in `src/checks`. */
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { join } from "node:path";
import { storyRoot } from "./record/root.ts";

export const collections = {
  chapters: defineCollection({
    loader: glob({ base: join(storyRoot, "content/chapters"), pattern: "*.mdx" }),
    // What stands in a chapter is read in one place, by src/chapters; only its id is asked of Astro.
    schema: z.looseObject({ id: z.string() }),
  }),
};
