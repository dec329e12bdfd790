/**
 * What chapters may use; they need no imports. Each component of the table has
 * the `.astro` of its name in this folder.
 */
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { components as rows } from "../../say/components/table.ts";

const files = import.meta.glob<AstroComponentFactory>("./*.astro", {
  eager: true,
  import: "default",
});

/** @throws Error that names the file that a row of the table lacks. */
export const storyComponents = Object.fromEntries(
  Object.keys(rows).map((name) => {
    const file = files[`./${name}.astro`];
    if (!file)
      throw new Error(
        `The component <${name}> of src/say/components/table.ts has no src/story/components/${name}.astro: write it, or take the row away.`,
      );
    return [name, file];
  }),
);
