/**
 * Where the story stands. Build side only. `STORY` names the folder that holds
 * its `content/`, `data/`, `public/` and `frozen/`; unset, that is the root of
 * the project, which is where the code and its fonts are in any case.
 */
import { resolve } from "node:path";

export const storyRoot = resolve(process.env["STORY"] || ".");
