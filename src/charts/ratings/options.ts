/** What a story says of `ratings`: whose judgements they are, and what stands in the table alone. */
import { defineOptions, template } from "../kit/options.ts";

export const options = defineOptions("ratings", () => ({
  /** Whose judgements of what, over the table. */
  caption: template(),
  /** The same under the title, with what the drawing shows of it. */
  subtitle: template(),
  /** The text alternative of judgements, and of the empty scale. */
  alt: template("number", "judgement", "years", "grade"),
  altEmpty: template(),
  /** What the table holds and the drawing doesn't; it stands under a drawing of all panels. */
  undrawn: template().optional(),
}));
