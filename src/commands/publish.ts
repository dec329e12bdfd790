/** `npm run publish-record`: what `mark-checked` was called before it remembered who had read. */
import { remember } from "./remember.ts";

console.error(
  "publish-record is called mark-checked now: npm run mark-checked -- --by NAME also remembers who has read what changed.",
);
await remember();
